import ClipperLib from 'clipper-lib';
import { impossible } from '../processing-error.ts';
import type { Candidates } from './candidates.ts';
import { Clipper } from './clipper.ts';

/** Beyond this, products of coordinates are not exact any more. */
const LARGEST = 2 ** 24;
/** The reference computes in single precision, which decides where an overlap is near the threshold. */
const single = Math.fround;

/** Star-convex polygons as the reference compares them: their corners cut to whole pixels. */
export interface Polygons {
  rays: number;
  /** x and y of each corner of each polygon. */
  corners: Int32Array;
  areas: Float32Array;
  /** Lowest and highest x, lowest and highest y, before corners are cut. */
  boxes: Float32Array;
  /** The longest distance; 0 where all are negative. */
  radii: Float32Array;
}

/** The polygons of candidates. Throws ProcessingError where a distance is not finite or out of all measure. */
export function polygonsOf({ count, points, distances, rays }: Candidates): Polygons {
  const step = single((2 * Math.PI) / rays);
  const sines = Float32Array.from({ length: rays }, (_, k) => Math.sin(single(step * k)));
  const cosines = Float32Array.from({ length: rays }, (_, k) => Math.cos(single(step * k)));
  const corners = new Int32Array(2 * rays * count);
  const boxes = new Float32Array(4 * count);
  const radii = new Float32Array(count);
  for (let rank = 0; rank < count; rank++) {
    const [py, px] = [points[2 * rank] as number, points[2 * rank + 1] as number];
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    let radius = 0;
    for (let k = 0; k < rays; k++) {
      const distance = single(distances[rank * rays + k] as number);
      const y = single(py + single(distance * (sines[k] as number)));
      const x = single(px + single(distance * (cosines[k] as number)));
      if (!(Math.abs(x) < LARGEST && Math.abs(y) < LARGEST)) throw outOfMeasure(py, px, distance);
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
      if (distance > radius) radius = distance;
      corners[2 * (rank * rays + k)] = x;
      corners[2 * (rank * rays + k) + 1] = y;
    }
    boxes.set([left, right, top, bottom], 4 * rank);
    radii[rank] = radius;
  }
  const areas = new Float32Array(count);
  const polygons = { rays, corners, areas, boxes, radii };
  for (let rank = 0; rank < count; rank++) areas[rank] = areaOf(pathOf(polygons, rank));
  return polygons;
}

function outOfMeasure(y: number, x: number, distance: number) {
  return impossible(
    `the object at y ${y}, x ${x} has a distance of ${distance}`,
    'The network has to give finite distances in pixels in the channels after the first.',
  );
}

export function boxesMeet({ boxes }: Polygons, a: number, b: number): boolean {
  const at = (rank: number, i: number) => boxes[4 * rank + i] as number;
  return (
    at(b, 0) <= at(a, 1) && at(a, 0) <= at(b, 1) && at(b, 2) <= at(a, 3) && at(a, 2) <= at(b, 3)
  );
}

/** Share of the smaller of two polygons that the other one covers; corners of the common part are whole pixels too. */
export function overlapOf(polygons: Polygons, a: number, b: number): number {
  const clipper = new Clipper();
  const parts: ClipperLib.IntPoint[][] = [];
  clipper.AddPath(pathOf(polygons, a), ClipperLib.PolyType.ptClip, true);
  clipper.AddPath(pathOf(polygons, b), ClipperLib.PolyType.ptSubject, true);
  const { pftNonZero } = ClipperLib.PolyFillType;
  clipper.Execute(ClipperLib.ClipType.ctIntersection, parts, pftNonZero, pftNonZero);
  let common = 0;
  for (const part of parts) common = single(common + areaOf(part));
  const { areas } = polygons;
  const smaller = Math.min((areas[a] as number) + 1e-10, (areas[b] as number) + 1e-10);
  return single(common / smaller);
}

function pathOf({ corners, rays }: Polygons, rank: number): ClipperLib.IntPoint[] {
  const path = new Array<ClipperLib.IntPoint>(rays);
  for (let k = 0; k < rays; k++) {
    const at = 2 * (rank * rays + k);
    path[k] = { X: corners[at] as number, Y: corners[at + 1] as number };
  }
  return path;
}

function areaOf(path: readonly ClipperLib.IntPoint[]): number {
  let area = 0;
  for (const [i, here] of path.entries()) {
    const next = path[i + 1] ?? (path[0] as ClipperLib.IntPoint);
    area = single(area + single(here.X * next.Y - here.Y * next.X));
  }
  return single(0.5 * Math.abs(area));
}
