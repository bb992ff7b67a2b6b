import type { Dimension } from '../contract/case.ts';
import { ELEMENT_TYPES, elementCount } from '../onnx/element-type.ts';
import { graphDigest } from '../onnx/graph-digest.ts';
import type { Lowered } from './lowered.ts';
import { type EngineTensor, WeightsError } from './program.ts';

/** Lowers a model for inputs of certain shapes. Throws WeightsError. */
export type Lower = (inputs: EngineTensor[]) => Promise<Lowered>;

export interface Proven {
  /** The dimensions for which one graph does at every size that was tried. */
  open: Dimension[];
  /** The others, and why. */
  fixed: { name: string; reason: string }[];
  /** A lowering at each other size at which the open dimensions were tried. */
  others: { sizes: number[][]; lowered: Lowered }[];
}

/** By how many of its steps each dimension is away from the size of the given inputs. */
type Steps = ReadonlyMap<Dimension, number>;

/**
 * Finds out along which dimensions the sizes may differ: each is tried alone at the next size, then all
 * that are left together, each by another number of steps, and at their smallest. Only where the very
 * same graph comes out each time is a dimension left open.
 */
export async function proveDimensions(
  base: Lowered,
  inputs: readonly EngineTensor[],
  dimensions: readonly Dimension[],
  lower: Lower,
): Promise<Proven> {
  const wanted = graphDigest(base.outputs);
  const fixed: Proven['fixed'] = [];
  const others: Proven['others'] = [];

  /** Why the graph is another one; null where it is the same. */
  async function differs(steps: Steps): Promise<string | null> {
    const moved = movedInputs(inputs, steps);
    const sizes = moved.map(({ shape }) => shape);
    const at = sizes.map((shape) => shape.join(' × ')).join(', ');
    try {
      const lowered = await lower(moved);
      if (lowered.graph.usedKnown) return `what it computes depends on the values at ${at}`;
      if (wanted === null || graphDigest(lowered.outputs) !== wanted)
        return `the graph at ${at} is another one`;
      others.push({ sizes, lowered });
      return null;
    } catch (error) {
      if (!(error instanceof WeightsError)) throw error;
      return `at ${at}: ${error.problem.message}`;
    }
  }

  async function alone(dimension: Dimension): Promise<boolean> {
    const reason = await differs(new Map([[dimension, 1]]));
    if (reason !== null) fixed.push({ name: dimension.name, reason });
    return reason === null;
  }

  async function together(group: readonly Dimension[]): Promise<string | null> {
    const up = new Map(group.map((dimension, index) => [dimension, index + 2]));
    const down = new Map(group.map((dimension) => [dimension, dimension.lowest]));
    return (
      (await differs(up)) ?? (group.some(({ lowest }) => lowest < 0) ? await differs(down) : null)
    );
  }

  let open: Dimension[] = [];
  const bound: Dimension[] = [];
  for (const dimension of dimensions) ((await alone(dimension)) ? open : bound).push(dimension);
  for (const { merged, parts } of growTogether(bound, inputs)) {
    if ((await differs(new Map([[merged, 1]]))) !== null) continue;
    open.push(merged);
    for (const { name } of parts)
      fixed.splice(
        fixed.findIndex((each) => each.name === name),
        1,
      );
  }
  while (open.length > 0) {
    const reason = await together(open);
    if (reason === null) break;
    // The batch is the likeliest to be free of the rest: it is given up last.
    const keep = open.length > 1 ? open.filter(({ name }) => name === 'batch') : [];
    for (const { name } of open.filter((each) => !keep.includes(each)))
      fixed.push({ name, reason });
    open = keep;
  }
  return { open, fixed, others: others.filter(({ sizes }) => onlyAlong(open, sizes, inputs)) };
}

/**
 * Axes of one id in several inputs that are not free of each other, as one dimension: a model may well
 * want its inputs to have the same size although the description does not say so.
 */
function growTogether(
  dimensions: readonly Dimension[],
  inputs: readonly EngineTensor[],
): { merged: Dimension; parts: Dimension[] }[] {
  const groups = new Map<string, Dimension[]>();
  for (const dimension of dimensions) {
    const places = dimension.places.map(
      ({ input, axis, change }) => `${inputs[input]?.shape[axis]} by ${change}`,
    );
    const key = `${dimension.axis} ${[...new Set(places)]}`;
    groups.set(key, [...(groups.get(key) ?? []), dimension]);
  }
  return [...groups.values()].flatMap((parts) => {
    const [first] = parts;
    if (!first || parts.length < 2) return [];
    const { axis } = first;
    const places = parts.flatMap((part) =>
      part.places.map((place) => (place.name === part.name ? { ...place, name: axis } : place)),
    );
    const lowest = Math.max(...parts.map((part) => part.lowest));
    return [{ merged: { name: axis, axis, lowest, places }, parts }];
  });
}

/** Whether sizes differ from those of the inputs along these dimensions only. */
function onlyAlong(
  open: readonly Dimension[],
  sizes: readonly number[][],
  inputs: readonly EngineTensor[],
): boolean {
  const places = open.flatMap((dimension) => dimension.places);
  return sizes.every((shape, input) =>
    shape.every(
      (size, axis) =>
        size === inputs[input]?.shape[axis] ||
        places.some((place) => place.input === input && place.axis === axis),
    ),
  );
}

/** Inputs of the same types with other shapes, all zeros: only their shapes are looked at. */
function movedInputs(inputs: readonly EngineTensor[], steps: Steps): EngineTensor[] {
  const shapes = inputs.map(({ shape }) => [...shape]);
  for (const [{ places }, count] of steps)
    for (const { input, axis, change } of places) {
      const shape = shapes[input];
      const size = shape?.[axis];
      if (shape && size !== undefined) shape[axis] = size + count * change;
    }
  return inputs.map((tensor, index) => zeros(tensor, shapes[index] ?? []));
}

function zeros({ dtype }: EngineTensor, shape: number[]): EngineTensor {
  const bytes = new ArrayBuffer(elementCount(shape) * ELEMENT_TYPES[dtype].bytes);
  return { dtype, shape, data: new DATA[dtype](bytes) } as EngineTensor;
}

const DATA = {
  float64: Float64Array,
  float32: Float32Array,
  float16: Uint16Array,
  int64: BigInt64Array,
  uint64: BigUint64Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int8: Int8Array,
  uint8: Uint8Array,
  bool: Uint8Array,
} as const;
