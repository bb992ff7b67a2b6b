import { mkdir } from 'node:fs/promises';
import type { Limits } from '../../../contract/case.ts';
import type { Outcome, Remark } from '../../../contract/outcome.ts';
import { explainEnd, type Problem } from '../../explain-end.ts';
import { namePickles } from '../../name-pickles.ts';
import { takeOutputs } from '../../take-outputs.ts';
import type { PythonEnvironment } from '../environment.ts';
import type { PythonJob } from '../python-job.ts';
import { explainExit } from './explain-exit.ts';
import { explainRaised } from './explain-raised.ts';
import { explainRefused } from './explain-refused.ts';
import { startWorker, type Worker, type WorkerOptions } from './start-worker.ts';
import type { RaisedError, WorkerStep } from './worker-messages.ts';
import { type WorkerProgress, workerProgress } from './worker-progress.ts';

/** What running a case gave, and how it failed if it did. */
export interface PythonRun {
  outcome: Outcome;
  /** The step that raised, and its exceptions, of which the last came first; null: nothing was raised. */
  raised: { step: WorkerStep; errors: readonly RaisedError[] } | null;
  /** What the worker refused, as `state-dict-mismatch`; null: nothing. */
  refused: string | null;
}

/**
 * Runs one case in a Python environment: in a sandbox, under the limits, without secrets, and with
 * nothing left of it afterwards, whatever the package's code does.
 *
 * `durations` in milliseconds: `start` of Python, `import` of the framework, `architecture` (its
 * import), `build`, `load` of the weights, `run`, `total`.
 * A failure of whatever kind is data.
 */
export async function runInEnvironment(
  job: PythonJob,
  environment: PythonEnvironment,
  limits: Limits,
  options: WorkerOptions = {},
): Promise<PythonRun> {
  const begun = performance.now();
  await mkdir(job.outputFolder, { recursive: true });
  const needs = {
    readable: readableOf(job),
    writable: [job.outputFolder],
    threads: job.threads,
    device: job.device,
  };
  const worker = await startWorker(needs, environment, limits, options);
  const { process: child, isolation, resources } = worker;
  const timer = setTimeout(() => child.kill('timeout'), limits.timeout);
  try {
    const { timeout, output: maxOutput } = limits;
    child.send({ ...job, timeout, maxOutput, limits: resources });
    await child.ended;
    const builds = job.architecture !== null;
    const now = performance.now();
    const progress = workerProgress(child.messages, child.startedAt, begun, now, builds);
    const { engine, durations, answer } = progress;
    const { rung, packages, lock } = environment;
    const base = {
      caseId: job.caseId,
      engine,
      durations,
      peakMemory: Math.max(child.peakMemory() ?? 0, answer?.peakMemory ?? 0) || null,
      log: child.log(),
      python: { rung, packages, lock },
      isolation,
      remarks: remarksOf(progress),
    };
    const run = {
      raised: answer?.type === 'raised' ? { step: answer.step, errors: answer.errors } : null,
      refused: answer?.type === 'refused' ? answer.kind : null,
    };
    const failed = (problem: Problem): PythonRun => ({
      outcome: { ...base, ok: false, ...problem },
      ...run,
    });
    if (answer?.type !== 'finished')
      return failed(await whyNot(job, environment, limits, worker, progress, options));
    const taken = await takeOutputs(job, answer.outputs, limits);
    if (!taken.ok) return failed(taken.problem);
    const repeated = answer.repeated === null ? {} : { repeated: answer.repeated };
    return { outcome: { ...base, ok: true, outputs: taken.outputs, ...repeated }, ...run };
  } finally {
    clearTimeout(timer);
    await child.close();
  }
}

async function whyNot(
  job: PythonJob,
  environment: PythonEnvironment,
  limits: Limits,
  { process: child }: Worker,
  progress: WorkerProgress,
  options: WorkerOptions,
): Promise<Problem> {
  const { answer, started, stage, during } = progress;
  if (answer?.type === 'raised') return explainRaised(answer, job, environment);
  if (answer?.type === 'refused') {
    // Read once more by a reader that executes nothing, to tell what the pickle is after.
    const names = answer.kind === 'pickle-refused' ? await namesIn(job, limits, options) : [];
    const details = {
      ...answer.details,
      names: names.length > 0 ? names : (answer.details.names ?? []),
    };
    return explainRefused({ ...answer, details }, job, limits);
  }
  const end = await child.ended;
  const log = child.log();
  const ended = explainExit(end, progress);
  return ended.problem !== null
    ? ended.problem
    : explainEnd({
        end: ended.end,
        started,
        stage,
        during,
        limits,
        peakMemory: child.peakMemory(),
        log,
      });
}

function namesIn({ weights }: PythonJob, limits: Limits, options: WorkerOptions) {
  const { environment, temporaryFolder, engineFolder } = options;
  return namePickles(weights.path, limits, {
    ...(environment ? { environment } : {}),
    ...(temporaryFolder === undefined ? {} : { temporaryFolder }),
    ...(engineFolder === undefined ? {} : { engineFolder }),
  });
}

/** Files of the case that the worker has to see. */
function readableOf({ packageFolder, weights, siblings, inputs, architecture }: PythonJob) {
  const files = [weights, ...siblings, ...inputs].map(({ path }) => path);
  const source = architecture && 'file' in architecture.from ? [architecture.from.file] : [];
  return [...(packageFolder === null ? [] : [packageFolder]), ...files, ...source];
}

/** More keys than that are only counted. */
const LISTED = 5;

function remarksOf({ unfit }: WorkerProgress): Remark[] {
  if (unfit.length === 0) return [];
  const listed = unfit.slice(0, LISTED).join(', ');
  const more = unfit.length > LISTED ? ` and ${unfit.length - LISTED} more` : '';
  return [
    {
      code: 'state-dict-incomplete',
      severity: 'warning',
      message: `Keys of the state dict and of the architecture differ (${listed}${more}), which strict: false allows.`,
      hint: 'Save a state dict that fits, so that no layer keeps its random first values.',
    },
  ];
}
