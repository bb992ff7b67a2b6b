import { impossible } from '../processing-error.ts';
import type { Candidates } from './candidates.ts';
import { convexHull } from './convex-hull.ts';
import type { Rays } from './golden-spiral.ts';
import type { Halfspaces } from './halfspaces.ts';

/** The reference computes in single precision. */
const single = Math.fround;
const LARGEST = 2 ** 20;

/** A star-convex polyhedron at its place; coordinates in the order z, y, x. */
export interface Polyhedron {
  centre: [number, number, number];
  /** Three coordinates a ray. */
  corners: Float32Array;
  /** First and last element along z, y and x, rounded to whole ones. */
  box: Int32Array;
}

/** Throws ProcessingError where a distance is not finite or out of all measure. */
export function polyhedronOf(
  { points, distances }: Candidates,
  rank: number,
  { count, directions }: Rays,
): Polyhedron {
  const centre = [...points.subarray(3 * rank, 3 * rank + 3)] as Polyhedron['centre'];
  const corners = new Float32Array(3 * count);
  // Where all corners are at negative places the last one is -1, as in the reference.
  const box = Int32Array.of(LARGEST, -1, LARGEST, -1, LARGEST, -1);
  for (let ray = 0; ray < count; ray++) {
    const distance = single(distances[rank * count + ray] as number);
    for (let axis = 0; axis < 3; axis++) {
      const along = single(distance * (directions[3 * ray + axis] as number));
      const place = single((centre[axis] as number) + along);
      if (!(Math.abs(place) < LARGEST))
        throw impossible(
          `the object at z, y, x ${centre.join(', ')} has a distance of ${distance}`,
          'The network has to give finite distances in pixels in the channels after the first.',
        );
      corners[3 * ray + axis] = place;
      const whole = roundHalfToEven(place);
      box[2 * axis] = Math.min(box[2 * axis] as number, whole);
      box[2 * axis + 1] = Math.max(box[2 * axis + 1] as number, whole);
    }
  }
  return { centre, corners, box };
}

function roundHalfToEven(number: number): number {
  const below = Math.floor(number);
  if (number - below !== 0.5) return Math.round(number);
  return below % 2 === 0 ? below : below + 1;
}

/** Whether a place is in one of the tetrahedra between the centre and a face; on a side counts. */
export function covers(
  { centre, corners }: Polyhedron,
  { faces }: Rays,
  z: number,
  y: number,
  x: number,
): boolean {
  const [rz, ry, rx] = centre;
  for (let i = 0; i < faces.length; i += 3) {
    const a = 3 * (faces[i] as number);
    const b = 3 * (faces[i + 1] as number);
    const c = 3 * (faces[i + 2] as number);
    const [az, ay, ax] = [corners[a] as number, corners[a + 1] as number, corners[a + 2] as number];
    const [bz, by, bx] = [corners[b] as number, corners[b + 1] as number, corners[b + 2] as number];
    if (!isBefore(z, y, x, rz, ry, rx, bz, by, bx, az, ay, ax)) continue;
    const [cz, cy, cx] = [corners[c] as number, corners[c + 1] as number, corners[c + 2] as number];
    if (
      isBefore(z, y, x, rz, ry, rx, cz, cy, cx, bz, by, bx) &&
      isBefore(z, y, x, rz, ry, rx, az, ay, ax, cz, cy, cx) &&
      isBefore(z, y, x, az, ay, ax, bz, by, bx, cz, cy, cx)
    )
      return true;
  }
  return false;
}

/** Whether a place is on the inner side of the plane through A, B and C: the sign of a determinant. */
function isBefore(
  z: number,
  y: number,
  x: number,
  az: number,
  ay: number,
  ax: number,
  bz: number,
  by: number,
  bx: number,
  cz: number,
  cy: number,
  cx: number,
): boolean {
  const [b0, b1, b2] = [single(bz - az), single(by - ay), single(bx - ax)];
  const [c0, c1, c2] = [single(cz - az), single(cy - ay), single(cx - ax)];
  const [p0, p1, p2] = [single(z - az), single(y - ay), single(x - ax)];
  const first = single(b0 * single(single(c1 * p2) - single(p1 * c2)));
  const second = single(b1 * single(single(c0 * p2) - single(c2 * p0)));
  const third = single(b2 * single(single(c0 * p1) - single(c1 * p0)));
  return single(single(first - second) + third) >= 0;
}

/** The halfspaces in front of all faces: from where these meet, the whole inner side can be seen. */
export function kernelOf({ corners }: Polyhedron, { faces }: Rays): Halfspaces {
  const spaces = new Float64Array((faces.length / 3) * 4);
  for (let i = 0; i < faces.length; i += 3) {
    const corner = (k: number) => corners.subarray(3 * (faces[i + k] as number));
    const [a, b, c] = [corner(0), corner(1), corner(2)];
    const from = (p: Float32Array, axis: number) =>
      single((p[axis] as number) - (a[axis] as number));
    const [pz, py, px] = [from(b, 0), from(b, 1), from(b, 2)];
    const [qz, qy, qx] = [from(c, 0), from(c, 1), from(c, 2)];
    const nz = -single(single(py * qx) - single(px * qy));
    const ny = -single(single(px * qz) - single(pz * qx));
    const nx = -single(single(pz * qy) - single(py * qz));
    const [az, ay, ax] = [a[0] as number, a[1] as number, a[2] as number];
    const along = single(single(single(az * nz) + single(ay * ny)) + single(ax * nx));
    spaces.set([nz, ny, nx, -along], (i / 3) * 4);
  }
  return spaces;
}

/** The halfspaces of the convex hull; null for a flat polyhedron. */
export function hullOf({ corners }: Polyhedron): Halfspaces | null {
  const facets = convexHull(corners);
  return facets && Float64Array.from(facets.flatMap(({ normal, offset }) => [...normal, offset]));
}
