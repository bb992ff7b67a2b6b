import { mkdir } from 'node:fs/promises';
import type { InferenceJob, Limits } from '../contract/case.ts';
import type { Outcome } from '../contract/outcome.ts';
import { isSupported } from '../weights/formats.ts';
import { explainEnd, type Problem } from './explain-end.ts';
import { progressOf } from './progress.ts';
import { type Child, type ChildEnd, type ChildOptions, startChild } from './start-child.ts';
import { takeOutputs } from './take-outputs.ts';

export interface RunOptions extends ChildOptions {
  /** A child that was started ahead under the same limits; it is used up. */
  spare?: Child;
}

/**
 * Runs one case in a child process and waits for its end, whatever the weights do: crash, loop
 * without end, fill the memory, flood the output. The event loop of this process stays free.
 *
 * `durations` in milliseconds: `start` of the process, `import` of the engine, `load` of the
 * weights, `run`, and `total` of this call (which, with a spare child, does not hold the first two).
 * @returns the outcome; a failure of whatever kind is data
 * @throws only where this machine does not even let us make folders
 */
export async function runCase(
  job: InferenceJob,
  limits: Limits,
  options: RunOptions = {},
): Promise<Outcome> {
  const begun = performance.now();
  if (!isSupported(job.weightsFormat)) {
    await options.spare?.close();
    return untried(job, performance.now() - begun);
  }
  await mkdir(job.outputFolder, { recursive: true });
  const child = await childFor(limits, options);
  const timer = setTimeout(() => child.kill('timeout'), limits.timeout);
  try {
    child.send({ ...job, maxOutput: limits.output });
    const end = await child.ended;
    return await outcomeOf(job, limits, child, end, begun);
  } finally {
    clearTimeout(timer);
    await child.close();
  }
}

/** The spare child, unless it died while it waited: that is not this case's fault. */
async function childFor(limits: Limits, { spare, ...options }: RunOptions): Promise<Child> {
  if (spare?.isAlive()) return spare;
  await spare?.close();
  return startChild(limits, options);
}

async function outcomeOf(
  job: InferenceJob,
  limits: Limits,
  child: Child,
  end: ChildEnd,
  begun: number,
): Promise<Outcome> {
  const progress = progressOf(child, begun, performance.now());
  const peakMemory = largest(child.peakMemory(), progress.peakMemory);
  const base = {
    caseId: job.caseId,
    engine: progress.engine,
    durations: progress.durations,
    peakMemory,
    log: child.log(),
  };
  const failed = (problem: Problem): Outcome => ({ ...base, ok: false, ...problem });
  const { answer, stage, during } = progress;
  // An answer holds whatever happened afterwards.
  if (answer?.type === 'finished') {
    const taken = await takeOutputs(job, answer.outputs, limits);
    return taken.ok ? { ...base, ok: true, outputs: taken.outputs } : failed(taken.problem);
  }
  if (answer?.type === 'failed') {
    const { stage, cause, message, hint } = answer;
    return failed({ stage, cause, message, hint });
  }
  const started = progress.engine !== null;
  return failed(explainEnd({ end, started, stage, during, limits, peakMemory, log: base.log }));
}

function largest(...numbers: (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function untried(job: InferenceJob, total: number): Outcome {
  return {
    ok: false,
    caseId: job.caseId,
    engine: null,
    durations: { total },
    peakMemory: null,
    log: '',
    stage: 'load',
    cause: 'unsupported-format',
    message: `No engine here runs ${job.weightsFormat} weights yet.`,
    hint: 'Add weights in another format too, for example ONNX.',
  };
}
