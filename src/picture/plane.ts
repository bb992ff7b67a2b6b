import { isBigArray, stridesOf, type Tensor } from '../tensor/tensor.ts';

/** Which axes of a tensor a picture shows: down, across, and one picture a channel; null where there is none. */
export interface PlaneAxes {
  down: number | null;
  across: number | null;
  channel: number | null;
}

// What stands in a module is found faster than what is global, for every element of a plane.
const isNumber = Number.isFinite;

/** Numbers in rows, read one by one. */
export interface Numbers {
  width: number;
  height: number;
  /** Rounded to float64 where 64-bit integers are larger. */
  at: (row: number, column: number) => number;
}

/** A plane of a tensor. */
export interface Plane extends Numbers {
  /** Place of an element in the data of its tensor. */
  offset: (row: number, column: number) => number;
}

/** y and x where there are such axes; else the last two that are neither samples nor channels; of a mere list, the list. */
export function planeAxes({ axes, shape }: Pick<Tensor, 'axes' | 'shape'>): PlaneAxes {
  const place = (name: string) => (axes.includes(name) ? axes.indexOf(name) : null);
  const channel = place('channel');
  const batch = place('batch');
  if (place('y') !== null && place('x') !== null)
    return { down: place('y'), across: place('x'), channel };
  const others = shape.map((_, i) => i).filter((i) => i !== channel && i !== batch);
  const long = others.filter((i) => (shape[i] ?? 1) > 1);
  const [across = null, down = null] = (long.length > 0 ? long : others).toReversed();
  if (across !== null) return { down, across, channel };
  return { down: null, across: channel ?? batch, channel: null };
}

/** The plane at an index of the other axes. */
export function planeOf(
  { data, shape }: Tensor,
  { down, across }: PlaneAxes,
  index: readonly number[],
): Plane {
  const strides = stridesOf(shape);
  const isShown = (axis: number) => axis === down || axis === across;
  const start = strides.reduce(
    (sum, stride, axis) => sum + (isShown(axis) ? 0 : stride * (index[axis] ?? 0)),
    0,
  );
  const [rowStep, columnStep] = [strideOf(strides, down), strideOf(strides, across)];
  const offset = (row: number, column: number) => start + row * rowStep + column * columnStep;
  return {
    width: across === null ? 1 : (shape[across] ?? 1),
    height: down === null ? 1 : (shape[down] ?? 1),
    offset,
    at: isBigArray(data)
      ? (row, column) => Number(data[offset(row, column)])
      : (row, column) => data[offset(row, column)] as number,
  };
}

function strideOf(strides: readonly number[], axis: number | null): number {
  return axis === null ? 0 : (strides[axis] ?? 0);
}

/** Least and largest finite number of a plane; null where there is none. */
export function rangeOf({ width, height, at }: Numbers): [number, number] | null {
  let [least, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const value = at(row, column);
      if (!isNumber(value)) continue;
      if (value < least) least = value;
      if (value > largest) largest = value;
    }
  return least > largest ? null : [least, largest];
}
