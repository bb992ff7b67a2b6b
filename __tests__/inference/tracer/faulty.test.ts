import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type Cause, statusOfCause } from '../../../src/contract/causes.ts';
import type { Outcome } from '../../../src/contract/outcome.ts';
import { runCase } from '../../../src/inference/run-case.ts';
import { readySnapshot } from '../../../src/inference/tracer/ready-snapshot.ts';
import { readNpy } from '../../../src/tensor/npy.ts';
import { temporaryFolders } from '../../temporary.ts';
import { LIMITS, pythonJob, WEIGHTS } from '../python/python-cases.ts';

const makeFolder = temporaryFolders();
const kept = makeFolder();

/** Runs a job of the Python worker's tests on the engine here. */
async function run(
  source: string,
  weights?: string,
  other: Parameters<typeof pythonJob>[3] = {},
  limits = LIMITS,
): Promise<Outcome> {
  const job = pythonJob(makeFolder(), source, weights, other);
  return runCase({ ...job, snapshot: await readySnapshot(kept, null) }, limits);
}

/** The cause that the Python worker finds, which this engine finds too unless it refuses; null: it passes. */
const FAULTY: [source: string, cause: Cause | null][] = [
  ['missing_module.py', 'module-missing'],
  ['missing_submodule.py', 'architecture-failed'],
  ['constructor_raises.py', 'architecture-failed'],
  ['forward_raises.py', 'run-failed'],
  ['exits.py', 'ended-itself'],
  ['exits_hard.py', 'ended-itself'],
  ['uses_network.py', 'needs-network'],
  ['reads_home.py', 'architecture-failed'],
  ['writes_outside.py', 'architecture-failed'],
  ['needs_gpu.py', 'needs-gpu'],
  ['reads_input.py', 'architecture-failed'],
  ['reads_passwords.py', 'architecture-failed'],
  ['gives_dict.py', 'run-failed'],
  ['no_module.py', 'architecture-failed'],
  ['crashes.py', 'crashed'],
  ['floods_events.py', 'internal-error'],
  ['fork_bomb.py', 'too-many-processes'],
  ['leaves_process.py', null],
  ['floods_stdout.py', null],
];

test.each(FAULTY)('%s ends as in Python or is refused', async (source, cause) => {
  const outcome = await run(source);
  const found = outcome.ok ? null : outcome.cause;
  const isRefused = found !== null && statusOfCause(found) === 'unsupported';
  expect(isRefused ? cause : found).toBe(cause);
  if (!outcome.ok) expect(outcome.message.length).toBeGreaterThan(20);
});

test('what is random is refused, since nothing can be compared with it', async () => {
  const outcome = await run('random_output.py');
  expect(outcome.ok ? 'it passed' : statusOfCause(outcome.cause)).toBe('unsupported');
});

test.each(['endless_loop.py', 'memory_hog.py'])('%s is ended at the time limit', async (source) => {
  // Tensors without elements take no memory.
  const outcome = await run(source, undefined, {}, { ...LIMITS, timeout: 15_000 });
  const cause = outcome.ok ? null : outcome.cause;
  expect(source === 'memory_hog.py' && cause === 'unknown-operator' ? 'timeout' : cause).toBe(
    'timeout',
  );
});

test.each(['sound.pt', 'sound.safetensors'])('%s gives what torch gives', async (weights) => {
  const outcome = await run('sound.py', weights);
  if (!outcome.ok) throw new Error(outcome.message);
  expect(outcome.engine).toMatch(
    /^onnxruntime-node \S+ \(cpu\), architecture traced in Pyodide \d+\.\d+\.\d+$/,
  );
  const expected = readNpy(readFileSync(join(WEIGHTS, 'output.npy')));
  const produced = readNpy(readFileSync(outcome.outputs[0]?.path ?? ''));
  expect(produced.shape).toEqual(expected.shape);
  const differences = [...produced.data].map((value, index) =>
    Math.abs(Number(value) - Number(expected.data[index])),
  );
  expect(Math.max(...differences)).toBeLessThan(1e-6);
});

const CHECKPOINTS: [file: string, cause: Cause, says: RegExp][] = [
  [
    'wrong-keys.pt',
    'state-dict-mismatch',
    /^Error\(s\) in loading state_dict for Net:\n\tMissing key\(s\) in state_dict: "second\.weight", "second\.bias"\.\n\tUnexpected key\(s\) in state_dict: "last\.weight", "last\.bias"\./,
  ],
  [
    'wrong-shapes.pt',
    'state-dict-mismatch',
    /size mismatch for first\.weight: copying a param with shape torch\.Size\(\[5, 1, 3, 3\]\) from checkpoint, the shape in current model is torch\.Size\(\[/,
  ],
  ['checkpoint.pt', 'state-dict-mismatch', /stands under "model".*torch\.save/s],
  ['parallel.pt', 'state-dict-mismatch', /begin with "module\.".*DataParallel/s],
  ['whole-model.pt', 'pickle-refused', /--allow-pickle/],
  ['gadget.pt', 'pickle-refused', /posix\.system/],
  ['cut-off.pt', 'weights-invalid', /./],
];

test.each(CHECKPOINTS)('%s: %s', async (file, cause, says) => {
  const outcome = await run('sound.py', file);
  expect(outcome).toMatchObject({ ok: false, stage: 'load', cause });
  if (outcome.ok) throw new Error('it passed');
  expect(`${outcome.message} ${outcome.hint}`).toMatch(says);
  const isWrapped = file === 'checkpoint.pt';
  const codes = outcome.remarks?.map(({ code }) => code) ?? [];
  expect(codes).toEqual(isWrapped ? ['state-dict-wrapped'] : []);
});

test('keys that the model lacks are let pass with strict: false, and told', async () => {
  const strict = await run('sound.py', 'surplus-keys.pt');
  expect(strict).toMatchObject({ ok: false, cause: 'state-dict-mismatch' });
  const outcome = await run('sound.py', 'surplus-keys.pt', { strict: false });
  expect(outcome).toMatchObject({
    ok: true,
    remarks: [
      {
        code: 'state-dict-incomplete',
        severity: 'warning',
        message: expect.stringContaining('(aside.weight, aside.bias), which strict: false allows'),
      },
    ],
  });
});

test('what fits in part is refused where the rest keeps its random first values', async () => {
  const outcome = await run('sound.py', 'wrong-keys.pt', { strict: false });
  expect(outcome).toMatchObject({
    ok: false,
    cause: 'unknown-operator',
    message: expect.stringContaining('random numbers'),
  });
});
