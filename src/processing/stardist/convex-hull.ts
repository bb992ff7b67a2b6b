/** A triangle of a hull: indices of its corners, and the plane normal · p + offset = 0 that it lies in. */
export interface Facet {
  corners: [number, number, number];
  /** Outward, of length 1. */
  normal: Vector;
  offset: number;
}
export type Vector = [number, number, number];

/**
 * The triangles around points in space, found by adding one point after the other: those that see the point are replaced by
 * triangles between it and the horizon. Points that lie on the hull within rounding are left out.
 * @param points three coordinates each
 * @returns null where all points are in one plane
 */
export function convexHull(points: ArrayLike<number>): Facet[] | null {
  const count = points.length / 3;
  const at = (i: number): Vector => [points[3 * i], points[3 * i + 1], points[3 * i + 2]] as Vector;
  const size = Array.from({ length: count }, (_, i) => Math.max(...at(i).map(Math.abs)));
  const tolerance = 1e-13 * size.reduce((most, one) => Math.max(most, one), 0);
  const start = tetrahedron(at, count, tolerance);
  if (!start) return null;
  const middle = start
    .map(at)
    .reduce((sum, p) => [sum[0] + p[0] / 4, sum[1] + p[1] / 4, sum[2] + p[2] / 4], [0, 0, 0]);
  const facetOf = (a: number, b: number, c: number): Facet => {
    const normal = unit(cross(minus(at(b), at(a)), minus(at(c), at(a))));
    const offset = -dot(normal, at(a));
    if (dot(normal, middle) + offset <= 0) return { corners: [a, b, c], normal, offset };
    return { corners: [a, c, b], normal: normal.map((x) => -x) as Vector, offset: -offset };
  };
  const [a, b, c, d] = start;
  let facets = [facetOf(a, b, c), facetOf(a, b, d), facetOf(a, c, d), facetOf(b, c, d)];
  for (let i = 0; i < count; i++) {
    if (start.includes(i)) continue;
    const point = at(i);
    const sees = ({ normal, offset }: Facet) => dot(normal, point) + offset > tolerance;
    const visible = facets.filter(sees);
    if (visible.length === 0) continue;
    const edges = new Set(
      visible.flatMap(({ corners: [p, q, r] }) => [`${p},${q}`, `${q},${r}`, `${r},${p}`]),
    );
    facets = facets.filter((facet) => !sees(facet));
    for (const edge of edges) {
      const [from = 0, to = 0] = edge.split(',').map(Number);
      if (!edges.has(`${to},${from}`)) facets.push(facetOf(from, to, i));
    }
  }
  return facets;
}

type Corners = [number, number, number, number];

/** Four points that are not in one plane, far from each other. */
function tetrahedron(at: (i: number) => Vector, count: number, tolerance: number): Corners | null {
  const farthest = (measure: (p: Vector) => number) => {
    let [best, most] = [0, Number.NEGATIVE_INFINITY];
    for (let i = 0; i < count; i++) {
      const value = measure(at(i));
      if (value > most) [best, most] = [i, value];
    }
    return { best, most };
  };
  const { best: a } = farthest(([x]) => x);
  const { best: b } = farthest((p) => length(minus(p, at(a))));
  const axis = minus(at(b), at(a));
  const { best: c, most: width } = farthest((p) => length(cross(minus(p, at(a)), axis)));
  const normal = cross(axis, minus(at(c), at(a)));
  const { best: d, most: depth } = farthest((p) => Math.abs(dot(normal, minus(p, at(a)))));
  return width > 0 && depth > tolerance * length(normal) ? [a, b, c, d] : null;
}

export function minus(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function length(a: Vector): number {
  return Math.sqrt(dot(a, a));
}

function unit(a: Vector): Vector {
  const by = length(a);
  return [a[0] / by, a[1] / by, a[2] / by];
}
