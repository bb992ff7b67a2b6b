import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { runCase } from '../../src/inference/run-case.ts';
import { startChild } from '../../src/inference/start-child.ts';
import { readNpy } from '../../src/tensor/npy.ts';
import { testReal } from '../real.ts';
import { temporaryFolders } from '../temporary.ts';
import { EVERY_DTYPE, fixture, jobs, LIMITS, localFile } from './cases.ts';

const makeJob = jobs();
const folder = temporaryFolders();

test('tensors of every type come back bit by bit as they went in', async () => {
  const inputs = EVERY_DTYPE.map((dtype) => fixture(`every-type.${dtype}.npy`));
  const job = makeJob(fixture('every-type.onnx'), inputs, { outputs: EVERY_DTYPE });
  const outcome = await runCase(job, LIMITS);
  if (!outcome.ok) throw new Error(outcome.message);
  for (const [index, { path }] of outcome.outputs.entries()) {
    const [got, sent] = [path, inputs[index] ?? ''].map((file) => readNpy(readFileSync(file)));
    expect(got).toEqual(sent);
  }
});

test('initializers that old files list among the inputs are not fed', async () => {
  const job = makeJob(fixture('initializer-input.onnx'), [fixture('smooth.x.npy')]);
  expect(await runCase(job, LIMITS)).toMatchObject({ ok: true });
});

test('declared external data is found, whatever the cache calls the file', async () => {
  const cached = join(folder(), 'a3f5');
  copyFileSync(fixture('external.weights.bin'), cached);
  const siblings = [{ ...localFile(cached), name: 'external.weights.bin' }];
  const job = makeJob(fixture('external.onnx'), [fixture('external.x.npy')], { siblings });
  const outcome = await runCase(job, LIMITS);
  if (!outcome.ok) throw new Error(outcome.message);
  const files = [outcome.outputs[0]?.path ?? '', fixture('external.y.npy')];
  const [got, expected] = files.map((file) => readNpy(readFileSync(file)));
  expect(got).toEqual(expected);
});

test.each([
  [
    'element type',
    'smooth',
    ['every-type.float64'],
    /'every-type.float64' is float64, but graph input 'x' takes float32/,
  ],
  ['number of axes', 'smooth', ['one'], /has 1 axis \(1\), but graph input 'x' takes 4/],
  ['size', 'fixed-size', ['smooth-size.x'], /1 × 1 × 12 × 5, but .* is fixed to 8 along axis 2/],
  [
    'number of inputs',
    'two-in-two-out',
    ['one'],
    /takes 2 inputs \(a, b\), the description gives 1 \(one\)/,
  ],
])(
  'an input of another %s is named together with what the graph takes',
  async (_what, model, inputs, says) => {
    const files = inputs.map((name) => fixture(`${name}.npy`));
    const outcome = await runCase(makeJob(fixture(`${model}.onnx`), files), LIMITS);
    expect(outcome).toMatchObject({
      ok: false,
      stage: 'run',
      cause: 'input-mismatch',
      message: expect.stringMatching(says),
    });
  },
);

test('a failure inside the model names the operator', async () => {
  const outcome = await runCase(
    makeJob(fixture('bad-index.onnx'), [fixture('external.y.npy')]),
    LIMITS,
  );
  expect(outcome).toMatchObject({
    ok: false,
    stage: 'run',
    cause: 'run-failed',
    message: expect.stringMatching(/operator Gather.*out of data bounds/),
  });
});

test.each(['memory-huge', 'memory-large'])(
  'an allocation that can not be is out of memory: %s',
  async (model) => {
    const limits = { ...LIMITS, memory: 500 * 2 ** 20 };
    const outcome = await runCase(makeJob(fixture(`${model}.onnx`), [fixture('one.npy')]), limits);
    expect(outcome).toMatchObject({ ok: false, stage: 'run', cause: 'out-of-memory' });
  },
);

test('outputs beyond their limit are not written', async () => {
  const job = makeJob(fixture('output-flood.onnx'), [fixture('one.npy')]);
  const outcome = await runCase(job, { ...LIMITS, output: 2 ** 20 });
  expect(outcome).toMatchObject({
    ok: false,
    cause: 'output-too-large',
    message: expect.stringContaining('17 MB, more than the limit of 1 MB'),
  });
  expect(readdirSync(job.outputFolder)).toEqual([]);
});

