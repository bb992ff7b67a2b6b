import { stridesOf } from '../../tensor/tensor.ts';
import type { WorkBudget } from '../work-budget.ts';
import type { Candidates } from './candidates.ts';

/**
 * Visits the candidates after `rank` that are near enough to meet it: nearer than its radius and the largest one
 * together. Points are compared in single precision, as the reference does.
 */
export function neighbourSearch(
  { count, dimensions, points }: Candidates,
  radii: Float32Array,
  budget: WorkBudget,
): (rank: number, visit: (other: number) => void) => void {
  let largest = 0;
  for (const radius of radii) largest = Math.max(largest, radius);
  const width = Math.max(1, largest);
  const reach = Math.ceil((2 * largest) / width);
  const cellOf = (rank: number, axis: number) =>
    Math.floor((points[rank * dimensions + axis] as number) / width);
  const extent = Array.from({ length: dimensions }, (_, axis) => {
    let last = 0;
    for (let rank = 0; rank < count; rank++) last = Math.max(last, cellOf(rank, axis));
    // Room for cells beyond both ends, so that none of them is that of another row.
    return last + 1 + 2 * reach;
  });
  const strides = stridesOf(extent);
  const keyOf = (rank: number) =>
    strides.reduce((key, stride, axis) => key + (cellOf(rank, axis) + reach) * stride, 0);
  const cells = new Map<number, number[]>();
  for (let rank = 0; rank < count; rank++) {
    const key = keyOf(rank);
    const others = cells.get(key);
    if (others) others.push(rank);
    else cells.set(key, [rank]);
  }
  const around = offsetsAround(strides, reach);
  return (rank, visit) => {
    const far = Math.fround(Math.fround(largest) + Math.fround(radii[rank] as number));
    const limit = Math.fround(far * far);
    const key = keyOf(rank);
    for (const offset of around) {
      const others = cells.get(key + offset) ?? [];
      budget.spend(others.length + 10);
      for (const other of others)
        if (other > rank && squareApart(points, dimensions, rank, other) < limit) visit(other);
    }
  };
}

/** What leads to the cells up to `reach` steps away along each axis. */
function offsetsAround(strides: readonly number[], reach: number): number[] {
  const steps = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);
  return strides.reduce(
    (offsets, stride) => offsets.flatMap((offset) => steps.map((step) => offset + step * stride)),
    [0],
  );
}

function squareApart(points: Float64Array, dimensions: number, a: number, b: number): number {
  let sum = 0;
  for (let axis = 0; axis < dimensions; axis++) {
    const apart =
      (points[a * dimensions + axis] as number) - (points[b * dimensions + axis] as number);
    sum = Math.fround(sum + Math.fround(apart * apart));
  }
  return sum;
}
