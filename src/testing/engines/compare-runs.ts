import type { WeightsFormat } from '../../contract/description.ts';
import type { OutputComparison } from '../../contract/verdict.ts';
import { postprocessWith } from '../../processing/apply-steps.ts';
import { compareTensors } from '../judge/compare-tensors.ts';
import { formatCount, formatNumber } from '../judge/format-number.ts';
import { referenceTolerance } from '../judge/reference-tolerance.ts';
import type { ModelTest } from '../run/model-test.ts';
import { readOutputs } from '../run/read-outputs.ts';
import type { Ran } from '../test-case.ts';

/** What a case gave, and what to call it. */
export interface NamedRun {
  run: Ran;
  name: string;
}

export interface RunsCompared {
  agree: boolean;
  /** `A and B give the same outputs (…).` */
  message: string;
  outputs: OutputComparison[];
}

/**
 * Holds the outputs of one run against those of another one, after postprocessing, with the tolerance that the
 * reference implementation takes for a format.
 * @param expected counts as what is expected
 * @returns null where one of them gave no outputs
 */
export async function compareRuns(
  produced: NamedRun,
  expected: NamedRun,
  weightsFormat: WeightsFormat,
  test: ModelTest,
): Promise<RunsCompared | null> {
  const { model, description } = test;
  const [theirs, ours] = await Promise.all([
    outputsOf(produced.run, test),
    outputsOf(expected.run, test),
  ]);
  if (!ours || !theirs) return null;
  const outputs = model.outputs.flatMap((output) => {
    const [wanted, given] = [ours.get(output.id), theirs.get(output.id)];
    if (!wanted || !given) return [];
    const tolerance = referenceTolerance(output, weightsFormat, model, description.specVersion);
    return [compareTensors(output.id, given, wanted, tolerance)];
  });
  const wrong = outputs.find(({ agrees }) => !agrees);
  const names = `${produced.name} and ${expected.name}`;
  if (wrong)
    return {
      agree: false,
      message: `${names} give different outputs: ${formatCount(wrong.mismatchedElements)} of ${formatCount(wrong.totalElements)} elements of ${wrong.output} differ, by at most ${size(wrong.maxAbsoluteDifference)}.`,
      outputs,
    };
  const largest = Math.max(...outputs.map((each) => each.maxAbsoluteDifference ?? 0));
  const message = `${names} give the same outputs (largest difference ${size(largest)}).`;
  return { agree: true, message, outputs };
}

function size(difference: number | null): string {
  return difference === null ? 'infinity' : formatNumber(difference);
}

/** What a run gave, after postprocessing; null where it gave nothing that can be read. */
export async function outputsOf({ outcome, tensors }: Ran, { model, squeeze, custom }: ModelTest) {
  if (!outcome.ok) return null;
  const read = await readOutputs(outcome, model.outputs, squeeze);
  return read.ok ? postprocessWith(custom, read.outputs, tensors.inputs, model) : null;
}
