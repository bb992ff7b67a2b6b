import type { Device, TensorFile } from '../../contract/case.ts';
import { CAUSES } from '../../contract/causes.ts';
import type { Outcome } from '../../contract/outcome.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { formatBytes } from '../../inference/format.ts';
import { postprocessWith, type Tensors } from '../../processing/apply-steps.ts';
import { ProcessingError } from '../../processing/processing-error.ts';
import { resize } from '../../tensor/resize.ts';
import { formatShape, sizeOf } from '../../tensor/tensor.ts';
import { needsTracer } from '../engines/engines.ts';
import { judgeSizes } from '../judge/judge-sizes.ts';
import { type Problem, problemVerdict } from '../judge/make-verdict.ts';
import type { OtherSizes } from '../plan/other-sizes.ts';
import type { PlannedCase } from '../plan/plan-cases.ts';
import { limitsOf } from '../test-settings.ts';
import type { ModelTest } from './model-test.ts';
import { prepareInputs } from './prepare-inputs.ts';
import { readOutputs } from './read-outputs.ts';
import { runSeveral, type WeightsFiles } from './run-model.ts';

/** A case of other sizes than the test tensors. */
export type SizedCase = PlannedCase & { sizes: OtherSizes };

/** What the case with the test tensors has shown already. */
export interface Base {
  /** The test tensors of the inputs. */
  inputs: Tensors;
  verdict: Verdict;
  device: Device;
  weights: WeightsFiles;
}

/** Runs a model on inputs of other sizes and holds the shapes of its outputs against the description. */
export async function testSizes(
  planned: readonly SizedCase[],
  base: Base,
  test: ModelTest,
): Promise<Verdict[]> {
  const tried = await Promise.all(planned.map((one) => prepareSized(one, base, test)));
  const waiting = tried.flatMap((one) => ('files' in one ? [one] : []));
  const runs = waiting.map(({ planned: { case: subject }, files }) => ({
    case: subject,
    inputs: files,
  }));
  const outcomes = await runSeveral(base.device, runs, base.weights, test);
  const verdicts: Verdict[] = [];
  // One after the other: the outputs of one case at a time are held in memory.
  for (const one of tried)
    verdicts.push(
      'files' in one
        ? await judgeSized(one, outcomes[waiting.indexOf(one)], base, test)
        : one.verdict,
    );
  return verdicts;
}

interface Waiting {
  planned: SizedCase;
  files: TensorFile[];
}

/** The inputs of a case as files, or its verdict where it need not be run. */
async function prepareSized(
  planned: SizedCase,
  base: Base,
  test: ModelTest,
): Promise<Waiting | { verdict: Verdict }> {
  const { sizes } = planned;
  const subject = { ...planned.case, device: base.device };
  const shapes = resizedShapes(base.inputs, sizes);
  const same = [...base.inputs].every(
    ([id, { shape }]) => String(shape) === String(shapes.get(id)),
  );
  if (same) {
    const outputs = (base.verdict.evidence.outputs ?? []).map(
      ({ output, shape }): [string, number[]] => [output, shape],
    );
    const { outputs: described } = test.model;
    return {
      verdict: judgeSizes(subject, undefined, described, sizes, shapes, new Map(outputs)),
    };
  }
  const tooLarge = tooLargeFor(base, shapes, limitsOf(test.settings).memory);
  if (tooLarge) return { verdict: problemVerdict(subject, tooLarge) };
  if (!needsTracer(planned.weights.format)) test.spare.start();
  test.tell({ kind: 'case-started', case: planned.case });
  const files = await prepareInputs(test, resized(base.inputs, sizes));
  return files.ok
    ? { planned, files: files.value }
    : { verdict: problemVerdict(subject, files.problem) };
}

