import { mkdir } from 'node:fs/promises';
import type { InferenceJob, Limits } from '../contract/case.ts';
import type { Outcome } from '../contract/outcome.ts';
import { type AskOptions, askChild } from './ask-child.ts';
import type { Problem } from './explain-end.ts';
import type { FurtherMessages } from './further-messages.ts';
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
  for (const { outputFolder } of [job, ...(job.further ?? [])])
    await mkdir(outputFolder, { recursive: true });
  const message = { ...job, kind: 'run', limits };
  return askChild(message, limits, options, begun, async ({ answer, further, problem, known }) => {
    const base = { caseId: job.caseId, ...known };
    const failed = (why: Problem): Outcome => ({ ...base, ok: false, ...why });
    // An answer holds whatever happened afterwards.
    const outputs = answer?.type === 'finished' ? answer.outputs : further?.outputs;
    if (outputs === undefined) return failed(problem());
    const taken = await takeOutputs(job, outputs, limits);
    if (!taken.ok) return failed(taken.problem);
    const others = further ? await furtherOutcomes(job, further, limits, problem, base) : [];
    const more = others.length === 0 ? {} : { further: others };
    return { ...base, ok: true, outputs: taken.outputs, ...more };
  });
}

/** The outcomes of the further runs up to the one in which the process ended, should it have. */
async function furtherOutcomes(
  job: InferenceJob,
  { again }: FurtherMessages,
  limits: Limits,
  problem: () => Problem,
  base: Omit<Outcome, 'ok'>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [index, run] of (job.further ?? []).entries()) {
    const told = again[index];
    // What was noticed is told once, with the first run.
    const { remarks: _, ...same } = base;
    const known = { ...same, caseId: run.caseId, durations: {} };
    const failed = (why: Problem): Outcome => ({ ...known, ok: false, ...why });
    if (told === undefined) return [...outcomes, failed(problem())];
    if (told.type === 'again-failed') {
      const { stage, cause, message, hint } = told;
      outcomes.push(failed({ stage, cause, message, hint }));
      continue;
    }
    const taken = await takeOutputs({ ...job, ...run }, told.outputs, limits);
    const durations = { run: told.run, total: told.run };
    outcomes.push(
      taken.ok ? { ...known, durations, ok: true, outputs: taken.outputs } : failed(taken.problem),
    );
  }
  return outcomes;
}
