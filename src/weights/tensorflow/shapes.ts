import { elementCount } from '../../onnx/element-type.ts';
import { failedInModel, unsupported } from './refusal.ts';

type Numbers = readonly number[];

/** The shape that broadcasting gives. */
export function broadcastShapes(...shapes: Numbers[]): number[] {
  const rank = Math.max(0, ...shapes.map((shape) => shape.length));
  return Array.from({ length: rank }, (_, axis) => {
    let result = 1;
    for (const shape of shapes) {
      const size = shape[axis - rank + shape.length] ?? 1;
      if (size === 1 || size === result) continue;
      if (result !== 1)
        throw failedInModel(`Tensors of the shapes ${list(shapes)} do not fit together`);
      result = size;
    }
    return result;
  });
}

/** `[1,2] and [3]`, for messages. */
export function list(shapes: readonly Numbers[]): string {
  return shapes.map((shape) => `[${shape}]`).join(' and ');
}

/** Axis counted from the front; negative ones count from the end. */
export function axisOf(axis: number, rank: number): number {
  const result = axis < 0 ? axis + rank : axis;
  if (!Number.isInteger(axis) || result < 0 || result >= rank)
    throw failedInModel(`A tensor of ${rank} axes has no axis ${axis}`);
  return result;
}

/** Axes counted from the front, each once and in order. */
export function axesOf(axes: Numbers, rank: number): number[] {
  return [...new Set(axes.map((axis) => axisOf(axis, rank)))].sort((a, b) => a - b);
}

/** Longer lists than this are not made one element after the other. */
const LONGEST = 2 ** 22;

/** 0, 1, 2 … up to before `count`. Refuses lists that no sound model asks for. */
export function range(count: number): number[] {
  if (!(count <= LONGEST)) throw unsupported(`A list of ${count} elements`);
  return Array.from({ length: count }, (_, index) => index);
}

/** A shape with its one -1 worked out for `count` elements. */
export function inferShape(shape: Numbers, count: number): number[] {
  const open = shape.indexOf(-1);
  const rest = elementCount(shape.filter((_, axis) => axis !== open));
  const full = shape.map((size, axis) => (axis === open ? (rest === 0 ? 0 : count / rest) : size));
  if (!full.every((size) => Number.isInteger(size) && size >= 0) || elementCount(full) !== count)
    throw failedInModel(`The shape [${shape}] does not hold ${count} elements`);
  return full;
}

export const sameShape = (a: Numbers, b: Numbers): boolean =>
  a.length === b.length && a.every((size, axis) => size === b[axis]);
