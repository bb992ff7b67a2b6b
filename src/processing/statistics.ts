import type { NumberArray } from '../tensor/tensor.ts';
import { forEachRun, type Groups } from './groups.ts';

export interface Moments {
  mean: Float64Array;
  /** Population standard deviation: the mean square deviation is over n, not n - 1. */
  std: Float64Array;
}

/** Mean and standard deviation of each group, accumulated in float64 in two passes; NaN is left out. */
export function momentsOf(values: NumberArray, groups: Groups): Moments {
  const n = new Float64Array(groups.count);
  const mean = new Float64Array(groups.count);
  forEachRun(groups, (start, length, group, step) => {
    if (step === 0) {
      let count = 0;
      let sum = 0;
      for (let i = start; i < start + length; i++) {
        const value = values[i] as number;
        if (!Number.isNaN(value)) {
          sum += value;
          count++;
        }
      }
      n[group] = (n[group] as number) + count;
      mean[group] = (mean[group] as number) + sum;
    } else {
      for (let i = start, g = group; i < start + length; i++, g += step) {
        const value = values[i] as number;
        if (!Number.isNaN(value)) {
          n[g] = (n[g] as number) + 1;
          mean[g] = (mean[g] as number) + value;
        }
      }
    }
  });
  for (let g = 0; g < groups.count; g++) mean[g] = (mean[g] as number) / (n[g] as number);
  return { mean, std: deviations(values, groups, mean, n) };
}

function deviations(values: NumberArray, groups: Groups, mean: Float64Array, n: Float64Array) {
  const std = new Float64Array(groups.count);
  forEachRun(groups, (start, length, group, step) => {
    if (step === 0) {
      const centre = mean[group] as number;
      let sum = 0;
      for (let i = start; i < start + length; i++) {
        const difference = (values[i] as number) - centre;
        if (!Number.isNaN(difference)) sum += difference * difference;
      }
      std[group] = (std[group] as number) + sum;
    } else {
      for (let i = start, g = group; i < start + length; i++, g += step) {
        const difference = (values[i] as number) - (mean[g] as number);
        if (!Number.isNaN(difference)) std[g] = (std[g] as number) + difference * difference;
      }
    }
  });
  for (let g = 0; g < std.length; g++) std[g] = Math.sqrt((std[g] as number) / (n[g] as number));
  return std;
}
