import { forEachRun } from './groups.ts';
import { numbersOf } from './kwargs.ts';
import { placesOf } from './linear.ts';
import { numbersIn, type Operation, realType } from './operation.ts';

/**
 * Whether x > threshold, as truth values; one threshold, or one for each place along `axis`.
 * Single precision is compared in single precision.
 * Source: model specification 0.5, BinarizeDescr.
 */
export const binarize: Operation = (tensor, kwargs, context) => {
  const threshold = numbersOf(kwargs, 'threshold');
  // The reference implementation drops the axis, so that a list stands along the last one.
  const last = tensor.axes.at(-1);
  const placed =
    context.followReference && kwargs.axis && last ? { ...kwargs, axis: last } : kwargs;
  const { groups, spread } = placesOf(tensor, placed);
  const thresholds =
    realType(tensor.dtype) === 'float32'
      ? Float32Array.from(spread(threshold))
      : Float64Array.from(spread(threshold));
  const values = numbersIn(tensor);
  const data = new Uint8Array(values.length);
  forEachRun(groups, (start, length, group, step) => {
    for (let i = start, g = group; i < start + length; i++, g += step)
      data[i] = (values[i] as number) > (thresholds[g] as number) ? 1 : 0;
  });
  return { ...tensor, data, dtype: 'bool' };
};
