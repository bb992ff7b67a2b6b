import { DTYPES, sizeOf, stridesOf, type Tensor } from './tensor.ts';

/**
 * The tensor cropped to its centre where it is larger along an axis, and mirrored at its borders, the
 * outermost element included, where it is smaller: half of what is missing, rounded down, comes before
 * it. So does bioimageio.core 0.11.0 (Tensor.resize_to).
 * @param sizes one an axis
 */
export function resize(tensor: Tensor, sizes: readonly number[]): Tensor {
  if (tensor.shape.every((size, axis) => size === sizes[axis])) return tensor;
  const places = sizes.map((size, axis) => sources(tensor.shape[axis] ?? 1, size));
  const { data, dtype, axes } = tensor;
  const strides = stridesOf(tensor.shape);
  const target = DTYPES[dtype].make(sizeOf(sizes));
  const row = places.at(-1) ?? [0];
  const outer = places.slice(0, -1);
  const index = new Array<number>(outer.length).fill(0);
  for (let to = 0; to < target.length; ) {
    let from = 0;
    for (let axis = 0; axis < outer.length; axis++)
      from += (outer[axis]?.[index[axis] as number] ?? 0) * (strides[axis] as number);
    for (const place of row) target[to++] = data[from + place] as never;
    for (let axis = outer.length - 1; axis >= 0; axis--) {
      index[axis] = (index[axis] as number) + 1;
      if ((index[axis] as number) < (sizes[axis] as number)) break;
      index[axis] = 0;
    }
  }
  return { data: target, dtype, shape: [...sizes], axes };
}

/** For each place along a resized axis the place that it is taken from. */
function sources(size: number, wanted: number): number[] {
  const start = wanted <= size ? Math.floor((size - wanted) / 2) : -Math.floor((wanted - size) / 2);
  return Array.from({ length: wanted }, (_, i) => mirrored(start + i, size));
}

/** Reflects a place that lies outside back into 0 … size - 1, as often as it takes. */
function mirrored(place: number, size: number): number {
  const period = 2 * size;
  const within = ((place % period) + period) % period;
  return within < size ? within : period - 1 - within;
}
