import { forEachRun, groupAlong } from './groups.ts';
import { optionalString } from './kwargs.ts';
import { makeReal, numbersIn, type Operation, realType } from './operation.ts';

/**
 * 1 / (1 + exp(-x)); integers are taken as the numbers they are.
 * Source: model specification 0.5, SigmoidDescr.
 */
export const sigmoid: Operation = (tensor) => {
  const values = numbersIn(tensor);
  const dtype = realType(tensor.dtype);
  const data = makeReal(dtype, values.length);
  for (let i = 0; i < values.length; i++) data[i] = 1 / (1 + Math.exp(-(values[i] as number)));
  return { ...tensor, data, dtype };
};

/**
 * exp(x - max) / sum(exp(x - max)) along `axis` (default: channel).
 * Source: model specification 0.5, SoftmaxDescr; the subtraction of the maximum only prevents overflow.
 */
export const softmax: Operation = (tensor, kwargs) => {
  const groups = groupAlong(tensor, [optionalString(kwargs, 'axis') ?? 'channel']);
  const values = numbersIn(tensor);
  const dtype = realType(tensor.dtype);
  const data = makeReal(dtype, values.length);
  const largest = new Float64Array(groups.count).fill(Number.NEGATIVE_INFINITY);
  const sum = new Float64Array(groups.count);
  forEachRun(groups, (start, length, group, step) => {
    for (let i = start, g = group; i < start + length; i++, g += step)
      largest[g] = Math.max(largest[g] as number, values[i] as number);
  });
  const exponentials = new Float64Array(values.length);
  forEachRun(groups, (start, length, group, step) => {
    for (let i = start, g = group; i < start + length; i++, g += step) {
      const exponential = Math.exp((values[i] as number) - (largest[g] as number));
      exponentials[i] = exponential;
      sum[g] = (sum[g] as number) + exponential;
    }
  });
  forEachRun(groups, (start, length, group, step) => {
    for (let i = start, g = group; i < start + length; i++, g += step)
      data[i] = (exponentials[i] as number) / (sum[g] as number);
  });
  return { ...tensor, data, dtype };
};
