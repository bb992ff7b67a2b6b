import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CAUSES } from '../../../src/contract/causes.ts';
import type { PythonJob } from '../../../src/inference/python/python-job.ts';
import { findSandbox } from '../../../src/inference/python/sandbox/sandbox.ts';
import { runInEnvironment } from '../../../src/inference/python/worker/run-in-environment.ts';
import { readNpy } from '../../../src/tensor/npy.ts';
import { temporaryFolders } from '../../temporary.ts';
import { testTorch } from '../../torch-python.ts';
import { ARCHITECTURES, LIMITS, processesLeft, pythonJob, WEIGHTS } from './python-cases.ts';

const makeFolder = temporaryFolders();
const SECRETS = { SECRET: 'not for models', HOME: '/root', LANG: 'C.UTF-8' };

/** Runs a job in a temporary folder of its own, which must be empty afterwards. */
async function runAlone(
  python: Parameters<typeof runInEnvironment>[1],
  make: (outputFolder: string) => PythonJob,
  limits = LIMITS,
) {
  const folder = makeFolder();
  const temporaryFolder = join(folder, 'temporary');
  mkdirSync(temporaryFolder);
  const before = readdirSync(ARCHITECTURES);
  const options = { environment: SECRETS, temporaryFolder };
  const { outcome } = await runInEnvironment(make(join(folder, 'out')), python, limits, options);
  expect(readdirSync(temporaryFolder)).toEqual([]);
  expect(readdirSync(ARCHITECTURES)).toEqual(before);
  if (process.platform === 'linux') expect(await processesLeft(folder)).toEqual([]);
  return outcome;
}

describe('sound weights', () => {
  testTorch('give the outputs that torch gives, twice the same', async (python) => {
    const outcome = await runAlone(python, (out) => pythonJob(out, 'sound.py'));
    if (!outcome.ok) throw new Error(outcome.message);
    expect(outcome.engine).toMatch(/^torch \d+\.\d+\.\S+ \(cpu\)$/);
    expect(outcome.repeated).toEqual([0]);
    expect(Object.keys(outcome.durations)).toEqual([
      'start',
      'import',
      'architecture',
      'build',
      'load',
      'run',
      'total',
    ]);
    const expected = readNpy(readFileSync(join(WEIGHTS, 'output.npy')));
    const produced = readNpy(readFileSync(outcome.outputs[0]?.path ?? ''));
    expect(produced.shape).toEqual(expected.shape);
    const differences = [...produced.data].map((value, index) =>
      Math.abs(Number(value) - Number(expected.data[index])),
    );
    expect(Math.max(...differences)).toBeLessThan(1e-6);
  });

  testTorch('may be in a safetensors file, and may be TorchScript', async (python) => {
    const kinds = [
      ['sound.safetensors', {}],
      ['script.pt', { kind: 'torchscript', architecture: null }],
    ] as const;
    for (const [weights, other] of kinds) {
      const outcome = await runAlone(python, (out) => pythonJob(out, 'sound.py', weights, other));
      expect(outcome).toMatchObject({ ok: true, repeated: [0] });
    }
  });
});

