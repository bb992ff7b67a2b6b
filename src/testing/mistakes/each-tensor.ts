import type { TensorDescription } from '../../contract/description.ts';
import type { Tensors } from '../../processing/apply-steps.ts';
import type { Tensor } from '../../tensor/tensor.ts';
import { formatList } from '../judge/format-number.ts';

/** All of some tensors together, where there are several, and each alone. */
export function selections(described: readonly TensorDescription[]): TensorDescription[][] {
  const each = described.map((one) => [one]);
  return described.length > 1 ? [[...described], ...each] : each;
}

export function idsOf(described: readonly TensorDescription[]): string {
  return formatList(described.map(({ id }) => id));
}

/** The tensors with some of them edited. */
export function edited(
  tensors: Tensors,
  selected: readonly TensorDescription[],
  edit: (tensor: Tensor, described: TensorDescription) => Tensor,
): Tensors {
  const result: Tensors = new Map(tensors);
  for (const one of selected) {
    const tensor = tensors.get(one.id);
    if (tensor) result.set(one.id, edit(tensor, one));
  }
  return result;
}

/** Places of a tensor's space axes. */
export function spaceAxes({ axes }: TensorDescription): number[] {
  return axes.flatMap(({ type }, i) => (type === 'space' ? [i] : []));
}

/** Place of the channel axis; -1 where there is none. */
export function channelAxis({ axes }: TensorDescription): number {
  return axes.findIndex(({ type }) => type === 'channel');
}

/** Whether an axis has more than one place in a tensor. */
export function isWide(tensors: Tensors, { id }: TensorDescription, axis: number): boolean {
  return (tensors.get(id)?.shape[axis] ?? 1) > 1;
}
