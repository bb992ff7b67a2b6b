import { add, constant, type Graph, integers } from '../../onnx/graph.ts';
import { cast } from './elementwise.ts';
import { gather } from './rearrange.ts';
import { failedInModel, unsupported } from './refusal.ts';
import {
  type AxisMatrix,
  areaMatrix,
  bicubicMatrix,
  type Coordinates,
  type KernelName,
  kernelMatrix,
  nearestPositions,
} from './resize-matrices.ts';
import { first, makeFirst, type Tensor } from './tensor.ts';
import { transposeData } from './transpose-data.ts';

type Numbers = readonly number[];

/** Longer axes are not resized here: each element of the result has an entry in a list or a matrix. */
const LONGEST = 2 ** 16;
const LARGEST_MATRIX = 2 ** 24;

function checkSizes(x: Tensor, space: Numbers): void {
  const sizes = x.shape.slice(1, -1);
  if (space.some((size, i) => size > LONGEST || size * (sizes[i] ?? 1) > LARGEST_MATRIX))
    throw unsupported(`Resizing [${sizes}] elements to [${space}]`);
  if (space.some((size) => !Number.isInteger(size) || size < 1) || x.shape.slice(1, -1).includes(0))
    throw failedInModel(`An image of shape [${x.shape}] can not be resized to [${space}]`);
}

/** Each element several times along each axis of space; the number of axes is free. */
export function repeatElements(graph: Graph, x: Tensor, factors: Numbers): Tensor {
  if (factors.every((factor) => factor === 1)) return x;
  const value = first(graph, x);
  const shape = value.shape.map((size, axis) => size * (axis < 2 ? 1 : (factors[axis - 2] ?? 1)));
  const attributes = {
    mode: 'nearest',
    coordinate_transformation_mode: 'asymmetric',
    nearest_mode: 'floor',
  };
  const inputs = [value, null, null, integers(graph, shape)];
  return makeFirst(add(graph, 'Resize', inputs, attributes, shape, value.type), x.dtype);
}

/** Resizes images (batch × height × width × channels) to the nearest elements; keeps the type. */
export function resizeNearest(
  graph: Graph,
  x: Tensor,
  space: Numbers,
  coordinates: Coordinates,
): Tensor {
  checkSizes(x, space);
  const sizes = x.shape.slice(1, -1);
  const factors = space.map((size, axis) => size / (sizes[axis] ?? 1));
  if (factors.every(Number.isInteger) && coordinates !== 'align-corners' && x.dtype === 'float32')
    return repeatElements(graph, x, factors);
  return space.reduce((made, size, axis) => {
    const input = sizes[axis] ?? 1;
    return gather(graph, made, axis + 1, nearestPositions(input, size, coordinates));
  }, x);
}

const LINEAR_COORDINATES = {
  'half-pixel': 'half_pixel',
  'align-corners': 'align_corners',
  legacy: 'asymmetric',
} as const;

/** Resizes images linearly; the result is float32. */
export function resizeBilinear(
  graph: Graph,
  x: Tensor,
  space: Numbers,
  coordinates: Coordinates,
): Tensor {
  checkSizes(x, space);
  const value = first(graph, cast(graph, x, 'float32'));
  const shape = [...value.shape.slice(0, 2), ...space];
  const attributes = {
    mode: 'linear',
    coordinate_transformation_mode: LINEAR_COORDINATES[coordinates],
  };
  const inputs = [value, null, null, integers(graph, shape)];
  return makeFirst(add(graph, 'Resize', inputs, attributes, shape, 'float32'));
}

/** Resizes images by one matrix for each axis of space; the result is float32. */
export function resizeByMatrices(
  graph: Graph,
  x: Tensor,
  space: Numbers,
  matrixOf: (axis: number) => AxisMatrix,
): Tensor {
  checkSizes(x, space);
  const value = first(graph, cast(graph, x, 'float32'));
  const [batch = 1, channels = 1, height = 1, width = 1] = value.shape;
  const [newHeight = 1, newWidth = 1] = space;
  const columns = constant(graph, matrixOf(1)(width, newWidth), 'float32', [width, newWidth]);
  const rows = constant(
    graph,
    transposeData(matrixOf(0)(height, newHeight), [height, newHeight], [1, 0]),
    'float32',
    [newHeight, height],
  );
  const wide = [batch, channels, height, newWidth];
  const across = add(graph, 'MatMul', [value, columns], {}, wide, 'float32');
  const shape = [batch, channels, newHeight, newWidth];
  return makeFirst(add(graph, 'MatMul', [rows, across], {}, shape, 'float32'));
}

export function resizeBicubic(
  graph: Graph,
  x: Tensor,
  space: Numbers,
  coordinates: Coordinates,
): Tensor {
  const matrix = bicubicMatrix(coordinates);
  return resizeByMatrices(graph, x, space, () => matrix);
}

export function resizeArea(graph: Graph, x: Tensor, space: Numbers): Tensor {
  return resizeByMatrices(graph, x, space, () => areaMatrix);
}

/** Resizes images by a kernel, as `tf.image.resize` does for the methods without an own operation. */
export function resizeByKernel(
  graph: Graph,
  x: Tensor,
  space: Numbers,
  kernel: KernelName,
  antialias: boolean,
): Tensor {
  return resizeByMatrices(
    graph,
    x,
    space,
    () => (input, output) =>
      kernelMatrix(kernel, input, output, { scale: output / input, translation: 0, antialias }),
  );
}

export type ResizeMethod =
  | 'nearest'
  | 'bilinear'
  | 'bicubic'
  | 'area'
  | 'lanczos3'
  | 'lanczos5'
  | 'gaussian'
  | 'mitchellcubic';

export const RESIZE_METHODS = [
  'nearest',
  'bilinear',
  'bicubic',
  'area',
  'lanczos3',
  'lanczos5',
  'gaussian',
  'mitchellcubic',
] as const satisfies readonly ResizeMethod[];

/** `tf.image.resize` of TensorFlow 2: half-pixel centers, float32 but for the nearest elements. */
export function resizeImages(
  graph: Graph,
  x: Tensor,
  space: Numbers,
  method: ResizeMethod,
  antialias: boolean,
): Tensor {
  if (method === 'nearest') return resizeNearest(graph, x, space, 'half-pixel');
  if (method === 'area') return resizeArea(graph, x, space);
  if (method === 'bilinear')
    return antialias
      ? resizeByKernel(graph, x, space, 'triangle', true)
      : resizeBilinear(graph, x, space, 'half-pixel');
  if (method === 'bicubic')
    return antialias
      ? resizeByKernel(graph, x, space, 'keyscubic', true)
      : resizeBicubic(graph, x, space, 'half-pixel');
  return resizeByKernel(graph, x, space, method, antialias);
}
