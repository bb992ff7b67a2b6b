import type {
  ModelDescription,
  TensorDescription,
  WeightsFormat,
} from '../../contract/description.ts';
import { postprocess, type Tensors } from '../../processing/apply-steps.ts';
import { select } from '../../processing/quantiles.ts';
import { DTYPES, isBigArray, type Tensor } from '../../tensor/tensor.ts';
import { compareTensors } from '../judge/compare-tensors.ts';
import { toleranceOf } from '../judge/tolerance.ts';
import type { Sample, Trial } from './mistake.ts';

/**
 * Whether all outputs agree once a change is made.
 * @param network what the network gave, with the change where it concerns what it is fed
 * @returns the largest difference of all outputs; null where one does not agree
 */
export function agreementOf(
  { finish, expected }: Trial,
  network: Tensors,
  { model, inputs, weightsFormat, expected: described }: Sample,
  specVersion: string,
): number | null {
  const outputs = finish ? finish(network) : postprocess(network, inputs, model);
  let largest = 0;
  for (const output of model.outputs) {
    const produced = outputs.get(output.id);
    const wanted = (expected ?? described).get(output.id);
    if (!produced || !wanted) return null;
    const tolerance = toleranceOf(output, weightsFormat, model, specVersion);
    const comparison = compareTensors(output.id, produced, wanted, tolerance);
    if (!comparison.agrees) return null;
    largest = Math.max(largest, comparison.maxAbsoluteDifference ?? 0);
  }
  return largest;
}

/**
 * Whether agreement with an expected output says anything: a constant, or a few marks on a constant
 * ground, agrees with far too much.
 */
export function isTelling(
  output: TensorDescription,
  expected: Tensor,
  weightsFormat: WeightsFormat,
  model: ModelDescription,
  specVersion: string,
): boolean {
  const tolerance = toleranceOf(output, weightsFormat, model, specVersion);
  return !constants(expected).some(
    (constant) => compareTensors('', constant, expected, tolerance).agrees,
  );
}

/** Tensors of one number each: the median, and the middle between smallest and largest. */
function constants(tensor: Tensor): Tensor[] {
  const { data } = tensor;
  const numbers = isBigArray(data)
    ? Float64Array.from<number | bigint>(data, Number)
    : Float64Array.from(data);
  const finite = numbers.filter(Number.isFinite);
  if (finite.length === 0) return [];
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of finite) {
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  const median = select(finite, 0, finite.length - 1, Math.floor(finite.length / 2));
  return [median, (least + most) / 2].map((number) => filled(tensor, number));
}

function filled(tensor: Tensor, number: number): Tensor {
  const data = DTYPES[tensor.dtype].make(tensor.data.length);
  if (isBigArray(data)) data.fill(BigInt(Math.round(number)));
  else data.fill(number);
  return { ...tensor, data };
}
