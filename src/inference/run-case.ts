import { mkdir } from 'node:fs/promises';
import type { InferenceJob, Limits } from '../contract/case.ts';
import type { Outcome } from '../contract/outcome.ts';
import { isSupported } from '../weights/formats.ts';
import { type AskOptions, askChild } from './ask-child.ts';
import type { Problem } from './explain-end.ts';
import { takeOutputs } from './take-outputs.ts';

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
  options: AskOptions = {},
): Promise<Outcome> {
  const begun = performance.now();
  if (!isSupported(job.weightsFormat)) {
    await options.spare?.close();
    return untried(job, performance.now() - begun);
  }
  await mkdir(job.outputFolder, { recursive: true });
  const message = { ...job, kind: 'run', maxOutput: limits.output };
  return askChild(message, limits, options, begun, async ({ answer, problem, known }) => {
    const base = { caseId: job.caseId, ...known };
    const failed = (why: Problem): Outcome => ({ ...base, ok: false, ...why });
    // An answer holds whatever happened afterwards.
    if (answer?.type !== 'finished') return failed(problem());
    const taken = await takeOutputs(job, answer.outputs, limits);
    return taken.ok ? { ...base, ok: true, outputs: taken.outputs } : failed(taken.problem);
  });
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
