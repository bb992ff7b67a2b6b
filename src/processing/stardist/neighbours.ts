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
  const cell = Math.max(1, largest);
  const cells = new Map<string, number[]>();
  const cellOf = (rank: number) =>
    Array.from({ length: dimensions }, (_, axis) =>
      Math.floor((points[rank * dimensions + axis] as number) / cell),
    );
  for (let rank = 0; rank < count; rank++) {
    const key = cellOf(rank).join();
    const others = cells.get(key);
    if (others) others.push(rank);
    else cells.set(key, [rank]);
  }
  return (rank, visit) => {
    const reach = Math.fround(Math.fround(largest) + Math.fround(radii[rank] as number));
    const limit = Math.fround(reach * reach);
    for (const key of keysAround(cellOf(rank), 2)) {
      const others = cells.get(key) ?? [];
      budget.spend(others.length + 1);
      for (const other of others)
        if (other > rank && distance(points, dimensions, rank, other) < limit) visit(other);
    }
  };
}

/** Cells up to `reach` steps away along each axis. */
function keysAround(centre: readonly number[], reach: number): string[] {
  let keys = [''];
  for (const [axis, at] of centre.entries()) {
    const places = Array.from({ length: 2 * reach + 1 }, (_, i) => at + i - reach);
    keys = keys.flatMap((key) =>
      places.map((place) => (axis === 0 ? `${place}` : `${key},${place}`)),
    );
  }
  return keys;
}

/** The square of it. */
function distance(points: Float64Array, dimensions: number, a: number, b: number): number {
  let sum = 0;
  for (let axis = 0; axis < dimensions; axis++) {
    const apart =
      (points[a * dimensions + axis] as number) - (points[b * dimensions + axis] as number);
    sum = Math.fround(sum + Math.fround(apart * apart));
  }
  return sum;
}
