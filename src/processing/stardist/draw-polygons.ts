import type { WorkBudget } from '../work-budget.ts';
import type { Candidates } from './candidates.ts';

/**
 * Draws polygons into a label map, the more probable over the less; the most probable has the label 1, and of the
 * equally probable the later one comes on top.
 */
export function drawPolygons(
  { count, rays, points, distances, probabilities }: Candidates,
  [height, width]: readonly [number, number],
  budget: WorkBudget,
): Int32Array {
  const labels = new Int32Array(height * width);
  const order = Array.from({ length: count }, (_, i) => i);
  order.sort((a, b) => (probabilities[a] as number) - (probabilities[b] as number));
  const rows = new Float64Array(rays);
  const columns = new Float64Array(rays);
  for (const rank of order) {
    const [y, x] = [points[2 * rank] as number, points[2 * rank + 1] as number];
    for (let k = 0; k < rays; k++) {
      const distance = distances[rank * rays + k] as number;
      const angle = ((2 * Math.PI) / rays) * k;
      rows[k] = Math.fround(Math.fround(distance * Math.sin(angle)) + y);
      columns[k] = Math.fround(Math.fround(distance * Math.cos(angle)) + x);
    }
    fill(labels, rows, columns, [height, width], rank + 1, budget);
  }
  return labels;
}

function fill(
  labels: Int32Array,
  rows: Float64Array,
  columns: Float64Array,
  [height, width]: readonly [number, number],
  label: number,
  budget: WorkBudget,
): void {
  const [top, bottom] = extent(rows, height);
  const [left, right] = extent(columns, width);
  budget.spend(Math.max(0, bottom - top + 1) * Math.max(0, right - left + 1) * rows.length);
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++)
      if (covers(rows, columns, y, x)) labels[y * width + x] = label;
}

function extent(corners: Float64Array, size: number): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const corner of corners) {
    low = Math.min(low, corner);
    high = Math.max(high, corner);
  }
  return [Math.trunc(Math.max(0, low)), Math.min(size - 1, Math.ceil(high))];
}

/**
 * Whether the centre of a pixel is within a polygon, on a side or on a corner: sides that cross the ray to the right
 * and to the left of it are counted.
 * Source: J. O'Rourke, Computational Geometry in C, 2nd ed. 1998, chapter 7; scikit-image's draw.polygon goes by it.
 */
function covers(rows: Float64Array, columns: Float64Array, y: number, x: number): boolean {
  const tiny = 1e-12;
  const last = rows.length - 1;
  let [x1, y1] = [(columns[last] as number) - x, (rows[last] as number) - y];
  let [right, left] = [false, false];
  for (let k = 0; k <= last; k++) {
    const x0 = (columns[k] as number) - x;
    const y0 = (rows[k] as number) - y;
    if (Math.abs(x0) < tiny && Math.abs(y0) < tiny) return true;
    if (y0 > 0 !== y1 > 0 && (x0 * y1 - x1 * y0) / (y1 - y0) > 0) right = !right;
    if (y0 < 0 !== y1 < 0 && (x0 * y1 - x1 * y0) / (y1 - y0) < 0) left = !left;
    [x1, y1] = [x0, y0];
  }
  return right || left;
}
