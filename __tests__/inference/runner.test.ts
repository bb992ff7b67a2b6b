import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { makeRunner } from '../../src/inference/runner.ts';
import { temporaryFolders } from '../temporary.ts';
import { fixture, jobs, LIMITS } from './cases.ts';

const makeJob = jobs();
const folder = temporaryFolders();
const smooth = () => makeJob(fixture('smooth.onnx'), [fixture('smooth.x.npy')]);

test('a child that waits takes the next case, one child a case', async () => {
  const temporaryFolder = folder();
  const runner = makeRunner(LIMITS, { temporaryFolder });
  runner.warmUp();
  runner.warmUp();
  await sleep(700);
  expect(readdirSync(temporaryFolder)).toHaveLength(1);
  const first = await runner.run(smooth());
  expect(first).toMatchObject({ ok: true });
  // The start was over before the case began.
  const { start = 0, import: imported = 0, load = 0, run = 0, total = 0 } = first.durations;
  expect(start + imported).toBeGreaterThan(0);
  expect(total).toBeGreaterThanOrEqual(load + run);
  expect(readdirSync(temporaryFolder)).toEqual([]);
  expect(await runner.run(smooth())).toMatchObject({ ok: true });
  await runner.close();
});

test('a waiting child that nobody needs ends at close', async () => {
  const temporaryFolder = folder();
  const runner = makeRunner(LIMITS, { temporaryFolder });
  runner.warmUp();
  await sleep(100);
  expect(readdirSync(temporaryFolder)).toHaveLength(1);
  await runner.close();
  expect(readdirSync(temporaryFolder)).toEqual([]);
});

test('a waiting child that died is replaced', async () => {
  const entries = folder({ 'dies.cjs': 'process.exit(0);' });
  const temporaryFolder = folder();
  const dying = makeRunner(LIMITS, { temporaryFolder, entry: `${entries}/dies.cjs` });
  dying.warmUp();
  await sleep(500);
  expect(await dying.run(smooth())).toMatchObject({ ok: false, cause: 'engine-missing' });
  expect(readdirSync(temporaryFolder)).toEqual([]);
});
