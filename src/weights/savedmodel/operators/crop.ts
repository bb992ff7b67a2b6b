import { cast } from '../../tensorflow/elementwise.ts';
import { concat, sliceAxis } from '../../tensorflow/rearrange.ts';
import { failedInModel } from '../../tensorflow/refusal.ts';
import { resizeByMatrices } from '../../tensorflow/resize.ts';
import { range } from '../../tensorflow/shapes.ts';
import { constantTensor, type Tensor } from '../../tensorflow/tensor.ts';
import {
  type Call,
  checkRank,
  floatOf,
  numbers,
  type OperatorTable,
  refuseUnless,
  tensor,
  textOf,
} from '../call.ts';
import { choose } from './elementwise.ts';

const single = Math.fround;

/** Where the elements of a crop lie along an axis of the image, in elements. */
function placesOf(from: number, to: number, size: number, count: number): number[] {
  if (count === 1) return [single(0.5 * single(from + to) * (size - 1))];
  const step = single(single(single(to - from) * (size - 1)) / (count - 1));
  return range(count).map((i) => single(single(from * (size - 1)) + single(i * step)));
}

const isInside = (place: number, size: number): boolean => place >= 0 && place <= size - 1;

/** Weights of the image's elements (rows) in those of the crop (columns). */
function cropMatrix(places: readonly number[], size: number, linear: boolean): Float32Array {
  const matrix = new Float32Array(size * places.length);
  for (const [column, place] of places.entries()) {
    if (!isInside(place, size)) continue;
    const low = linear ? Math.floor(place) : Math.round(place);
    const share = linear ? single(place - low) : 0;
    const add = (row: number, weight: number): void => {
      const at = row * places.length + column;
      matrix[at] = (matrix[at] ?? 0) + weight;
    };
    add(low, 1 - share);
    if (share > 0) add(low + 1, share);
  }
  return matrix;
}

/** Boxes of images, each resized; what lies outside of the image is one number. */
function cropAndResize(call: Call): Tensor {
  const { graph } = call;
  const x = cast(graph, tensor(call, 0), 'float32');
  checkRank(x, 4);
  const method = textOf(call, 'method');
  refuseUnless(method === 'bilinear' || method === 'nearest', `Cropping by ${method}`);
  const outside = constantTensor(graph, floatOf(call, 'extrapolation_value'), 'float32');
  const [boxes, images, target] = [numbers(call, 1), numbers(call, 2), numbers(call, 3)];
  const [height = 0, width = 0] = target;
  const [count = 0, rows = 0, columns = 0] = x.shape;
  if (images.length === 0 || boxes.length !== images.length * 4)
    throw failedInModel(`${boxes.length} numbers for ${images.length} boxes`);
  const crops = images.map((image, i) => {
    if (image < 0 || image >= count) throw failedInModel(`There is no image ${image}`);
    const [top = 0, left = 0, bottom = 0, right = 0] = boxes.slice(4 * i, 4 * i + 4);
    const down = placesOf(top, bottom, rows, height);
    const across = placesOf(left, right, columns, width);
    const linear = method === 'bilinear';
    const resized = resizeByMatrices(
      graph,
      sliceAxis(graph, x, 0, image, image + 1),
      [height, width],
      (axis) => () =>
        axis === 0 ? cropMatrix(down, rows, linear) : cropMatrix(across, columns, linear),
    );
    const inside = down.flatMap((y) =>
      across.map((z) => (isInside(y, rows) && isInside(z, columns) ? 1 : 0)),
    );
    const mask = constantTensor(graph, inside, 'bool', [1, height, width, 1]);
    return inside.includes(0) ? choose(call, mask, resized, outside) : resized;
  });
  return concat(graph, crops, 0);
}

export const cropOperators: OperatorTable = { CropAndResize: cropAndResize };
