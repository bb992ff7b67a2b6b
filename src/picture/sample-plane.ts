import type { Numbers } from './plane.ts';

// What stands in a module is found faster than what is global, for every element of a plane.
const { abs } = Math;
const isNone = Number.isNaN;

/** How several elements that share a pixel become one number. */
export interface Gather {
  start: number;
  add: (sum: number, value: number) => number;
  end: (sum: number, count: number) => number;
}

/** What is no number shows through, as it does in every sum. */
export const MEAN: Gather = {
  start: 0,
  add: (sum, value) => sum + value,
  end: (sum, count) => sum / count,
};

/** The one farthest from 0, so that a single wrong element is seen in the smallest picture. */
export const FARTHEST: Gather = {
  start: 0,
  add: (most, value) => (isNone(value) || abs(value) > abs(most) ? value : most),
  end: (most) => most,
};

/** A plane as `width` × `height` pixels, row after row: elements are repeated, or gathered where several share one. */
export function samplePlane(
  plane: Numbers,
  width: number,
  height: number,
  { start, add, end }: Gather,
): Float64Array {
  const pixels = new Float64Array(width * height);
  const columns = spans(plane.width, width);
  for (const [y, [top, bottom]] of spans(plane.height, height).entries())
    for (const [x, [left, right]] of columns.entries()) {
      let sum = start;
      for (let row = top; row < bottom; row++)
        for (let column = left; column < right; column++) sum = add(sum, plane.at(row, column));
      pixels[y * width + x] = end(sum, (bottom - top) * (right - left));
    }
  return pixels;
}

/** The same with the element in the middle of each pixel: of ids there is no mean. */
export function pickPlane(plane: Numbers, width: number, height: number): Float64Array {
  const pixels = new Float64Array(width * height);
  const middle = ([from, to]: Span) => (from + to - 1) >> 1;
  const columns = spans(plane.width, width).map(middle);
  for (const [y, row] of spans(plane.height, height).map(middle).entries())
    for (const [x, column] of columns.entries()) pixels[y * width + x] = plane.at(row, column);
  return pixels;
}

/** First element, and the one behind the last. */
type Span = [number, number];

/** For each pixel of a line the elements that it shows. */
function spans(elements: number, pixels: number): Span[] {
  return Array.from({ length: pixels }, (_, pixel): Span => {
    const from = Math.floor((pixel * elements) / pixels);
    return [from, Math.max(from + 1, Math.floor(((pixel + 1) * elements) / pixels))];
  });
}
