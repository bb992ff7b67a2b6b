import { formatShape, type Tensor } from './tensor.ts';
import { TensorError } from './tensor-error.ts';
import { transpose } from './transpose.ts';

/**
 * Names the axes of a tensor as its description does. Axes that the file itself names (images) are
 * brought into the described order; axes of size 1 are added or dropped for these, and for other
 * files where `squeeze` says so (the 0.4 specification never compared ranks).
 * @throws TensorError `axes-mismatch`
 */
export function fitAxes(tensor: Tensor, ids: readonly string[], squeeze = false): Tensor {
  if (tensor.axes.length > 0) {
    const fitted = fitNamed(tensor, ids);
    if (fitted) return fitted;
  }
  const shape = squeeze ? fitRank(tensor.shape, ids.length) : tensor.shape;
  if (shape.length !== ids.length)
    throw new TensorError(
      'axes-mismatch',
      `The tensor has ${tensor.shape.length} axes (${formatShape(tensor.shape)}) where ${ids.length} are described (${ids.join(', ')}).`,
      'Save the tensor with exactly the described axes, including those of size 1, or correct the axes.',
    );
  return { ...tensor, shape, axes: [...ids] };
}

function fitNamed(tensor: Tensor, ids: readonly string[]): Tensor | null {
  const kept = tensor.axes.filter((id, i) => ids.includes(id) || tensor.shape[i] !== 1);
  if (kept.some((id) => !ids.includes(id))) return null;
  const shape = kept.map((id) => tensor.shape[tensor.axes.indexOf(id)] ?? 1);
  const present = ids.filter((id) => kept.includes(id));
  const ordered = transpose(
    { ...tensor, shape, axes: kept },
    present.map((id) => kept.indexOf(id)),
  );
  return {
    ...ordered,
    shape: ids.map((id) => ordered.shape[present.indexOf(id)] ?? 1),
    axes: [...ids],
  };
}

/** Drops or adds leading axes of size 1. */
function fitRank(shape: readonly number[], rank: number): number[] {
  const fitted = [...shape];
  while (fitted.length > rank && fitted[0] === 1) fitted.shift();
  while (fitted.length < rank) fitted.unshift(1);
  return fitted;
}
