import type { TensorDescription } from '../../contract/description.ts';
import type { Tensor } from '../../tensor/tensor.ts';
import { isLabels } from './tolerance.ts';

/** Axes along which neighbours belong to other maps. */
const SEPARATE = ['batch', 'channel'];
/** Of the pairs of neighbours inside of regions: regions are areas, while the numbers of a picture change all over it. */
const MOSTLY = 0.4;

/** Whether an output is a map of regions: described as one, or of whole numbers that look like it. */
export function isMap(
  output: Pick<TensorDescription, 'dtype' | 'isNominal'>,
  expected: Tensor,
): boolean {
  return output.isNominal === true || (isLabels(output) && isLabelMap(expected));
}

/**
 * Whether the numbers of a tensor look like ids of regions. In a picture of whole numbers each grey level would
 * count as a region, so that any other picture with other levels at the same places had the same regions.
 */
export function isLabelMap({ data, shape, axes }: Tensor): boolean {
  let [alike, pairs] = [0, 0];
  for (const [axis, size] of shape.entries()) {
    if (size < 2 || SEPARATE.includes(axes[axis] ?? '')) continue;
    const step = shape.slice(axis + 1).reduce((product, one) => product * one, 1);
    for (let start = 0; start < data.length; start += step * size)
      for (let i = start + step; i < start + step * size; i++) {
        const [before, here] = [data[i - step], data[i]];
        if (before === here) {
          // biome-ignore lint/suspicious/noDoubleEquals: a bigint and a number are compared by value
          if (here == 0) continue;
          alike++;
        }
        pairs++;
      }
  }
  return pairs > 0 && alike >= MOSTLY * pairs;
}