test('a child that is killed from outside has crashed, and the signal is named', async () => {
  const spare = await startChild(LIMITS);
  const job = makeJob(fixture('endless-loop.onnx'), [fixture('one.npy')]);
  const running = runCase(job, LIMITS, { spare });
  while (!spare.messages.some(({ message }) => message.type === 'loaded')) await sleep(20);
  await sleep(300);
  process.kill(spare.pid ?? 0, 'SIGSEGV');
  const outcome = await running;
  expect(outcome).toMatchObject({
    ok: false,
    stage: 'run',
    cause: 'crashed',
    message: expect.stringMatching(/SIGSEGV, while it ran the model/),
    engine: expect.stringContaining('(cpu)'),
  });
  expect(outcome.durations.run).toBeGreaterThan(100);
  expect(outcome.peakMemory).toBeGreaterThan(30e6);
});

test('a GPU that is not there is said, and the CPU never takes its place', async () => {
  const job = makeJob(fixture('smooth.onnx'), [fixture('smooth.x.npy')], { device: 'gpu' });
  const outcome = await runCase(job, LIMITS);
  if (outcome.ok) expect(outcome.engine).toMatch(/\(gpu by \w+\)/);
  else expect(outcome).toMatchObject({ stage: 'load', cause: 'device-missing' });
});

test('ids of outputs do not become paths', async () => {
  const outputs = ['../../escaped', 'a/b: ‮ c'];
  const inputs = ['two-in-two-out.a', 'two-in-two-out.b'].map((name) => fixture(`${name}.npy`));
  const job = makeJob(fixture('two-in-two-out.onnx'), inputs, { outputs });
  const outcome = await runCase(job, LIMITS);
  if (!outcome.ok) throw new Error(outcome.message);
  expect(outcome.outputs.map(({ id }) => id)).toEqual(outputs);
  expect(readdirSync(job.outputFolder)).toEqual(['0-______escaped.npy', '1-a_b____c.npy']);
});

test('outputs that nobody described are ignored, and the log says so', async () => {
  const inputs = ['two-in-two-out.a', 'two-in-two-out.b'].map((name) => fixture(`${name}.npy`));
  const outcome = await runCase(makeJob(fixture('two-in-two-out.onnx'), inputs), LIMITS);
  expect(outcome).toMatchObject({
    ok: true,
    log: expect.stringContaining('2 outputs, 1 are described'),
  });
});

test('a child that was started ahead takes the case, and its start is not counted twice', async () => {
  const temporaryFolder = folder();
  const spare = await startChild(LIMITS, { temporaryFolder });
  while (spare.messages.length === 0) await sleep(20);
  await sleep(500);
  const job = makeJob(fixture('smooth.onnx'), [fixture('smooth.x.npy')]);
  const outcome = await runCase(job, LIMITS, { spare });
  expect(outcome).toMatchObject({ ok: true });
  const { start = 0, import: imported = 0, load = 0, run = 0, total = 0 } = outcome.durations;
  expect(start + imported).toBeGreaterThan(0);
  expect(load + run).toBeLessThanOrEqual(total);
  expect(readdirSync(temporaryFolder)).toEqual([]);
});

test('a child that died while it waited is replaced', async () => {
  const spare = await startChild(LIMITS);
  process.kill(spare.pid ?? 0, 'SIGKILL');
  await spare.ended;
  const job = makeJob(fixture('smooth.onnx'), [fixture('smooth.x.npy')]);
  expect(await runCase(job, LIMITS, { spare })).toMatchObject({ ok: true });
});

test('a child that was started ahead and is not needed leaves nothing', async () => {
  const temporaryFolder = folder();
  const spare = await startChild(LIMITS, { temporaryFolder });
  expect(readdirSync(temporaryFolder)).toHaveLength(1);
  await spare.close();
  expect(readdirSync(temporaryFolder)).toEqual([]);
  expect(spare.isAlive()).toBe(false);
});

