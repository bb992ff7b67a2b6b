import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { InferenceJob } from '../../contract/case.ts';
import { statusOfCause } from '../../contract/causes.ts';
import type { Outcome } from '../../contract/outcome.ts';
import { childOptions } from '../run/spare-child.ts';
import { limitsOf } from '../test-settings.ts';
import { compareEngines } from './compare-engines.ts';
import type { EngineRun } from './engine-run.ts';
import type { Way } from './engines.ts';
import { pythonJob } from './python-job.ts';

/** Each way to run a case. */
export const WAYS: Readonly<Record<Way, (run: EngineRun) => Promise<Outcome>>> = {
  own: runOwn,
  python: runPython,
  async 'own-then-python'(run) {
    const own = await runOwn(run);
    if (own.ok || statusOfCause(own.cause) !== 'unsupported') return own;
    return withRemark(await runPython(await withOwnFolder(run)), {
      code: 'run-in-python',
      severity: 'info',
      message: `It ran in Python, since the engine here can not run it: ${own.message}`,
      hint: '',
    });
  },
  async both(run) {
    const own = await runOwn(run);
    const reference = await runPython(await withOwnFolder(run));
    return compareEngines(own, reference, run);
  },
};

/** With a folder of its own for the outputs, where two engines write some. */
async function withOwnFolder(run: EngineRun): Promise<EngineRun> {
  const outputFolder = await mkdtemp(join(run.test.folder, 'outputs-'));
  return { ...run, job: { ...run.job, outputFolder } };
}

async function runOwn({ job, test: { settings, tools, spare } }: EngineRun): Promise<Outcome> {
  const { limits, spare: child } = await spare.take();
  const options = { ...childOptions(settings), ...(child ? { spare: child } : {}) };
  try {
    const running = tools.runCase(job, limits, options);
    // Needed once the cases ran; nobody waits for this process now.
    void import('../files/unlisted-files.ts');
    return await running;
  } catch (error) {
    await child?.close();
    throw error;
  }
}

async function runPython({ job, entry, test, agrees }: EngineRun): Promise<Outcome> {
  const { settings } = test;
  if (!settings.python) throw new Error('no way leads to Python where there is none');
  const files = await pythonJob(job, entry, test);
  if (!files.ok) return notRun(job, files.problem);
  const { job: forPython, dependencies } = files.value;
  const frameworkVersion = entry.frameworkVersion ?? null;
  const limits = limitsOf(settings);
  const testCase = { job: forPython, limits, dependencies, frameworkVersion, agrees };
  return settings.python(testCase, childOptions(settings));
}

function notRun(
  { caseId }: InferenceJob,
  { cause, message, hint }: Pick<Extract<Outcome, { ok: false }>, 'cause' | 'message' | 'hint'>,
): Outcome {
  const base = { ok: false as const, caseId, engine: null, durations: {}, peakMemory: null };
  return { ...base, log: '', stage: 'files', cause, message, hint };
}

/** An outcome with one thing more that was noticed. */
export function withRemark(
  outcome: Outcome,
  remark: NonNullable<Outcome['remarks']>[number],
): Outcome {
  return { ...outcome, remarks: [...(outcome.remarks ?? []), remark] };
}
