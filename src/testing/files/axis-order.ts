import type { Axis, TensorDescription } from '../../contract/description.ts';
import type { Remedy } from '../../description/fixes/remedy.ts';
import type { Tensor } from '../../tensor/tensor.ts';

/** More axes have too many orders to try, and no image has them. */
const MOST_AXES = 6;

/**
 * Puts described axes into the one order in which a tensor fits them; axes of one type, as y and x, do not change places.
 * Undefined where there is no such order, or more than one.
 */
export function otherOrder(
  { axes, path }: TensorDescription,
  { shape }: Tensor,
  fits: (axis: Axis, size: number) => boolean,
): Remedy | undefined {
  if (axes.length > MOST_AXES) return undefined;
  const at = (index: number | undefined) => (index === undefined ? undefined : axes[index]);
  const isFit = (order: readonly number[]) =>
    order.every((old, i) => {
      const axis = at(old);
      return axis !== undefined && fits(axis, shape[i] ?? 1);
    });
  // Any size fits the batch: it does not tell where the axis belongs.
  const isKept = (order: readonly number[]) =>
    order.every((old, i) => old === i || at(old)?.size.kind !== 'any') &&
    order.every((old, i) =>
      order.slice(i + 1).every((later) => later > old || at(later)?.type !== at(old)?.type),
    );
  const orders = permutations(axes.map((_, i) => i)).filter(
    (order) => isKept(order) && isFit(order),
  );
  const [only] = orders;
  if (only === undefined || orders.length > 1) return undefined;
  const names = only.map((old) => at(old)?.id).join(', ');
  return {
    description: `Put the axes in the order ${names}`,
    reorder: only,
    path: [...path, 'axes'],
  };
}

function permutations(items: readonly number[]): number[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