/** Architecture → stage, cause, and what the message and the hint must say. */
const FAULTY: [source: string, stage: string, cause: keyof typeof CAUSES, says: RegExp][] = [
  ['missing_module.py', 'load', 'module-missing', /a_module_that_nobody_has/],
  ['missing_submodule.py', 'load', 'architecture-failed', /helper\.py.*one file/s],
  [
    'constructor_raises.py',
    'load',
    'architecture-failed',
    /KeyError.*'depth'.*the depth is not known/s,
  ],
  [
    'forward_raises.py',
    'run',
    'run-failed',
    /AssertionError.*line 12 of forward_raises\.py.*three channels/s,
  ],
  ['exits.py', 'run', 'ended-itself', /exit code 0/],
  ['exits_hard.py', 'load', 'ended-itself', /exit code 7/],
  ['uses_network.py', 'load', 'needs-network', /unreachable/],
  ['reads_home.py', 'load', 'architecture-failed', /\.netrc.*home folder is empty/s],
  ['writes_outside.py', 'load', 'architecture-failed', /Read-only.*temporary folder only/s],
  ['needs_gpu.py', 'load', 'needs-gpu', /x\.device/],
  ['reads_input.py', 'load', 'architecture-failed', /EOF.*input\(\)/s],
  ['gives_dict.py', 'run', 'run-failed', /'?mask.*dict/],
  ['no_module.py', 'load', 'architecture-failed', /list.*torch\.nn\.Module/],
  ['crashes.py', 'run', 'crashed', /SIGSEGV/],
  ['floods_events.py', 'run', 'internal-error', /never should/],
];

describe('a faulty architecture', () => {
  for (const [source, stage, cause, says] of FAULTY)
    testTorch(`${source}: ${cause}`, async (python) => {
      const outcome = await runAlone(python, (out) => pythonJob(out, source));
      expect(outcome).toMatchObject({ ok: false, stage, cause });
      if (outcome.ok) throw new Error('it passed');
      expect(`${outcome.message} ${outcome.hint}`).toMatch(says);
      expect(outcome.log).not.toContain(SECRETS.SECRET);
    });

  testTorch('reads nothing of this machine', async (python) => {
    const outcome = await runAlone(python, (out) => pythonJob(out, 'reads_passwords.py'));
    const { missing } = await findSandbox();
    if (missing.length === 0)
      expect(outcome).toMatchObject({ ok: false, cause: 'architecture-failed' });
    else expect(outcome.isolation).toContain('files not isolated');
  });

  testTorch('that loops without end is ended at its time limit', async (python) => {
    const limits = { ...LIMITS, timeout: 15_000 };
    const outcome = await runAlone(python, (out) => pythonJob(out, 'endless_loop.py'), limits);
    expect(outcome).toMatchObject({ ok: false, cause: 'timeout' });
    // On a loaded machine torch may still be importing.
    if (outcome.durations.load !== undefined) expect(outcome).toMatchObject({ stage: 'run' });
  });

  testTorch('that takes all memory is ended at its memory limit', async (python) => {
    const outcome = await runAlone(python, (out) => pythonJob(out, 'memory_hog.py'));
    expect(outcome).toMatchObject({ ok: false, stage: 'run', cause: 'out-of-memory' });
    expect(outcome.peakMemory).toBeLessThan(1.5 * LIMITS.memory);
  });

  testTorch('that starts processes without end is ended with all of them', async (python) => {
    const outcome = await runAlone(python, (out) => pythonJob(out, 'fork_bomb.py'));
    expect(outcome).toMatchObject({ ok: false, stage: 'run', cause: 'too-many-processes' });
  });

  testTorch('leaves no process behind', async (python) => {
    const outcome = await runAlone(python, (out) => pythonJob(out, 'leaves_process.py'));
    expect(outcome).toMatchObject({ ok: true });
    if (process.platform === 'linux') expect(await processesLeft('time.sleep(60)')).toEqual([]);
  });

  testTorch('that floods stdout passes; only the end of it is kept', async (python) => {
    const outcome = await runAlone(python, (out) => pythonJob(out, 'floods_stdout.py'));
    expect(outcome).toMatchObject({ ok: true });
    expect(outcome.log.length).toBeLessThanOrEqual(64 * 1024);
  });

  testTorch('that computes with random numbers is found out', async (python) => {
    const outcome = await runAlone(python, (out) => pythonJob(out, 'random_output.py'));
    if (!outcome.ok) throw new Error(outcome.message);
    expect(outcome.repeated?.[0]).toBeGreaterThan(0.001);
  });
});

const CHECKPOINTS: [file: string, cause: keyof typeof CAUSES, says: RegExp][] = [
  [
    'wrong-keys.pt',
    'state-dict-mismatch',
    /2 keys.*missing.*second\.weight.*2 keys.*unknown.*last\.weight/s,
  ],
  ['wrong-shapes.pt', 'state-dict-mismatch', /3 keys of another shape.*first\.weight: 5x1x3x3/s],
  ['checkpoint.pt', 'state-dict-mismatch', /stands under "model".*torch\.save/s],
  ['parallel.pt', 'state-dict-mismatch', /begin with "module\.".*DataParallel/s],
  ['whole-model.pt', 'pickle-refused', /--allow-pickle/],
  ['gadget.pt', 'pickle-refused', /posix\.system/],
  ['cut-off.pt', 'weights-invalid', /uploaded completely/],
];

describe('a faulty checkpoint', () => {
  for (const [file, cause, says] of CHECKPOINTS)
    testTorch(`${file}: ${cause}`, async (python) => {
      const outcome = await runAlone(python, (out) => pythonJob(out, 'sound.py', file));
      expect(outcome).toMatchObject({ ok: false, stage: 'load', cause });
      if (outcome.ok) throw new Error('it passed');
      expect(`${outcome.message} ${outcome.hint}`).toMatch(says);
    });

  testTorch('runs its code in the sandbox only, and only where that is allowed', async (python) => {
    const given = { allowPickle: true };
    await runAlone(python, (out) => pythonJob(out, 'sound.py', 'gadget.pt', given));
    const { missing } = await findSandbox();
    if (missing.length === 0) expect(existsSync('/tmp/model-hub-ci-was-here')).toBe(false);
  });

  testTorch('that fits in part passes where strict is false, with a warning', async (python) => {
    const architecture = pythonJob('', 'sound.py').architecture;
    const outcome = await runAlone(python, (out) =>
      pythonJob(out, 'sound.py', 'wrong-keys.pt', { strict: false, architecture }),
    );
    expect(outcome).toMatchObject({ ok: true });
    expect(outcome.remarks).toMatchObject([
      { code: 'state-dict-incomplete', message: expect.stringContaining('second.weight') },
    ]);
  });
});

test('every cause of a fault in Python has its blame', () => {
  const blames = FAULTY.map(([, , cause]) => CAUSES[cause].blame);
  expect(new Set(blames)).toEqual(new Set(['contributor', 'environment', 'tool']));
});
