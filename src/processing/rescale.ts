import type { Tensor } from '../tensor/tensor.ts';
import { forEachRun, type Groups } from './groups.ts';
import { makeReal, numbersIn } from './operation.ts';

/** One number for each group. */
export interface Rescaling {
  subtract?: ArrayLike<number>;
  divide?: ArrayLike<number>;
  multiply?: ArrayLike<number>;
  add?: ArrayLike<number>;
}

/**
 * (x - subtract) / divide * multiply + add. For `float32` every step is rounded to single precision,
 * as numpy does it, so that a later cast to integers cuts off the same numbers.
 */
export function rescale(
  tensor: Tensor,
  groups: Groups,
  rescaling: Rescaling,
  dtype: 'float32' | 'float64',
): Tensor {
  const values = numbersIn(tensor);
  const by = (numbers: ArrayLike<number> | undefined, neutral: number) => {
    const array = makeReal(dtype, groups.count).fill(neutral);
    if (numbers) array.set(numbers);
    return array;
  };
  const subtract = by(rescaling.subtract, 0);
  const divide = by(rescaling.divide, 1);
  const multiply = by(rescaling.multiply, 1);
  const add = by(rescaling.add, 0);
  const result = makeReal(dtype, values.length);
  const fround = Math.fround;
  forEachRun(groups, (start, length, group, step) => {
    if (dtype === 'float32')
      for (let i = start, g = group; i < start + length; i++, g += step) {
        const centred = fround((values[i] as number) - (subtract[g] as number));
        const scaled = fround(fround(centred / (divide[g] as number)) * (multiply[g] as number));
        result[i] = scaled + (add[g] as number);
      }
    else
      for (let i = start, g = group; i < start + length; i++, g += step) {
        const centred = (values[i] as number) - (subtract[g] as number);
        result[i] =
          (centred / (divide[g] as number)) * (multiply[g] as number) + (add[g] as number);
      }
  });
  return { ...tensor, data: result, dtype };
}
