import type { Dimension } from '../../contract/case.ts';
import type { AxisSize, TensorDescription } from '../../contract/description.ts';
import type { Tensors } from '../../processing/apply-steps.ts';

/** An axis whose size another one decides: this many elements a step of that one. */
interface Root {
  key: string;
  name: string;
  /** Elements that a step of the root adds here. */
  change: number;
  isSame: boolean;
}

const MOST_STEPS = 64;

/**
 * The sizes of the inputs that the description leaves open: the batch, and what has a smallest size and a
 * step; axes that refer to one of these go with it.
 * @param given the inputs that are fed, by id in their order, with their sizes
 */
export function openDimensions(inputs: readonly TensorDescription[], given: Tensors): Dimension[] {
  const described = [...given.keys()].flatMap((id) => inputs.find((each) => each.id === id) ?? []);
  const found = new Map<string, Dimension>();
  for (const [input, tensor] of described.entries())
    for (const [axis, { id }] of tensor.axes.entries()) {
      const root = rootOf(described, tensor.id, id);
      if (!root) continue;
      const entry = found.get(root.key) ?? {
        name: root.name,
        axis: root.name,
        lowest: 0,
        places: [],
      };
      found.set(root.key, entry);
      const size = given.get(tensor.id)?.shape[axis] ?? 0;
      const { size: allowed, type } = tensor.axes[axis] ?? {};
      if (type === 'batch') entry.lowest = Math.min(entry.lowest, 1 - size);
      if (allowed?.kind === 'parameterized')
        entry.lowest = -Math.max(0, Math.floor((size - allowed.min) / allowed.step));
      const name = root.isSame ? root.name : `${tensor.id}_${id}`;
      entry.places.push({ input, axis, change: root.change, name });
    }
  return unambiguous([...found]).flatMap(wholeSteps);
}

function rootOf(
  inputs: readonly TensorDescription[],
  tensor: string,
  axis: string,
  depth = 0,
): Root | null {
  const found = inputs.find(({ id }) => id === tensor)?.axes.find(({ id }) => id === axis);
  // Sizes that refer to each other in a circle have no root.
  if (!found || depth > inputs.length * 8) return null;
  if (found.type === 'batch')
    return found.size.kind === 'any'
      ? { key: 'batch', name: 'batch', change: 1, isSame: true }
      : null;
  const size: AxisSize = found.size;
  if (size.kind === 'parameterized')
    return size.step > 0
      ? { key: `${tensor}\n${axis}`, name: axis, change: size.step, isSame: true }
      : null;
  if (size.kind !== 'reference') return null;
  const root = rootOf(inputs, size.tensor, size.axis, depth + 1);
  const isSame = root?.isSame === true && size.factor === 1 && size.offset === 0;
  return root && { ...root, change: root.change * size.factor, isSame };
}

/** Two inputs may have axes of one name whose sizes are free of each other. */
function unambiguous(found: [string, Dimension][]): Dimension[] {
  const counts = new Map<string, number>();
  for (const [, { name }] of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  return found.map(([key, dimension]) => {
    if (counts.get(dimension.name) === 1) return dimension;
    const name = key.replace('\n', '_');
    const places = dimension.places.map((place) =>
      place.name === dimension.name ? { ...place, name } : place,
    );
    return { ...dimension, name, places };
  });
}

/** The dimension in steps that add whole elements everywhere; none where there are no such steps. */
function wholeSteps({ name, axis, lowest, places }: Dimension): Dimension[] {
  for (let times = 1; times <= MOST_STEPS; times += 1) {
    const changed = places.map((place) => ({ ...place, change: place.change * times }));
    if (changed.every(({ change }) => Number.isInteger(change) && change > 0))
      return [{ name, axis, lowest: -Math.floor(-lowest / times), places: changed }];
  }
  return [];
}
