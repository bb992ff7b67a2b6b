import type { DType, Tensor } from '../tensor/tensor.ts';
import { cast } from './cast.ts';
import { alignGroups, forEachRun, groupAlong } from './groups.ts';
import { axesOf, type Kwargs, numberOf, optionalNumber, optionalString } from './kwargs.ts';
import { DEFAULT_EPS } from './normalize.ts';
import { isPerDataset, makeReal, numbersIn, type Operation, realType } from './operation.ts';
import { type QuantileMethod, quantilesOf } from './quantiles.ts';
import { rescale } from './rescale.ts';

/**
 * (x - v_lower) / (v_upper - v_lower + eps), with the values at two percentiles (default 0 and 100,
 * interpolated linearly) over `axes` (default: all) of the tensor or of `reference_tensor`.
 * Source: model specification 0.5, ScaleRangeKwargs.
 */
export const scaleRange: Operation = (tensor, kwargs, context) => {
  const axes = axesOf(kwargs);
  // The reference implementation ignores a described eps.
  const eps = context.followReference ? DEFAULT_EPS : numberOf(kwargs, 'eps', DEFAULT_EPS);
  const id = optionalString(kwargs, 'reference_tensor');
  const measured = id === null ? context.statisticsOf : context.input(id);
  const groups = groupAlong(tensor, axes);
  const measuredGroups = groupAlong(measured, axes);
  const percentiles = [
    numberOf(kwargs, 'min_percentile', 0),
    numberOf(kwargs, 'max_percentile', 100),
  ];
  const [lower, upper] = quantilesOf(
    numbersIn(measured),
    measuredGroups,
    percentiles.map((percentile) => percentile / 100),
    'linear',
  ).map((values) => alignGroups(values, measuredGroups, groups)) as [Float64Array, Float64Array];
  const range = upper.map((value, g) => value - (lower[g] as number) + eps);
  return rescale(tensor, groups, { subtract: lower, divide: range }, 'float64');
};

/**
 * Values below min become min, then values above max become max; NaN stays. The bounds are numbers,
 * or percentiles over `axes` (default: all): without interpolation where the batch axis is not
 * among them, interpolated linearly where it is.
 * Source: model specification 0.5, ClipKwargs; the percentiles' kind is the reference implementation's.
 */
export const clip: Operation = (tensor, kwargs, context) => {
  const axes = axesOf(kwargs);
  const groups = groupAlong(tensor, axes);
  const method = isPerDataset(axes) ? 'linear' : 'inverted_cdf';
  const boundOf = (name: 'min' | 'max', without: number): Float64Array => {
    const percentile = optionalNumber(kwargs, `${name}_percentile`);
    const fixed = optionalNumber(kwargs, name) ?? without;
    if (percentile === null) return new Float64Array(groups.count).fill(fixed);
    const measured = numbersIn(context.statisticsOf);
    return quantilesOf(measured, groups, [percentile / 100], method)[0] as Float64Array;
  };
  const lower = boundOf('min', Number.NEGATIVE_INFINITY);
  const upper = boundOf('max', Number.POSITIVE_INFINITY);
  const values = numbersIn(tensor);
  const dtype = clippedType(tensor, kwargs, method);
  const result = isReal(dtype) ? makeReal(dtype, values.length) : new Float64Array(values.length);
  forEachRun(groups, (start, length, group, step) => {
    for (let i = start, g = group; i < start + length; i++, g += step) {
      let value = values[i] as number;
      if (value < (lower[g] as number)) value = lower[g] as number;
      if (value > (upper[g] as number)) value = upper[g] as number;
      result[i] = value;
    }
  });
  const clipped: Tensor = { ...tensor, data: result, dtype: isReal(dtype) ? dtype : 'float64' };
  return cast(clipped, dtype);
};

/** numpy's promotion: percentiles of a sample are elements of the tensor, those of a dataset float64. */
function clippedType(tensor: Tensor, kwargs: Kwargs, method: QuantileMethod): DType {
  const has = (name: string) => optionalNumber(kwargs, name) !== null;
  const byPercentile = has('min_percentile') || has('max_percentile');
  if (byPercentile && method === 'linear') return 'float64';
  return has('min') || has('max') ? realType(tensor.dtype) : tensor.dtype;
}

function isReal(dtype: DType): dtype is 'float32' | 'float64' {
  return dtype === 'float32' || dtype === 'float64';
}