async function judgeSized(
  { planned: { case: given, sizes } }: Waiting,
  outcome: Outcome | undefined,
  { inputs, device }: Base,
  { model, squeeze, custom }: ModelTest,
): Promise<Verdict> {
  const subject = { ...given, device };
  if (!outcome) throw new Error(`no outcome of ${subject.id}`);
  const shapes = resizedShapes(inputs, sizes);
  const fed = [...shapes].map(([id, shape]) => `${id} of ${formatShape(shape)}`).join(', ');
  if (!outcome.ok) {
    const { stage, cause, message, hint } = outcome;
    const told: Problem =
      cause === 'out-of-memory'
        ? { ...TOO_LARGE, message: `Inputs of this size (${fed}) need too much memory. ${message}` }
        : {
            stage,
            cause,
            message: `With inputs of another size (${fed}): ${message}`,
            hint: CAUSES[cause].blame === 'contributor' ? ONLY_WHAT_IT_TAKES : hint,
          };
    return problemVerdict(subject, told, outcome);
  }
  const read = await readOutputs(outcome, model.outputs, squeeze);
  if (!read.ok) return problemVerdict(subject, read.problem, outcome);
  try {
    const given = resized(inputs, sizes);
    const outputs = await postprocessWith(custom, read.outputs, given, model);
    return judgeSizes(subject, outcome, model.outputs, sizes, shapes, shapesOf(outputs));
  } catch (error) {
    if (!(error instanceof ProcessingError)) throw error;
    const { code, message, hint } = error;
    return problemVerdict(subject, { cause: code, stage: 'run', message, hint }, outcome);
  }
}

const ONLY_WHAT_IT_TAKES =
  'The model has to take every size that the description allows. Correct the smallest size (min) and the step of its axes, or fix the batch to 1.';

const TOO_LARGE = {
  cause: 'too-large-for-memory',
  hint: 'Test it on a machine with more memory, or allow more with --memory.',
} as const;

/** What a process of the engine needs before it has any tensor, in bytes, and one that traces beside it. */
const ENGINE = 80 * 2 ** 20;
const TRACER = 100 * 2 ** 20;

/** Foresees from the run with the test tensors whether larger inputs would go beyond the memory limit. */
export function tooLargeFor(
  { inputs, verdict, weights }: Pick<Base, 'inputs' | 'verdict' | 'weights'>,
  shapes: ReadonlyMap<string, number[]>,
  limit: number,
): Problem | null {
  const elements = (all: Iterable<readonly number[]>) =>
    [...all].reduce((sum, shape) => sum + sizeOf(shape), 0);
  const before = elements([...inputs.values()].map(({ shape }) => shape));
  const isTraced = verdict.weightsFormat === 'pytorch_state_dict';
  const fixed = ENGINE + (isTraced ? TRACER : 0) + weights.weights.size;
  const growing = Math.max(8 * before, (verdict.peakMemory ?? fixed) - fixed);
  const needed = fixed + growing * (elements(shapes.values()) / before);
  if (needed <= limit) return null;
  const fed = [...shapes].map(([id, shape]) => `${id} of ${formatShape(shape)}`).join(', ');
  return {
    ...TOO_LARGE,
    message: `Inputs of this size (${fed}) would need about ${formatBytes(needed)}, the limit is ${formatBytes(limit)}.`,
  };
}

function resized(inputs: Tensors, sizes: OtherSizes): Tensors {
  const shapes = resizedShapes(inputs, sizes);
  return new Map([...inputs].map(([id, tensor]) => [id, resize(tensor, shapes.get(id) ?? [])]));
}

function resizedShapes(inputs: Tensors, { inputs: sizes }: OtherSizes): Map<string, number[]> {
  return new Map(
    [...inputs].map(([id, { shape }]) => [
      id,
      shape.map((size, axis) => sizes.get(id)?.[axis] ?? size),
    ]),
  );
}

function shapesOf(tensors: Tensors): Map<string, number[]> {
  return new Map([...tensors].map(([id, { shape }]) => [id, shape]));
}
