import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { runCase } from '../../../src/inference/run-case.ts';
import { installation } from '../../../src/settings/installation.ts';
import { readNpy } from '../../../src/tensor/npy.ts';
import { temporaryFolders } from '../../temporary.ts';
import { fixture, jobs, LIMITS } from '../cases.ts';

// What importers of other formats than ONNX give goes through the same engine.

const folder = temporaryFolders();
const makeJob = jobs();
let entry = '';

beforeAll(async () => {
  entry = join(folder(), 'child.cjs');
  await build({
    entryPoints: [fileURLToPath(new URL('child.ts', import.meta.url))],
    outfile: entry,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    define: { 'import.meta.url': '__filename' },
  });
});

function run(program: string, inputs = ['smooth.x']) {
  const files = inputs.map((name) => fixture(`${name}.npy`));
  const weights = { path: '', size: 0, sha256: '', name: program };
  const engineFolder = `${installation().root}|${dirname(fixture('x'))}`;
  return runCase(makeJob('', files, { weights }), LIMITS, { entry, engineFolder });
}

async function outputOf(program: string, inputs: string[]) {
  const outcome = await run(program, inputs);
  if (!outcome.ok) throw new Error(`${outcome.message}\n${outcome.log}`);
  return readNpy(readFileSync(outcome.outputs[0]?.path ?? ''));
}

const read = (name: string) => readNpy(readFileSync(fixture(name)));

test('a program in memory takes its weights from another file, by place', async () => {
  expect(await outputOf('external data', ['external.x'])).toEqual(read('external.y.npy'));
});

test('a program says itself which graph inputs and outputs are meant', async () => {
  const output = await outputOf('other order', ['two-in-two-out.a', 'two-in-two-out.b']);
  const difference = read('two-in-two-out.difference.npy');
  expect([...output.data].map(Number)).toEqual([...difference.data].map((value) => -Number(value)));
});

test('an importer may ask for a value before it goes on', async () => {
  const outcome = await run('value wanted');
  const [first] = read('smooth.y.npy').data;
  expect(outcome.ok).toBe(true);
  expect(Number(/y starts with (\S+)/.exec(outcome.log)?.[1])).toBeCloseTo(Number(first), 5);
});

test.each([
  ['contributor’s graph', 'unknown-operator', /^The model uses the operator Frobnicate/],
  [
    'our graph',
    'internal-error',
    /that model-hub-ci made of the weights does not work.*Frobnicate/,
  ],
  ['our graph, failing', 'internal-error', /that model-hub-ci made.*Gather/],
  ['our graph, huge', 'out-of-memory', /memory that the model asks for/],
  ['external data elsewhere', 'internal-error', /external\.weights\.bin, which is not there/],
  ['refused', 'unknown-operator', /^aten::x$/],
  ['broken', 'internal-error', /a fault of ours/],
])('the fault is put where it lies: %s', async (program, cause, says) => {
  const inputs = {
    'our graph, failing': ['external.y'],
    'our graph, huge': ['one'],
    'external data elsewhere': ['external.x'],
  }[program];
  const outcome = await run(program, inputs);
  expect(outcome).toMatchObject({ ok: false, cause, message: expect.stringMatching(says) });
});

test('an engine that is not installed is the environment’s fault', async () => {
  const job = makeJob(fixture('smooth.onnx'), [fixture('smooth.x.npy')]);
  // Modules of a folder above are nobody's business.
  const above = folder({ 'node_modules/onnxruntime-node/index.js': 'throw new Error("mine")' });
  const engineFolder = join(above, 'empty');
  const outcome = await runCase(job, LIMITS, { engineFolder });
  expect(outcome).toMatchObject({
    ok: false,
    stage: 'load',
    cause: 'engine-missing',
    message: expect.stringMatching(/could not be loaded on \w+ \w+: Cannot find module/),
  });
});
