import type { Graph } from '../../../onnx/graph.ts';
import { failedInModel, unsupported } from '../../tensorflow/refusal.ts';
import {
  resizeArea,
  resizeBicubic,
  resizeBilinear,
  resizeByMatrices,
  resizeNearest,
} from '../../tensorflow/resize.ts';
import {
  type Coordinates,
  KERNELS,
  type KernelName,
  kernelMatrix,
} from '../../tensorflow/resize-matrices.ts';
import type { Tensor } from '../../tensorflow/tensor.ts';
import {
  type Call,
  checkRank,
  flagOf,
  numbers,
  type OperatorFunction,
  type OperatorTable,
  refuseUnless,
  tensor,
  textOf,
} from '../call.ts';

function sizesOf(call: Call): [number, number] {
  const [height = 0, width = 0] = numbers(call, 1);
  if (height < 1 || width < 1) throw failedInModel(`An image of ${height} × ${width} elements`);
  return [height, width];
}

function imageOf(call: Call): Tensor {
  const x = tensor(call, 0);
  checkRank(x, 4);
  return x;
}

function coordinatesOf(call: Call): Coordinates {
  const half = flagOf(call, 'half_pixel_centers');
  const corners = flagOf(call, 'align_corners');
  refuseUnless(!(half && corners), 'Resizing by pixel middles and by corners at once');
  return half ? 'half-pixel' : corners ? 'align-corners' : 'legacy';
}

type Resize = (
  graph: Graph,
  x: Tensor,
  space: readonly number[],
  coordinates: Coordinates,
) => Tensor;

const resizing =
  (resize: Resize): OperatorFunction =>
  (call) =>
    resize(call.graph, imageOf(call), sizesOf(call), coordinatesOf(call));

const area: OperatorFunction = (call) => {
  refuseUnless(!flagOf(call, 'align_corners'), 'Resizing by area with aligned corners');
  return resizeArea(call.graph, imageOf(call), sizesOf(call));
};

const isKernel = (name: string): name is KernelName => Object.hasOwn(KERNELS, name);

/** Resizing with a shift; the scales are given as well as the sizes. */
const scaleAndTranslate: OperatorFunction = (call) => {
  const name = textOf(call, 'kernel_type');
  if (!isKernel(name)) throw unsupported(`Resizing with the kernel ${name}`);
  const antialias = flagOf(call, 'antialias');
  const [scales, translations] = [numbers(call, 2), numbers(call, 3)];
  return resizeByMatrices(
    call.graph,
    imageOf(call),
    sizesOf(call),
    (axis) => (size, target) =>
      kernelMatrix(name, size, target, {
        scale: scales[axis] ?? 1,
        translation: translations[axis] ?? 0,
        antialias,
      }),
  );
};

export const resizeOperators: OperatorTable = {
  ResizeNearestNeighbor: resizing(resizeNearest),
  ResizeBilinear: resizing(resizeBilinear),
  ResizeBicubic: resizing(resizeBicubic),
  ResizeArea: area,
  ScaleAndTranslate: scaleAndTranslate,
};
