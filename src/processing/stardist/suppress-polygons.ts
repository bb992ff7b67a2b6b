import type { WorkBudget } from '../work-budget.ts';
import type { Candidates } from './candidates.ts';
import { neighbourSearch } from './neighbours.ts';
import { boxesMeet, overlapOf, polygonsOf } from './polygons.ts';

/** Steps that the common part of two polygons takes, for each ray. */
const OVERLAP = 300;

/**
 * Ranks of the candidates that no more probable one covers by more than the threshold (non-maximum suppression):
 * the area in common is held against the smaller of the two.
 * Source: U. Schmidt et al., Cell Detection with Star-convex Polygons, MICCAI 2018.
 */
export function suppressPolygons(
  candidates: Candidates,
  threshold: number,
  budget: WorkBudget,
): number[] {
  const { count, rays } = candidates;
  budget.spend(count * rays);
  const polygons = polygonsOf(candidates);
  const neighbours = neighbourSearch(candidates, polygons.radii, budget);
  const limit = Math.fround(threshold);
  const suppressed = new Uint8Array(count);
  const kept: number[] = [];
  for (let i = 0; i < count; i++) {
    if (suppressed[i]) continue;
    kept.push(i);
    neighbours(i, (j) => {
      if (suppressed[j] || !boxesMeet(polygons, i, j)) return;
      budget.spend(OVERLAP * rays);
      if (overlapOf(polygons, i, j) > limit) suppressed[j] = 1;
    });
  }
  return kept;
}
