import type { WorkBudget } from '../work-budget.ts';
import type { Candidates } from './candidates.ts';
import type { Rays } from './golden-spiral.ts';
import { commonVolume, type Halfspaces } from './halfspaces.ts';
import { neighbourSearch } from './neighbours.ts';
import { covers, hullOf, kernelOf, type Polyhedron, polyhedronOf } from './polyhedra.ts';
import { type Bounds, ballsInCommon, boundsOf, boxesInCommon } from './polyhedron-bounds.ts';

const single = Math.fround;

/**
 * Ranks of the candidates that no more probable one covers by more than the threshold: the volume in common is held
 * against the smaller of the two. It is bounded by balls, boxes, kernels and convex hulls, and counted in elements where
 * these leave it open.
 * Source: M. Weigert et al., Star-convex Polyhedra, WACV 2020; the order of the tests is that of stardist 0.9.
 */
export function suppressPolyhedra(
  candidates: Candidates,
  rays: Rays,
  threshold: number,
  budget: WorkBudget,
): number[] {
  const { count } = candidates;
  budget.spend(20 * count * (rays.count + rays.faces.length));
  const polyhedra = Array.from({ length: count }, (_, rank) =>
    polyhedronOf(candidates, rank, rays),
  );
  const bounds = boundsOf(candidates, polyhedra, rays);
  const neighbours = neighbourSearch(candidates, bounds.radii, budget);
  const scene = { polyhedra, bounds, rays, limit: single(threshold), budget };
  const suppressed = new Uint8Array(count);
  const kept: number[] = [];
  for (let i = 0; i < count; i++) {
    if (suppressed[i]) continue;
    kept.push(i);
    const drawn = drawer(polyhedra[i] as Polyhedron, rays, budget);
    const shape = shapeOf(polyhedra[i] as Polyhedron, rays);
    neighbours(i, (j) => {
      if (!suppressed[j] && isCovered(i, j, shape, drawn, scene)) suppressed[j] = 1;
    });
  }
  return kept;
}

interface Scene {
  polyhedra: readonly Polyhedron[];
  bounds: Bounds;
  rays: Rays;
  limit: number;
  budget: WorkBudget;
}

function isCovered(i: number, j: number, shape: Shape, drawn: () => Drawn, scene: Scene): boolean {
  const { polyhedra, bounds, rays, limit, budget } = scene;
  const { volumes, outer, inner, stretch } = bounds;
  const [a, b] = [polyhedra[i] as Polyhedron, polyhedra[j] as Polyhedron];
  const at = (radii: ArrayLike<number>, rank: number) => radii[rank] as number;
  const smaller = Math.min(at(volumes, i), at(volumes, j)) + 1e-10;
  const share = (volume: number) => single(volume / smaller);
  const most = Math.min(
    ballsInCommon(at(outer, i), a.centre, at(outer, j), b.centre, stretch),
    boxesInCommon(a.box, b.box),
  );
  if (most < 1e-10 || Math.min(1, share(most)) <= limit) return false;
  const least = ballsInCommon(at(inner, i), a.centre, at(inner, j), b.centre, stretch);
  if (share(least) > limit) return true;
  budget.spend(2 * rays.faces.length ** 2);
  const other = shapeOf(b, rays);
  const middle = a.centre.map((place, axis) => (place + (b.centre[axis] as number)) / 2);
  const reach = at(bounds.radii, i) + at(bounds.radii, j);
  const inCommon = (p: Halfspaces | null, q: Halfspaces | null) =>
    p && q ? commonVolume(both(p, q), middle as [number, number, number], reach) : null;
  if (share(inCommon(shape.kernel(), other.kernel()) ?? 0) > limit) return true;
  if (share(inCommon(shape.hull(), other.hull()) ?? 1e10) <= limit) return false;
  return share(elementsInCommon(drawn(), b, single(smaller * limit), rays, budget)) > limit;
}

/** Halfspaces of a polyhedron, worked out where they are asked for. */
interface Shape {
  kernel: () => Halfspaces;
  hull: () => Halfspaces | null;
}

function shapeOf(polyhedron: Polyhedron, rays: Rays): Shape {
  let kernel: Halfspaces | undefined;
  let hull: Halfspaces | null | undefined;
  return {
    kernel: () => {
      kernel ??= kernelOf(polyhedron, rays);
      return kernel;
    },
    hull: () => {
      if (hull === undefined) hull = hullOf(polyhedron);
      return hull;
    },
  };
}

function both(a: Halfspaces, b: Halfspaces): Halfspaces {
  const all = new Float64Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

/** z, y and x of the elements that a polyhedron covers. */
type Drawn = Int32Array;

/** Draws a polyhedron the first time that it is asked for. */
function drawer(polyhedron: Polyhedron, rays: Rays, budget: WorkBudget): () => Drawn {
  let drawn: Drawn | undefined;
  return () => {
    drawn ??= draw(polyhedron, rays, budget);
    return drawn;
  };
}

function draw(polyhedron: Polyhedron, rays: Rays, budget: WorkBudget): Drawn {
  const [z1, z2, y1, y2, x1, x2] = polyhedron.box as unknown as number[] as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  budget.spend((z2 - z1 + 1) * (y2 - y1 + 1) * (x2 - x1 + 1) * rays.faces.length);
  const drawn: number[] = [];
  for (let z = z1; z <= z2; z++)
    for (let y = y1; y <= y2; y++)
      for (let x = x1; x <= x2; x++) if (covers(polyhedron, rays, z, y, x)) drawn.push(z, y, x);
  return Int32Array.from(drawn);
}

/** How many elements another polyhedron covers too; counting ends once it is more than enough. */
function elementsInCommon(
  drawn: Drawn,
  other: Polyhedron,
  enough: number,
  rays: Rays,
  budget: WorkBudget,
): number {
  const { box } = other;
  let common = 0;
  for (let i = 0; i < drawn.length && common <= enough; i += 3) {
    const [z, y, x] = [drawn[i] as number, drawn[i + 1] as number, drawn[i + 2] as number];
    // Corners are rounded for the box: one element around it can still be covered.
    const isNear = [z, y, x].every(
      (at, axis) => at >= (box[2 * axis] as number) - 1 && at <= (box[2 * axis + 1] as number) + 1,
    );
    if (!isNear) continue;
    budget.spend(rays.faces.length);
    if (covers(other, rays, z, y, x)) common++;
  }
  return common;
}
