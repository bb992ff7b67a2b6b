import ndarray, { type NdArray } from 'ndarray';
import { DTYPES, type DType, sizeOf, stridesOf, type Tensor, type TypedArray } from './tensor.ts';

/** The tensor as an ndarray view on the same memory. */
export function viewOf(tensor: Tensor): NdArray<TypedArray> {
  return ndarray(tensor.data, tensor.shape, stridesOf(tensor.shape));
}

/** A tensor whose axis i is axis `order[i]` of the given one, in C order again. */
export function transpose(tensor: Tensor, order: readonly number[]): Tensor {
  const view = viewOf(tensor).transpose(...order);
  return {
    data: inOrder(view, tensor.dtype),
    dtype: tensor.dtype,
    shape: [...view.shape],
    axes: tensor.axes.length === 0 ? [] : order.map((axis) => tensor.axes[axis] ?? ''),
  };
}

/** C-order copy of elements that stand in Fortran order (the first axis runs fastest). */
export function fromFortranOrder(data: TypedArray, dtype: DType, shape: number[]): TypedArray {
  const reversed = ndarray(data, [...shape].reverse(), stridesOf([...shape].reverse()));
  return inOrder(reversed.transpose(...shape.map((_, axis) => shape.length - 1 - axis)), dtype);
}

/** Copies the elements of a view in C order: whole rows along the last axis, an odometer for the rest. */
function inOrder(view: NdArray<TypedArray>, dtype: DType): TypedArray {
  const { shape, stride, data } = view;
  const result = DTYPES[dtype].make(sizeOf(shape));
  const last = shape.length - 1;
  if (result.length === 0 || last < 0) {
    for (let i = 0; i < result.length; i++) result[i] = data[view.offset + i] as never;
    return result;
  }
  const row = shape[last] as number;
  const step = stride[last] as number;
  const index = new Array<number>(last).fill(0);
  let source = view.offset;
  for (let target = 0; target < result.length; ) {
    for (let i = 0, from = source; i < row; i++, from += step)
      result[target++] = data[from] as never;
    for (let axis = last - 1; axis >= 0; axis--) {
      source += stride[axis] as number;
      index[axis] = (index[axis] as number) + 1;
      if ((index[axis] as number) < (shape[axis] as number)) break;
      source -= (stride[axis] as number) * (shape[axis] as number);
      index[axis] = 0;
    }
  }
  return result;
}
