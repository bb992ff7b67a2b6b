import { convexHull, cross, dot, type Vector } from './convex-hull.ts';

/** Directions of rays in space, and the triangles between their ends. */
export interface Rays {
  count: number;
  /** z, y and x of each, of length 1. */
  directions: Float32Array;
  /** Three rays each, turned so that the determinant of their directions is negative. */
  faces: Int32Array;
}

/**
 * Rays spread evenly over a sphere along a spiral, from z = -1 to 1, turning by the golden angle; the sphere is
 * divided by `anisotropy` along z, y and x, which changes the directions.
 * Source: M. Weigert et al., Star-convex Polyhedra, WACV 2020; stardist 0.9, Rays_GoldenSpiral.
 */
export function goldenSpiral(count: number, anisotropy: Vector): Rays {
  const angle = (3 - Math.sqrt(5)) * Math.PI;
  const points = new Float64Array(3 * count);
  for (let i = 0; i < count; i++) {
    const z = i === count - 1 ? 1 : -1 + i * (2 / (count - 1));
    const radius = Math.sqrt(1 - z * z);
    const sphere = [z, radius * Math.sin(angle * i), radius * Math.cos(angle * i)];
    points.set(
      sphere.map((value, axis) => value / (anisotropy[axis] as number)),
      3 * i,
    );
  }
  const at = (i: number) => [...points.subarray(3 * i, 3 * i + 3)] as Vector;
  const faces = (convexHull(points) ?? []).flatMap(({ corners: [a, b, c] }) =>
    dot(at(a), cross(at(b), at(c))) > 0 ? [c, b, a] : [a, b, c],
  );
  const directions = Float32Array.from(points, (value, i) => {
    const [z, y, x] = at(Math.floor(i / 3));
    return value / Math.sqrt(z * z + y * y + x * x);
  });
  return { count, directions, faces: Int32Array.from(faces) };
}
