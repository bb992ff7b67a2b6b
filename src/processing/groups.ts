import { sizeOf, type Tensor } from '../tensor/tensor.ts';
import { impossible } from './processing-error.ts';

/**
 * The elements of a tensor sorted into groups: those that differ along the reduced axes only share
 * a group. Groups are numbered in C order of the kept axes.
 */
export interface Groups {
  /** Number of elements of the tensor. */
  size: number;
  /** Number of groups. */
  count: number;
  kept: { id: string; size: number }[];
  /** The axes, neighbours merged where that changes nothing; `step` leads to the next group, 0 where reduced. */
  dims: { size: number; step: number }[];
}

/** Groups that join all elements along the `reduced` axes; null: along every axis. */
export function groupAlong(tensor: Tensor, reduced: readonly string[] | null): Groups {
  for (const id of reduced ?? []) requireAxis(tensor, id);
  const axes = tensor.axes.map((id, i) => ({
    id,
    size: tensor.shape[i] ?? 1,
    reduced: reduced === null || reduced.includes(id),
  }));
  const kept = axes.filter((axis) => !axis.reduced);
  const dims: Groups['dims'] = [];
  let step = sizeOf(kept.map((axis) => axis.size));
  const count = step;
  for (const axis of axes) {
    if (!axis.reduced) step /= axis.size || 1;
    if (axis.size === 1) continue;
    const dim = { size: axis.size, step: axis.reduced ? 0 : step };
    const last = dims.at(-1);
    if (last && last.step === dim.step * dim.size) dims.splice(-1, 1, merge(last, dim));
    else dims.push(dim);
  }
  return {
    size: sizeOf(tensor.shape),
    count,
    kept: kept.map(({ id, size }) => ({ id, size })),
    dims,
  };
}

/** Groups that tell the elements apart by their place along one axis. */
export function groupByPlaceAlong(tensor: Tensor, axis: string): Groups {
  requireAxis(tensor, axis);
  return groupAlong(
    tensor,
    tensor.axes.filter((id) => id !== axis),
  );
}

/**
 * Visits all elements in runs of neighbours: `length` elements from `start` on, of which the first
 * is in `group` and each next one `step` groups further (0: all in the same group).
 */
export function forEachRun(
  { dims, size }: Groups,
  visit: (start: number, length: number, group: number, step: number) => void,
): void {
  if (size === 0) return;
  const outer = dims.slice(0, -1);
  const run = dims.at(-1) ?? { size: 1, step: 0 };
  const index = new Array<number>(outer.length).fill(0);
  let group = 0;
  for (let start = 0; start < size; start += run.size) {
    visit(start, run.size, group, run.step);
    for (let axis = outer.length - 1; axis >= 0; axis--) {
      const dim = outer[axis] as Groups['dims'][number];
      group += dim.step;
      index[axis] = (index[axis] as number) + 1;
      if ((index[axis] as number) < dim.size) break;
      group -= dim.step * dim.size;
      index[axis] = 0;
    }
  }
}

/** Values by group of another tensor, brought into the order of this one's groups, by axis ids. */
export function alignGroups(values: Float64Array, from: Groups, to: Groups): Float64Array {
  const steps = new Map<string, number>();
  let step = 1;
  for (const axis of from.kept.toReversed()) {
    const match = to.kept.find((other) => other.id === axis.id);
    if (match?.size !== axis.size)
      throw impossible(
        `the reference tensor has ${axis.size} elements along ${axis.id}, the tensor itself ${match ? match.size : 'has no such axis'}`,
        `Reduce ${axis.id} too (name it in axes), or choose a reference tensor of the same size along it.`,
      );
    steps.set(axis.id, step);
    step *= axis.size;
  }
  return Float64Array.from({ length: to.count }, (_, group) => {
    let rest = group;
    let source = 0;
    for (const axis of to.kept.toReversed()) {
      source += (rest % axis.size) * (steps.get(axis.id) ?? 0);
      rest = Math.floor(rest / axis.size);
    }
    return values[source] ?? Number.NaN;
  });
}

function merge(outer: { size: number }, inner: { size: number; step: number }) {
  return { size: outer.size * inner.size, step: inner.step };
}

function requireAxis(tensor: Tensor, id: string): void {
  if (!tensor.axes.includes(id))
    throw impossible(
      `the tensor has no axis ${id} (its axes are ${tensor.axes.join(', ')})`,
      'Name axes of this tensor only.',
    );
}
