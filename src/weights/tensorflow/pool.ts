import { add, type Graph } from '../../onnx/graph.ts';
import { onnxPads, type Pads, windowCount } from './padding.ts';
import { failedInModel } from './refusal.ts';
import { first, makeFirst, type Tensor } from './tensor.ts';

/** Largest or mean element under a window; padding counts for neither. */
export function pool(
  graph: Graph,
  operator: 'MaxPool' | 'AveragePool',
  x: Tensor,
  sizes: readonly number[],
  strides: readonly number[],
  pads: readonly Pads[],
): Tensor {
  const value = first(graph, x);
  const space = sizes.map((size, axis) => {
    const window = { size, stride: strides[axis] ?? 1, dilation: 1 };
    return windowCount(value.shape[axis + 2] ?? 0, window, pads[axis] ?? [0, 0]);
  });
  if (space.some((size) => size < 1))
    throw failedInModel(`The input [${x.shape}] is smaller than the window of a pooling`);
  const attributes = {
    kernel_shape: [...sizes],
    strides: [...strides],
    pads: onnxPads(pads),
    ...(operator === 'AveragePool' ? { count_include_pad: 0 } : {}),
  };
  const shape = [...value.shape.slice(0, 2), ...space];
  return makeFirst(add(graph, operator, [value], attributes, shape, value.type), x.dtype);
}
