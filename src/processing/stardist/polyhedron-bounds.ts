import type { Candidates } from './candidates.ts';
import type { Rays } from './golden-spiral.ts';
import type { Polyhedron } from './polyhedra.ts';

/** What of all polyhedra is known before two are compared. */
export interface Bounds {
  volumes: Float64Array;
  /** The longest distance. */
  radii: Float32Array;
  /** In a space that is stretched so that boxes are cubes on average: of the balls around and within. */
  outer: Float64Array;
  inner: Float64Array;
  /** Factors of that space along z, y and x. */
  stretch: [number, number, number];
}

/** Source: stardist 0.9, whose first tests of non-maximum suppression in space these are for. */
export function boundsOf(
  { count, rays: width, distances }: Candidates,
  polyhedra: readonly Polyhedron[],
  { directions, faces }: Rays,
): Bounds {
  const stretch = stretchOf(polyhedra);
  const bounds: Bounds = {
    volumes: new Float64Array(count),
    radii: new Float32Array(count),
    outer: new Float64Array(count),
    inner: new Float64Array(count),
    stretch,
  };
  const corners = new Float64Array(3 * width);
  for (let rank = 0; rank < count; rank++) {
    for (let ray = 0; ray < width; ray++) {
      const distance = Math.fround(distances[rank * width + ray] as number);
      if (distance > (bounds.radii[rank] as number)) bounds.radii[rank] = distance;
      for (let axis = 0; axis < 3; axis++)
        corners[3 * ray + axis] = distance * (directions[3 * ray + axis] as number);
    }
    bounds.volumes[rank] = Math.fround(volumeOf(corners, faces));
    for (let i = 0; i < corners.length; i++)
      corners[i] = (corners[i] as number) * (stretch[(i % 3) as 0 | 1 | 2] as number);
    bounds.outer[rank] = farthest(corners);
    bounds.inner[rank] = nearestFace(corners, faces);
  }
  return bounds;
}

function stretchOf(polyhedra: readonly Polyhedron[]): Bounds['stretch'] {
  const mean = new Float32Array(3);
  for (const { box } of polyhedra)
    for (let axis = 0; axis < 3; axis++) {
      const extent = (box[2 * axis + 1] as number) - (box[2 * axis] as number);
      mean[axis] = (mean[axis] as number) + Math.fround(extent / polyhedra.length);
    }
  const largest = Math.max(...mean);
  return [...mean].map((extent) => Math.fround(largest / extent)) as Bounds['stretch'];
}

type Triple = [number, number, number];

function triangle(corners: Float64Array, faces: Int32Array, i: number): [Triple, Triple, Triple] {
  const at = (k: number) => {
    const from = 3 * (faces[i + k] as number);
    return [corners[from], corners[from + 1], corners[from + 2]] as Triple;
  };
  return [at(0), at(1), at(2)];
}

function volumeOf(corners: Float64Array, faces: Int32Array): number {
  let volume = 0;
  for (let i = 0; i < faces.length; i += 3) {
    const [a, b, c] = triangle(corners, faces, i);
    const normal = crossed(b, c);
    volume -= (a[0] * normal[0] + a[1] * normal[1] + a[2] * normal[2]) / 6;
  }
  return volume;
}

function farthest(corners: Float64Array): number {
  let square = 0;
  for (let i = 0; i < corners.length; i += 3) {
    const [z, y, x] = [corners[i], corners[i + 1], corners[i + 2]] as Triple;
    square = Math.max(square, z * z + y * y + x * x);
  }
  return Math.sqrt(square);
}

/** Distance from the centre to the nearest plane of a face. */
function nearestFace(corners: Float64Array, faces: Int32Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < faces.length; i += 3) {
    const [a, b, c] = triangle(corners, faces, i);
    const normal = crossed(
      [c[0] - a[0], c[1] - a[1], c[2] - a[2]],
      [b[0] - a[0], b[1] - a[1], b[2] - a[2]],
    );
    const height = a[0] * normal[0] + a[1] * normal[1] + a[2] * normal[2];
    least = Math.min(least, height / (Math.hypot(...normal) + 1e-10));
  }
  return least;
}

function crossed(a: Triple, b: Triple): Triple {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** Volume that two balls have in common, their centres given in the space before it is stretched. */
export function ballsInCommon(
  r1: number,
  p1: readonly number[],
  r2: number,
  p2: readonly number[],
  stretch: Bounds['stretch'],
): number {
  const apart = Math.hypot(
    ...stretch.map((factor, axis) => factor * ((p1[axis] as number) - (p2[axis] as number))),
  );
  if (apart > r1 + r2) return 0;
  const [least, most] = [Math.min(r1, r2), Math.max(r1, r2)];
  // The reference does not bring this volume back to the space before it was stretched.
  if (most >= apart + least - 1e-10) return (Math.PI * 4 * least ** 3) / 3;
  const t = (r1 + r2 - apart) / 2 / apart;
  const h1 = (r2 - r1 + apart) * t;
  const h2 = (r1 - r2 + apart) * t;
  const caps = (Math.PI / 3) * (h1 * h1 * (3 * r1 - h1) + h2 * h2 * (3 * r2 - h2));
  return caps / (stretch[0] * stretch[1] * stretch[2]);
}

/** Volume that two boxes have in common, as the reference counts it: from first to last element. */
export function boxesInCommon(a: Int32Array, b: Int32Array): number {
  let volume = 1;
  for (let i = 0; i < 6; i += 2) {
    const first = Math.max(a[i] as number, b[i] as number);
    const last = Math.min(a[i + 1] as number, b[i + 1] as number);
    volume *= Math.max(0, last - first);
  }
  return volume;
}
