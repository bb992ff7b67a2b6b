/** @jest-environment ./scripts/jest-engine-environment.cjs */
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import { startTracer } from '../../../src/inference/tracer/start-tracer.ts';
import { temporaryFolders } from '../../temporary.ts';
import {
  bundleTracer,
  fixtures,
  LIMITS,
  runTraced,
  startBundled,
  type TracedCase,
  tensorIn,
} from './trace.ts';

const source = readFileSync(
  fileURLToPath(new URL('../../../scripts/corpus/state-dict/architectures.py', import.meta.url)),
  'utf8',
);
const cases = JSON.parse(readFileSync(join(fixtures, 'cases.json'), 'utf8')) as TracedCase[];
const newFolder = temporaryFolders();
/** Snapshots of other versions, one of which nobody has used for long. */
const kept = newFolder({ 'python-new.snapshot': 'new', 'python-old.snapshot': 'old' });
const LONG_AGO = new Date(Date.now() - 30 * 24 * 3_600_000);
utimesSync(join(kept, 'python-old.snapshot'), LONG_AGO, LONG_AGO);
let starting: ReturnType<typeof startBundled> | null = null;
const tracer = () => {
  starting ??= startBundled(kept);
  return starting;
};
afterAll(async () => (await tracer()).close());

test.each(
  cases.map(
    (each) => [`${each.callable} ${JSON.stringify(each.kwargs)} ${each.input}`, each] as const,
  ),
)('%s gives what torch gives', async (_, each) => {
  const outputs = await runTraced(await tracer(), source, each);
  expect(outputs).toHaveLength(each.outputs.length);
  for (const [index, file] of each.outputs.entries()) {
    const expected = tensorIn(file);
    const got = outputs[index];
    expect(got?.shape).toEqual(expected.shape);
    const largest = Array.from(expected.data, Number).reduce((a, x) => Math.max(a, Math.abs(x)), 1);
    const worst = Array.from(expected.data, Number).reduce(
      (a, x, i) => Math.max(a, Math.abs(x - Number(got?.data[i]))),
      0,
    );
    expect(worst / largest).toBeLessThan(1e-4);
  }
});

test('snapshots of other versions stay as long as they are used', async () => {
  await tracer();
  const names = readdirSync(kept).filter((name) => name.startsWith('python-'));
  expect(names).toHaveLength(2);
  expect(names).toContain('python-new.snapshot');
});

test.each([
  ['a damaged snapshot', (path: string) => writeFileSync(path, 'no memory of Python'), true],
  ['no snapshot', null, false],
] as const)('with %s Python starts from the beginning', async (_, damage, isTold) => {
  const folder = newFolder();
  const snapshot = damage === null ? null : join(folder, 'python-0.snapshot');
  if (snapshot !== null) damage?.(snapshot);
  const entry = bundleTracer(folder);
  const plain = startTracer(LIMITS, { entry, engineFolder: null, snapshot });
  try {
    const [first] = cases;
    if (first === undefined) throw new Error('There are no cases.');
    expect(await runTraced(plain, source, first)).toHaveLength(first.outputs.length);
    expect(plain.log().includes('its snapshot cannot be used')).toBe(isTold);
  } finally {
    plain.close();
  }
});
