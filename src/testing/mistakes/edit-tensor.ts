import { DTYPES, isBigArray, sizeOf, type Tensor } from '../../tensor/tensor.ts';
import { transpose } from '../../tensor/transpose.ts';

/** The tensor with the elements along one axis in reverse order. */
export function reverse(tensor: Tensor, axis: number): Tensor {
  const { dtype, shape } = tensor;
  const data = DTYPES[dtype].make(tensor.data.length);
  const count = shape[axis] ?? 1;
  const run = sizeOf(shape.slice(axis + 1));
  for (let start = 0; start < data.length; start += count * run)
    for (let i = 0; i < count; i++) {
      const from = start + i * run;
      data.set(tensor.data.subarray(from, from + run) as never, start + (count - 1 - i) * run);
    }
  return { ...tensor, data };
}

/** The tensor with two axes swapped; the names of axes stay where they are. */
export function swapAxes(tensor: Tensor, a: number, b: number): Tensor {
  const order = tensor.shape.map((_, axis) => axis);
  [order[a], order[b]] = [b, a];
  return { ...transpose(tensor, order), axes: tensor.axes };
}

/** The tensor with one axis taken out and put in at another place; the names of axes stay where they are. */
export function moveAxis(tensor: Tensor, from: number, to: number): Tensor {
  const order = tensor.shape.map((_, axis) => axis).filter((axis) => axis !== from);
  order.splice(to, 0, from);
  return { ...transpose(tensor, order), axes: tensor.axes };
}

/** The same elements in the same order in memory, read as another shape of the same size. */
export function reshaped(tensor: Tensor, shape: readonly number[]): Tensor {
  return sizeOf(shape) === tensor.data.length ? { ...tensor, shape: [...shape] } : tensor;
}

/** The tensor times a factor; integers become what the data type holds of it. */
export function scaled(tensor: Tensor, factor: number): Tensor {
  const { data, dtype } = tensor;
  if (isBigArray(data)) return tensor;
  const result = DTYPES[dtype].make(data.length);
  for (let i = 0; i < data.length; i++) result[i] = ((data[i] as number) * factor) as never;
  return { ...tensor, data: result };
}