test('nothing is left behind', async () => {
  const temporaryFolder = folder();
  const input = [fixture('smooth.x.npy')];
  await runCase(makeJob(fixture('smooth.onnx'), input), LIMITS, { temporaryFolder });
  await runCase(makeJob(fixture('garbage.onnx'), input), LIMITS, { temporaryFolder });
  const endless = makeJob(fixture('endless-loop.onnx'), [fixture('one.npy')]);
  const running = runCase(endless, { ...LIMITS, timeout: 2000 }, { temporaryFolder });
  await sleep(500);
  expect(readdirSync(temporaryFolder)).toEqual([expect.stringMatching(/^model-hub-ci-case-/)]);
  await running;
  expect(readdirSync(temporaryFolder)).toEqual([]);
});

testReal('a trained U-Net runs', async (real) => {
  const model = `${real}/models/unet2d_nuclei_broad`;
  const job = makeJob(`${model}/weights.onnx`, [`${model}/test_input.npy`]);
  const outcome = await runCase(job, LIMITS);
  if (!outcome.ok) throw new Error(outcome.message);
  expect(readNpy(readFileSync(outcome.outputs[0]?.path ?? '')).shape).toEqual([1, 1, 512, 512]);
});

test('further runs go through the same process; one that fails ends no other', async () => {
  const folders = folder();
  const further = ['smooth.x', 'smooth-size.x', 'smooth.x'].map((name, i) => ({
    caseId: `again-${i}`,
    inputs: [{ id: 'x', path: fixture(`${name}.npy`) }],
    outputFolder: join(folders, String(i)),
  }));
  const fixed = makeJob(fixture('fixed-size.onnx'), [fixture('smooth.x.npy')], { further });
  const outcome = await runCase(fixed, LIMITS);
  expect(outcome).toMatchObject({
    ok: true,
    further: [
      { ok: true, caseId: 'again-0', engine: expect.stringContaining('onnxruntime') },
      { ok: false, caseId: 'again-1', cause: 'input-mismatch' },
      { ok: true, caseId: 'again-2' },
    ],
  });
  const [, , last] = outcome.further ?? [];
  const path = last?.ok ? (last.outputs[0]?.path ?? '') : '';
  expect(path.startsWith(join(folders, '2'))).toBe(true);
  const expected = [...readNpy(readFileSync(fixture('smooth.y.npy'))).data].map(Number);
  const got = [...readNpy(readFileSync(path)).data].map(Number);
  expect(Math.max(...got.map((value, i) => Math.abs(value - (expected[i] ?? 9))))).toBeLessThan(
    1e-5,
  );
});

test('a process that dies in a further run loses neither the runs before nor those after', async () => {
  const entry = join(
    folder({
      'child.cjs': `
        const fs = require('node:fs');
        const tell = (message) => fs.writeSync(3, JSON.stringify(message) + '\\n');
        const job = JSON.parse(fs.readFileSync(0, 'utf8'));
        tell({ type: 'engine', engine: 'e', import: 1 });
        tell({ type: 'loaded', engine: 'e', load: 1 });
        tell({ type: 'ran', run: 1 });
        for (const run of [job, job.further[0]])
          fs.copyFileSync(job.inputs[0].path, run.outputFolder + '/0-y.npy');
        tell({ type: 'gave', outputs: ['0-y.npy'] });
        tell({ type: 'again', outputs: ['0-y.npy'], run: 1 });
        process.kill(process.pid, 'SIGSEGV');`,
    }),
    'child.cjs',
  );
  const place = folder();
  const further = [0, 1, 2].map((i) => ({
    caseId: `again-${i}`,
    inputs: [],
    outputFolder: join(place, String(i)),
  }));
  const job = makeJob(fixture('smooth.onnx'), [fixture('smooth.x.npy')], { further });
  const outcome = await runCase(job, LIMITS, { entry });
  expect(outcome).toMatchObject({
    ok: true,
    further: [
      { ok: true, caseId: 'again-0' },
      { ok: false, caseId: 'again-1', cause: 'crashed' },
    ],
  });
  expect(outcome.further).toHaveLength(2);
});
