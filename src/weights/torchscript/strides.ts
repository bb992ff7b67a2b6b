import { elementCount } from '../../onnx/element-type.ts';

type Numbers = readonly number[];

/** A value where torch's strides run over elements in C order, sizes of 1 aside. */
export function isContiguous(shape: readonly number[], strides: readonly number[]): boolean {
  let expected = 1;
  for (let axis = shape.length - 1; axis >= 0; axis -= 1) {
    const size = shape[axis] ?? 1;
    if (size !== 1 && strides[axis] !== expected) return false;
    expected *= size;
  }
  return true;
}

/** Strides of a tensor in C order, in elements. */
export function contiguousStrides(shape: Numbers): number[] {
  const strides: number[] = Array(shape.length).fill(1);
  for (let axis = shape.length - 2; axis >= 0; axis -= 1)
    strides[axis] = (strides[axis + 1] ?? 1) * Math.max(shape[axis + 1] ?? 1, 1);
  return strides;
}

/** Strides where the axes in `order` run from the slowest to the fastest. */
function stridesInOrder(shape: Numbers, order: Numbers): number[] {
  const strides: number[] = Array(shape.length).fill(1);
  let next = 1;
  for (const axis of [...order].reverse()) {
    strides[axis] = next;
    next *= Math.max(shape[axis] ?? 1, 1);
  }
  return strides;
}

/** Strides of torch.channels_last (four axes) and torch.channels_last_3d (five). */
export function channelsLastStrides(shape: Numbers): number[] {
  const space = shape.map((_, axis) => axis).slice(2);
  return stridesInOrder(shape, [0, ...space, 1]);
}

export function isChannelsLast(shape: Numbers, strides: Numbers): boolean {
  if (shape.length !== 4 && shape.length !== 5) return false;
  const wanted = channelsLastStrides(shape);
  return wanted.every((stride, axis) => shape[axis] === 1 || strides[axis] === stride);
}

/** What torch takes for channels last (c10/core/MemoryFormat.h: is_channels_last_strides_2d and _3d). */
function looksChannelsLast(shape: Numbers, strides: Numbers): boolean {
  const rank = shape.length;
  if ((rank !== 4 && rank !== 5) || strides[1] === 0) return false;
  let least = 0;
  for (const axis of [1, ...Array.from({ length: rank - 2 }, (_, i) => rank - 1 - i), 0]) {
    const [size = 0, stride = 0] = [shape[axis], strides[axis]];
    if (size === 0 || stride < least || (axis === 0 && least === strides[1])) return false;
    least = size > 1 ? stride * size : stride;
  }
  return true;
}

/** Layout of tensors joined: channels last where all are, C order elsewhere; null where it is not known. */
export function joinedStrides(shape: Numbers, operands: readonly Layout[]): number[] | null {
  if (shape.length !== 4 && shape.length !== 5) return contiguousStrides(shape);
  const last = operands.map(
    ({ shape: own, strides }) => strides && looksChannelsLast(own, strides),
  );
  if (last.includes(false)) return contiguousStrides(shape);
  return last.includes(null) ? null : channelsLastStrides(shape);
}

/** Whether the elements fill a stretch of memory without gaps and without overlap. */
export function isDense(shape: Numbers, strides: Numbers): boolean {
  if (isContiguous(shape, strides)) return true;
  const axes = shape.map((_, axis) => axis).filter((axis) => shape[axis] !== 1);
  axes.sort((a, b) => (strides[a] ?? 0) - (strides[b] ?? 0));
  let expected = 1;
  for (const axis of axes) {
    if (strides[axis] !== expected) return false;
    expected *= shape[axis] ?? 1;
  }
  return true;
}

/**
 * Strides that let the same memory be seen in another shape, or null where only a copy can:
 * runs of axes that follow each other in memory may be split and joined freely.
 */
export function viewStrides(shape: Numbers, strides: Numbers, target: Numbers): number[] | null {
  if (elementCount(shape) === 0) return contiguousStrides(target);
  const result: number[] = Array(target.length).fill(1);
  let axis = target.length - 1;
  let runSize = 1;
  let filled = 1;
  let innermost = strides.at(-1) ?? 1;
  for (let source = shape.length - 1; source >= 0; source -= 1) {
    runSize *= shape[source] ?? 1;
    const before = source - 1;
    const ends = source === 0 || (shape[before] !== 1 && strides[before] !== runSize * innermost);
    if (!ends) continue;
    while (axis >= 0 && (filled < runSize || target[axis] === 1)) {
      result[axis] = filled * innermost;
      filled *= target[axis] ?? 1;
      axis -= 1;
    }
    if (filled !== runSize) return null;
    if (source > 0) {
      innermost = strides[before] ?? 1;
      runSize = 1;
      filled = 1;
    }
  }
  if (shape.length === 0) return contiguousStrides(target);
  return axis < 0 ? result : null;
}

export interface Layout {
  shape: Numbers;
  /** null where torch's choice is not known here. */
  strides: Numbers | null;
}

/** Strides of an operand as the iteration over `shape` sees them: 0 where it is broadcast. */
function broadcastStrides(operand: Layout, shape: Numbers): number[] {
  const offset = shape.length - operand.shape.length;
  return shape.map((size, axis) => {
    const own = operand.shape[axis - offset];
    if (own === undefined || (own === 1 && size !== 1)) return 0;
    return operand.strides?.[axis - offset] ?? 0;
  });
}

/** 1: axis `a` is the slower one, -1: it is the faster one, 0: the operands do not say. */
function compareAxes(a: number, b: number, shape: Numbers, operands: number[][]): number {
  for (const strides of operands) {
    const strideA = strides[a] ?? 0;
    const strideB = strides[b] ?? 0;
    if (strideA === 0 || strideB === 0) continue;
    if (strideA !== strideB) return strideA < strideB ? -1 : 1;
    if ((shape[a] ?? 1) > (shape[b] ?? 1)) return 1;
  }
  return 0;
}

/**
 * The layout that an elementwise operation gives its result: torch keeps the order of axes of its
 * operands (aten/src/ATen/TensorIterator.cpp: fast setup, else the axes sorted by strides).
 */
export function elementwiseStrides(shape: Numbers, operands: readonly Layout[]): number[] | null {
  if (operands.some(({ strides }) => strides === null)) return null;
  const sameShape = operands.filter(({ shape: own }) => String(own) === String(shape));
  if (sameShape.length === operands.length) {
    const layouts = operands.map(({ strides }) => strides ?? []);
    if (layouts.every((strides) => isContiguous(shape, strides))) return contiguousStrides(shape);
    if (layouts.every((strides) => isChannelsLast(shape, strides)))
      return channelsLastStrides(shape);
    const [first = []] = layouts;
    if (isDense(shape, first) && layouts.every((strides) => String(strides) === String(first)))
      return [...first];
  }
  const strides = operands.map((operand) => broadcastStrides(operand, shape));
  const order = shape.map((_, axis) => shape.length - 1 - axis);
  for (let i = 1; i < order.length; i += 1) {
    let moving = i;
    for (let other = i - 1; other >= 0; other -= 1) {
      const comparison = compareAxes(order[other] ?? 0, order[moving] ?? 0, shape, strides);
      if (comparison < 0) break;
      if (comparison > 0) {
        [order[other], order[moving]] = [order[moving] ?? 0, order[other] ?? 0];
        moving = other;
      }
    }
  }
  return stridesInOrder(shape, order.reverse());
}
