import type { Cause } from '../../contract/causes.ts';
import type { Outcome } from '../../contract/outcome.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { preprocess, type Tensors } from '../../processing/apply-steps.ts';
import { ProcessingError } from '../../processing/processing-error.ts';
import { toleranceOf } from '../judge/tolerance.ts';
import type { ModelTest } from '../run/model-test.ts';
import { readOutputs } from '../run/read-outputs.ts';
import { agreementOf } from './agreement.ts';
import { budgetFor } from './budget.ts';
import { explained, unexplained } from './explained-verdict.ts';
import type { Candidate, Explanation, Failed } from './failed.ts';
import { isTelling } from './is-telling.ts';
import { needsRun, type Sample } from './mistake.ts';
import { MISTAKES } from './mistakes.ts';
import { packageArrays } from './package-arrays.ts';
import { runTrials } from './run-trials.ts';

/** Where a usual mistake may be the reason. */
const FAR_OFF = new Set<Cause | null>([
  'output-differs',
  'output-shape-differs',
  'output-non-finite',
  'labels-differ',
]);
/** Where the network does not take what it is fed, only these may help. */
const NOT_TAKEN = new Set<Cause | null>(['input-mismatch', 'run-failed']);
const MAKES_IT_RUN = new Set<Cause>([
  'inputs-exchanged',
  'channels-misplaced',
  'axes-swapped',
  'preprocessing-missing',
]);
/** Runs that are tried where the network takes nothing yet: each may need a process of its own. */
const MAX_TRIALS_OF_FAILED = 12;

/**
 * Tries usual mistakes, one by one, as reasons for outputs that are far off: first what needs no further
 * run, then what does, in the same kind of child process. A mistake is named only if with it all outputs
 * agree within the tolerance of the case, and if the expected values are such that this is no coincidence.
 * @returns the verdict, with the mistake as its cause where one explains the difference
 */
export async function findMistakes(failed: Failed, test: ModelTest): Promise<Verdict> {
  const { verdict, tensors, outcome } = failed;
  const isFarOff = FAR_OFF.has(verdict.cause);
  if (!isFarOff && !NOT_TAKEN.has(verdict.cause)) return verdict;
  const told = toldBy(verdict, tensors.expected, test, failed);
  if (!told) return verdict;
  const network = await networkOutputs(outcome, test);
  const sample = await sampleOf(failed, test);
  if (!sample || (isFarOff && !network)) return verdict;
  const all = candidates(sample).filter(
    ({ mistake }) => isFarOff || MAKES_IT_RUN.has(mistake.cause),
  );
  const agrees = (one: Candidate, outputs: Tensors) =>
    agreementOf(one.trial, outputs, sample, test.description.specVersion);
  const free = network ? all.filter(({ trial }) => !needsRun(trial)) : [];
  const simple = free.flatMap((one) => explanation(one, () => agrees(one, network ?? new Map())));
  if (simple.length > 0) return explained(failed, simple);
  const runs = all.filter(({ trial }) => needsRun(trial));
  const budget = budgetFor(failed, sample, test.settings);
  const most = isFarOff ? budget.runs : Math.min(budget.runs, MAX_TRIALS_OF_FAILED);
  const found: Explanation[] = [];
  const tried = await runTrials(runs, most, sample, failed, test, (one, outputs) => {
    found.push(...explanation(one, () => agrees(one, outputs)));
    return found.length > 0;
  });
  if (found.length > 0) return explained(failed, found);
  return tried < runs.length && isFarOff ? unexplained(failed, budget.reason) : verdict;
}

function candidates(sample: Sample): Candidate[] {
  return MISTAKES.flatMap((mistake) => mistake.trials(sample).map((trial) => ({ mistake, trial })));
}

function explanation(
  { mistake: { cause, hint }, trial: { change } }: Candidate,
  agreement: () => number | null,
): Explanation[] {
  try {
    const maxAbsoluteDifference = agreement();
    return maxAbsoluteDifference === null ? [] : [{ cause, hint, change, maxAbsoluteDifference }];
  } catch (error) {
    // A change that is impossible for these tensors explains nothing.
    if (error instanceof ProcessingError) return [];
    throw error;
  }
}

/** Whether an output that differs is such that agreement with it is no coincidence. */
function toldBy(
  { evidence }: Verdict,
  expected: Tensors,
  { model, description }: ModelTest,
  { planned }: Failed,
): boolean {
  const differing = new Set(
    (evidence.outputs ?? []).filter(({ agrees }) => !agrees).map(({ output }) => output),
  );
  return model.outputs.some((output) => {
    const wanted = expected.get(output.id);
    if (!wanted || (differing.size > 0 && !differing.has(output.id))) return false;
    const { weightsFormat } = planned.case;
    return isTelling(wanted, toleranceOf(output, weightsFormat, model, description.specVersion));
  });
}

async function networkOutputs(outcome: Outcome, test: ModelTest): Promise<Tensors | null> {
  if (!outcome.ok) return null;
  const read = await readOutputs(outcome, test.model.outputs, test.squeeze);
  return read.ok ? read.outputs : null;
}

async function sampleOf(
  { tensors: { inputs, expected }, planned }: Failed,
  { model, resource }: ModelTest,
): Promise<Sample | null> {
  const others = await packageArrays(resource, model, expected);
  const { weightsFormat } = planned.case;
  const fed = preprocess(inputs, model);
  return { model, weightsFormat, inputs, expected, fed, others };
}
