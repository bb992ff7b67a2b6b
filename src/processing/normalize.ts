import type { Tensor } from '../tensor/tensor.ts';
import { alignGroups, groupAlong } from './groups.ts';
import { axesOf, numberOf, optionalString } from './kwargs.ts';
import { isPerDataset, numbersIn, type Operation, realType } from './operation.ts';
import { impossible } from './processing-error.ts';
import { rescale } from './rescale.ts';
import { momentsOf } from './statistics.ts';

export const DEFAULT_EPS = 1e-6;

/**
 * (x - mean) / (std + eps), with mean and population standard deviation over `axes` (default: all).
 * Source: model specification 0.5, ZeroMeanUnitVarianceKwargs.
 */
export const zeroMeanUnitVariance: Operation = (tensor, kwargs, context) => {
  const axes = axesOf(kwargs);
  // The reference implementation ignores a described eps.
  const eps = context.followReference ? DEFAULT_EPS : numberOf(kwargs, 'eps', DEFAULT_EPS);
  const groups = groupAlong(tensor, axes);
  const { mean, std } = momentsOf(numbersIn(context.statisticsOf), groups);
  const dtype = isPerDataset(axes) ? 'float64' : realType(tensor.dtype);
  return rescale(tensor, groups, { subtract: mean, divide: plus(std, eps) }, dtype);
};

/**
 * (x - mean) / (std + eps) * (ref_std + eps) + ref_mean, with mean and population standard deviation
 * of the tensor and of the reference tensor over `axes` (default: all).
 * Source: model specification 0.5, ScaleMeanVarianceKwargs.
 */
export const scaleMeanVariance: Operation = (tensor, kwargs, context) => {
  const axes = axesOf(kwargs);
  const eps = numberOf(kwargs, 'eps', DEFAULT_EPS);
  const id = optionalString(kwargs, 'reference_tensor');
  if (id === null) throw impossible('it names no reference_tensor', 'Name an input of the model.');
  const reference = context.input(id);
  const groups = groupAlong(tensor, axes);
  const referenceGroups = groupAlong(reference, axes);
  const own = momentsOf(numbersIn(context.statisticsOf), groups);
  const other = momentsOf(numbersIn(reference), referenceGroups);
  return rescale(
    tensor,
    groups,
    {
      subtract: own.mean,
      divide: plus(own.std, eps),
      multiply: alignGroups(plus(other.std, eps), referenceGroups, groups),
      add: alignGroups(other.mean, referenceGroups, groups),
    },
    resultType(tensor, axes),
  );
};

/** Dataset statistics are double precision in numpy's promotion; `axes` left out counts as per sample here. */
function resultType(tensor: Tensor, axes: readonly string[] | null) {
  return axes?.includes('batch') ? 'float64' : realType(tensor.dtype);
}

function plus(values: Float64Array, eps: number): Float64Array {
  return values.map((value) => value + eps);
}
