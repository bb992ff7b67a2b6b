import { elementCount } from '../../onnx/element-type.ts';

type Numbers = readonly number[];

/** Elements in C order of a tensor whose axes are put into another order. */
export function transposeData(data: Float32Array, shape: Numbers, order: Numbers): Float32Array {
  const strides: number[] = [];
  let stride = 1;
  for (let axis = shape.length - 1; axis >= 0; axis -= 1) {
    strides[axis] = stride;
    stride *= shape[axis] ?? 1;
  }
  const sizes = order.map((axis) => shape[axis] ?? 1);
  const steps = order.map((axis) => strides[axis] ?? 1);
  const result = new Float32Array(elementCount(shape));
  const innerSize = sizes.at(-1) ?? 1;
  const innerStep = steps.at(-1) ?? 1;
  const index = sizes.map(() => 0);
  let from = 0;
  for (let to = 0; to < result.length; ) {
    for (let i = 0; i < innerSize; i += 1) result[to++] = data[from + i * innerStep] ?? 0;
    for (let axis = sizes.length - 2; axis >= 0; axis -= 1) {
      const [size, step, count] = [sizes[axis] ?? 1, steps[axis] ?? 1, (index[axis] ?? 0) + 1];
      from += step;
      index[axis] = count;
      if (count < size) break;
      from -= step * size;
      index[axis] = 0;
    }
  }
  return result;
}
