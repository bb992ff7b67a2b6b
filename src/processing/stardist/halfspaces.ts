/** Halfspaces normal · p + offset <= 0, four numbers each; normals need not be of length 1. */
export type Halfspaces = Float64Array;

/** Whether a point is in all of them. */
export function isWithin(spaces: Halfspaces, z: number, y: number, x: number): boolean {
  for (let i = 0; i < spaces.length; i += 4) if (heightOver(spaces, i, z, y, x) > 0) return false;
  return true;
}

function heightOver(spaces: Halfspaces, i: number, z: number, y: number, x: number): number {
  return (
    (spaces[i] as number) * z +
    (spaces[i + 1] as number) * y +
    (spaces[i + 2] as number) * x +
    (spaces[i + 3] as number)
  );
}

/**
 * Volume of what halfspaces have in common: that of the pyramids from a point within to each of its faces.
 * @param inside a point; null is given where it is not strictly within all
 * @param reach no corner is farther from the point along any axis
 */
export function commonVolume(
  spaces: Halfspaces,
  inside: readonly [number, number, number],
  reach: number,
): number | null {
  const planes = sortedByDistance(spaces, inside);
  if (!planes) return null;
  let volume = 0;
  for (let i = 0; i < planes.length; i += 4) {
    const face = faceOf(planes, i, reach);
    if (face) volume += (areaOf(face) * -(planes[i + 3] as number)) / 3;
  }
  return volume;
}

/** With normals of length 1 and the point as origin, the nearest first: these cut most. */
function sortedByDistance(
  spaces: Halfspaces,
  [z, y, x]: readonly [number, number, number],
): Halfspaces | null {
  const planes: number[][] = [];
  for (let i = 0; i < spaces.length; i += 4) {
    const normal = [...spaces.subarray(i, i + 3)];
    const height = heightOver(spaces, i, z, y, x);
    if (!(height < 0)) return null;
    const length = Math.hypot(...normal);
    planes.push([...normal.map((value) => value / length), height / length]);
  }
  planes.sort((a, b) => (b[3] as number) - (a[3] as number));
  return Float64Array.from(planes.flat());
}

/** Corners of the part of plane i that is in all halfspaces, three numbers each; null where there is none. */
function faceOf(planes: Halfspaces, i: number, reach: number): number[] | null {
  let face = squareOn(planes, i, 4 * reach);
  for (let j = 0; j < planes.length; j += 4) {
    if (j === i) continue;
    if (areSame(planes, i, j)) {
      // One of two equal planes has the face.
      if (j < i) return null;
      continue;
    }
    face = cut(face, planes, j);
    if (face.length < 9) return null;
  }
  return face;
}

function areSame(planes: Halfspaces, i: number, j: number): boolean {
  for (let k = 0; k < 4; k++)
    if (Math.abs((planes[i + k] as number) - (planes[j + k] as number)) > 1e-12) return false;
  return true;
}

function squareOn(planes: Halfspaces, i: number, half: number): number[] {
  const n = [...planes.subarray(i, i + 3)] as [number, number, number];
  const offset = planes[i + 3] as number;
  const least = n.map(Math.abs).indexOf(Math.min(...n.map(Math.abs)));
  const axis = [0, 1, 2].map((k) => (k === least ? 1 : 0)) as [number, number, number];
  const u = scaled(crossed(n, axis), 1 / Math.hypot(...crossed(n, axis)));
  const v = crossed(n, u);
  const corner = (a: number, b: number) =>
    n.map((value, k) => -offset * value + half * (a * (u[k] as number) + b * (v[k] as number)));
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)].flat();
}

type Triple = [number, number, number];

function crossed(a: Triple, b: Triple): Triple {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function scaled(a: Triple, by: number): Triple {
  return [a[0] * by, a[1] * by, a[2] * by];
}

/** What a halfspace leaves of a polygon (I. E. Sutherland and G. W. Hodgman, 1974). */
function cut(face: number[], planes: Halfspaces, j: number): number[] {
  const count = face.length / 3;
  const heights = new Float64Array(count);
  let isCut = false;
  for (let k = 0; k < count; k++) {
    const [z, y, x] = [face[3 * k], face[3 * k + 1], face[3 * k + 2]] as Triple;
    heights[k] = heightOver(planes, j, z, y, x);
    if ((heights[k] as number) > 0) isCut = true;
  }
  if (!isCut) return face;
  const result: number[] = [];
  for (let k = 0; k < count; k++) {
    const next = (k + 1) % count;
    const [here, there] = [heights[k] as number, heights[next] as number];
    if (here <= 0) result.push(...(face.slice(3 * k, 3 * k + 3) as Triple));
    if (here <= 0 === there <= 0) continue;
    const t = here / (here - there);
    for (let axis = 0; axis < 3; axis++) {
      const from = face[3 * k + axis] as number;
      result.push(from + t * ((face[3 * next + axis] as number) - from));
    }
  }
  return result;
}

function areaOf(face: number[]): number {
  const at = (k: number): Triple => [face[3 * k], face[3 * k + 1], face[3 * k + 2]] as Triple;
  const [z, y, x] = at(0);
  const sum: Triple = [0, 0, 0];
  for (let k = 1; k + 1 < face.length / 3; k++) {
    const [a, b] = [at(k), at(k + 1)];
    const part = crossed([a[0] - z, a[1] - y, a[2] - x], [b[0] - z, b[1] - y, b[2] - x]);
    for (let axis = 0; axis < 3; axis++) sum[axis] = (sum[axis] as number) + (part[axis] as number);
  }
  return Math.hypot(...sum) / 2;
}
