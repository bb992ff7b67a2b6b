import { sizeOf, stridesOf, type Tensor } from '../tensor/tensor.ts';
import { impossible } from './processing-error.ts';

/** Where the images of a tensor lie that has a channel axis, those of `space` and perhaps batches, in any order. */
export interface SpatialLayout {
  batches: number;
  channels: number;
  /** Sizes along the axes of `space`, and what one step along each adds to an offset. */
  size: number[];
  strides: number[];
  batchStride: number;
  channelStride: number;
}

/** Throws ProcessingError where an axis is missing or one too many. */
export function spatialLayout(tensor: Tensor, space: readonly string[]): SpatialLayout {
  const allowed = ['batch', 'channel', ...space];
  const complete = ['channel', ...space].every((axis) => tensor.axes.includes(axis));
  if (!complete || !tensor.axes.every((axis) => allowed.includes(axis)))
    throw impossible(
      `it takes the axes ${allowed.join(', ')}, and the tensor has ${tensor.axes.join(', ')}`,
      'Describe the axes as the network gives them, one of them the channels.',
    );
  const strides = stridesOf(tensor.shape);
  const along = (axis: string) => {
    const at = tensor.axes.indexOf(axis);
    return { size: tensor.shape[at] ?? 1, stride: strides[at] ?? 0 };
  };
  return {
    batches: along('batch').size,
    channels: along('channel').size,
    size: space.map((axis) => along(axis).size),
    strides: space.map((axis) => along(axis).stride),
    batchStride: along('batch').stride,
    channelStride: along('channel').stride,
  };
}

/** Calls `visit` with the offset of each place of the image that starts at `from`, in C order of `space`. */
export function forEachPlace(
  { size, strides }: SpatialLayout,
  from: number,
  visit: (offset: number, place: number) => void,
): void {
  const index = new Array<number>(size.length).fill(0);
  const count = sizeOf(size);
  let offset = from;
  for (let place = 0; place < count; place++) {
    visit(offset, place);
    for (let axis = size.length - 1; axis >= 0; axis--) {
      index[axis] = (index[axis] as number) + 1;
      offset += strides[axis] as number;
      if ((index[axis] as number) < (size[axis] as number)) break;
      offset -= (strides[axis] as number) * (size[axis] as number);
      index[axis] = 0;
    }
  }
}

/**
 * Label maps as a tensor with the axes of `like`: one channel, and `size` along the axes of `space`.
 * @param labels one map for each image, in C order of `space`
 */
export function labelTensor(
  like: Tensor,
  space: readonly string[],
  size: readonly number[],
  labels: readonly ArrayLike<number>[],
  dtype: 'int32' | 'uint16' | 'uint32',
): Tensor {
  const shape = like.axes.map((axis, i) => {
    if (axis === 'channel') return 1;
    return size[space.indexOf(axis)] ?? like.shape[i] ?? 1;
  });
  const data = new { int32: Int32Array, uint16: Uint16Array, uint32: Uint32Array }[dtype](
    sizeOf(shape),
  );
  const result: Tensor = { data, dtype, shape, axes: like.axes };
  const layout = spatialLayout(result, space);
  for (const [batch, map] of labels.entries())
    forEachPlace(layout, batch * layout.batchStride, (offset, place) => {
      data[offset] = map[place] as number;
    });
  return result;
}
