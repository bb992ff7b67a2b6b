import { impossible } from '../processing-error.ts';
import type { WorkBudget } from '../work-budget.ts';
import type { Candidates } from './candidates.ts';
import type { Rays } from './golden-spiral.ts';
import { isWithin } from './halfspaces.ts';
import { covers, hullOf, kernelOf, polyhedronOf } from './polyhedra.ts';

/**
 * Draws polyhedra into a label map, the more probable over the less, and numbers the labels that are to be seen from 1.
 * @param overlapLabel takes the place of a label where two meet; null: none does
 */
export function drawPolyhedra(
  candidates: Candidates,
  rays: Rays,
  size: readonly number[],
  overlapLabel: number | null,
  budget: WorkBudget,
): Int32Array {
  const [depth = 0, height = 0, width = 0] = size;
  const labels = new Int32Array(depth * height * width);
  requirePositive(candidates);
  for (let rank = 0; rank < candidates.count; rank++) {
    const polyhedron = polyhedronOf(candidates, rank, rays);
    const kernel = kernelOf(polyhedron, rays);
    const hull = hullOf(polyhedron) ?? new Float64Array(0);
    const range = (axis: number, extent: number) => [
      Math.max(0, polyhedron.box[2 * axis] as number),
      Math.min(extent - 1, polyhedron.box[2 * axis + 1] as number),
    ];
    const [z1 = 0, z2 = 0] = range(0, depth);
    const [y1 = 0, y2 = 0] = range(1, height);
    const [x1 = 0, x2 = 0] = range(2, width);
    const elements = [z2 - z1, y2 - y1, x2 - x1].reduce(
      (all, one) => all * Math.max(0, one + 1),
      1,
    );
    budget.spend(20 * rays.faces.length + elements * rays.faces.length);
    for (let z = z1; z <= z2; z++)
      for (let y = y1; y <= y2; y++)
        for (let x = x1; x <= x2; x++) {
          const isInside =
            isWithin(kernel, z, y, x) ||
            (isWithin(hull, z, y, x) && covers(polyhedron, rays, z, y, x));
          if (!isInside) continue;
          const at = (z * height + y) * width + x;
          const there = labels[at] as number;
          labels[at] = there === 0 ? rank + 1 : (overlapLabel ?? there);
        }
  }
  return inSequence(labels);
}

function requirePositive({ count, rays, distances, points }: Candidates): void {
  for (let rank = 0; rank < count; rank++) {
    const least = Math.min(...distances.subarray(rank * rays, (rank + 1) * rays));
    if (least > 0) continue;
    const centre = points.subarray(3 * rank, 3 * rank + 3).join(', ');
    throw impossible(
      `the object at z, y, x ${centre} has a distance of ${least}`,
      'Distances in space have to be greater than 0: let the network end with an operation that makes them so.',
    );
  }
}

/** Labels from 1 in the order of their numbers. */
function inSequence(labels: Int32Array): Int32Array {
  const present = [...new Set(labels)].filter((label) => label !== 0).sort((a, b) => a - b);
  if ((present[0] ?? 0) < 0)
    throw impossible(
      `its argument overlap_label, ${present[0]}, is negative`,
      'Labels are positive numbers, 0 the ground.',
    );
  const numbers = new Map([[0, 0], ...present.map((label, i): [number, number] => [label, i + 1])]);
  return labels.map((label) => numbers.get(label) as number);
}
