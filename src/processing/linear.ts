import type { Tensor } from '../tensor/tensor.ts';
import { type Groups, groupAlong, groupByPlaceAlong } from './groups.ts';
import { type Kwargs, numberOf, numbersOf, optionalString } from './kwargs.ts';
import { type Operation, realType } from './operation.ts';
import { impossible } from './processing-error.ts';
import { rescale } from './rescale.ts';

/**
 * x * gain + offset, both one number, or one for each place along `axis`.
 * Source: model specification 0.5, ScaleLinearDescr; 0.4, `axes` (the complement of `axis`).
 */
export const scaleLinear: Operation = (tensor, kwargs) => {
  const gain = numbersOf(kwargs, 'gain', 1);
  const offset = numbersOf(kwargs, 'offset', 0);
  const { groups, spread } = placesOf(tensor, kwargs);
  const dtype = groups.kept.length === 0 ? realType(tensor.dtype) : 'float64';
  return rescale(tensor, groups, { multiply: spread(gain), add: spread(offset) }, dtype);
};

/**
 * (x - mean) / (std + eps) with given mean and std, both one number, or one for each place along `axis`.
 * Source: model specification 0.4, ZeroMeanUnitVarianceKwargs (mode fixed); 0.5 names no eps, its
 * reference implementation adds the 1e-6 that is 0.4's default.
 */
export const fixedZeroMeanUnitVariance: Operation = (tensor, kwargs) => {
  const eps = numberOf(kwargs, 'eps', 1e-6);
  const mean = numbersOf(kwargs, 'mean');
  const std = numbersOf(kwargs, 'std').map((value) => value + eps);
  const { groups, spread } = placesOf(tensor, kwargs);
  return rescale(tensor, groups, { subtract: spread(mean), divide: spread(std) }, 'float64');
};

/** How numbers that are given for an axis, or once for all, are laid out by group. */
export function placesOf(
  tensor: Tensor,
  kwargs: Kwargs,
): { groups: Groups; spread: (numbers: readonly number[]) => number[] } {
  const axis = optionalString(kwargs, 'axis');
  const groups = axis === null ? groupAlong(tensor, null) : groupByPlaceAlong(tensor, axis);
  const spread = (numbers: readonly number[]): number[] => {
    const [only] = numbers;
    if (numbers.length === groups.count) return [...numbers];
    if (numbers.length === 1 && only !== undefined) return new Array(groups.count).fill(only);
    throw impossible(
      axis === null
        ? `${numbers.length} values are given but no axis along which they stand`
        : `${numbers.length} values are given for the axis ${axis}, which has ${groups.count} elements`,
      axis === null
        ? 'Name the axis, or give one value.'
        : 'Give one value for each element of the axis.',
    );
  };
  return { groups, spread };
}
