import { elementCount, type TensorData } from '../../onnx/element-type.ts';

type Numbers = readonly number[];

function strides(shape: Numbers): number[] {
  const result: number[] = Array(shape.length).fill(1);
  for (let axis = shape.length - 2; axis >= 0; axis -= 1)
    result[axis] = (result[axis + 1] ?? 1) * (shape[axis + 1] ?? 1);
  return result;
}

/** Axes that stay neighbours in the same order are one axis, and axes of size 1 are none. */
function merged(shape: Numbers, order: Numbers): { sizes: number[]; steps: number[] } {
  const step = strides(shape);
  const sizes: number[] = [];
  const steps: number[] = [];
  for (const axis of order) {
    const size = shape[axis] ?? 1;
    if (size === 1) continue;
    const last = sizes.length - 1;
    if (last >= 0 && steps[last] === size * (step[axis] ?? 1)) {
      sizes[last] = (sizes[last] ?? 1) * size;
      steps[last] = step[axis] ?? 1;
    } else {
      sizes.push(size);
      steps.push(step[axis] ?? 1);
    }
  }
  return { sizes, steps };
}

/** The elements of a tensor of `shape`, in C order, after its axes were put into `order`. */
export function transposeData<Data extends TensorData>(
  data: Data,
  shape: Numbers,
  order: Numbers,
): Data {
  const count = elementCount(shape);
  const Kind = data.constructor as new (length: number) => Data;
  const result = new Kind(count);
  const { sizes, steps } = merged(shape, order);
  const inner = sizes.pop() ?? 1;
  const innerStep = steps.pop() ?? 1;
  const index = sizes.map(() => 0);
  let from = 0;
  for (let to = 0; to < count; to += inner) {
    // Both are of the same kind; the union of all kinds is what keeps TypeScript from seeing it.
    const source = data as unknown as number[];
    const target = result as unknown as number[];
    for (let i = 0, at = from; i < inner; i += 1, at += innerStep) target[to + i] = source[at] ?? 0;
    for (let axis = sizes.length - 1; axis >= 0; axis -= 1) {
      const next = (index[axis] ?? 0) + 1;
      from += steps[axis] ?? 0;
      index[axis] = next;
      if (next < (sizes[axis] ?? 1)) break;
      from -= (steps[axis] ?? 0) * next;
      index[axis] = 0;
    }
  }
  return result;
}
