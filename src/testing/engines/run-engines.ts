import type { InferenceJob, Limits } from '../../contract/case.ts';
import type { Outcome } from '../../contract/outcome.ts';
import type { AskOptions } from '../../inference/ask-child.ts';
import type { Child } from '../../inference/start-child.ts';
import type { ModelTest } from '../run/model-test.ts';
import { childOptions } from '../run/spare-child.ts';
import { limitsOf } from '../test-settings.ts';
import { compareEngines } from './compare-engines.ts';
import type { EngineRun } from './engine-run.ts';
import { needsTracer, type Way } from './engines.ts';
import { ownThenPython, withOwnFolder } from './own-then-python.ts';
import { pythonJob } from './python-job.ts';
import { snapshotFor, withSnapshotProblem } from './snapshot-for.ts';

/** Each way to run a case. */
export const WAYS: Readonly<Record<Way, (run: EngineRun) => Promise<Outcome>>> = {
  own: runOwn,
  python: runPython,
  'own-then-python': (run) => ownThenPython(run, { own: runOwn, python: runPython }),
  async both(run) {
    const own = await runOwn(run);
    const reference = await runPython(await withOwnFolder(run));
    return compareEngines(own, reference, run);
  },
};

async function runOwn(run: EngineRun): Promise<Outcome> {
  const { job, entry, test } = run;
  if (!needsTracer(entry.format))
    return runIn(await test.spare.take(), { ...job, architecture: null }, test);
  const built = await pythonJob(job, entry, test);
  if (!built.ok) return notRun(job, built.problem);
  const { job: forPython, dependencies } = built.value;
  const { architecture, strict } = forPython;
  const snapshot = await snapshotFor(test.settings);
  return test.tracing.with(async (kept, keep) => {
    const taken = kept ?? (await test.spare.take());
    const { limits } = taken;
    const traced = { ...job, architecture, strict, snapshot };
    const findPackage = architecture && test.settings.packages?.finderFor(dependencies);
    const outcome = await runIn(taken, traced, test, {
      keep: (spare) => keep({ limits, spare }),
      ...(findPackage ? { findPackage } : {}),
    });
    return withSnapshotProblem(outcome, test.settings);
  });
}

async function runIn(
  { limits, spare }: { limits: Limits; spare?: Child },
  job: InferenceJob,
  { settings, tools }: ModelTest,
  more: Pick<AskOptions, 'keep' | 'findPackage'> = {},
): Promise<Outcome> {
  const handling = { ...(spare ? { spare } : {}), ...more };
  try {
    const running = tools.runCase(job, limits, { ...childOptions(settings), ...handling });
    // Needed once the cases ran; nobody waits for this process now.
    void import('../files/unlisted-files.ts');
    return await running;
  } catch (error) {
    await spare?.close();
    throw error;
  }
}

async function runPython(run: EngineRun): Promise<Outcome> {
  const { entry, test, agrees } = run;
  const { settings } = test;
  // It takes one run at a time.
  const { further: _, ...job } = run.job;
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
