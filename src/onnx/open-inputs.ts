import { constant, knownNumbers, makeGraph } from './graph.ts';
import type { Node, Value } from './value.ts';

type Inputs = readonly (Value | null)[];

/**
 * For operators that take sizes: inputs that say the same for these sizes, and as far as they can also
 * for others (a factor instead of a size, "as it is" instead of a number). null where there are none.
 */
const OPEN: Record<string, (node: Node, from: readonly number[]) => Inputs | null> = {
  Resize({ inputs, attributes }, from) {
    const sizes = numbersOf(inputs[3]);
    const { axes, keep_aspect_ratio_policy: policy } = attributes;
    if (!sizes || axes !== undefined || policy !== undefined || sizes.length !== from.length)
      return null;
    const scales = sizes.map((size, axis) => size / (from[axis] ?? 0));
    // The factor must be held exactly by float32 and lead to exactly this size.
    if (!scales.every((scale, axis) => isExact(scale, from[axis], sizes[axis]))) return null;
    return [inputs[0] ?? null, inputs[1] ?? null, made(scales, 'float32')];
  },
  Reshape({ inputs, attributes }, from) {
    const shape = numbersOf(inputs[1]);
    if (!shape || attributes.allowzero || shape.some((size) => size < 1)) return null;
    const open = shape.map((size, axis) => (size === from[axis] ? 0 : size));
    const last = open.findLastIndex((size) => size !== 0);
    if (last >= 0) open[last] = -1;
    return [inputs[0] ?? null, made(open, 'int64')];
  },
  Expand({ inputs }, from) {
    const shape = numbersOf(inputs[1]);
    if (!shape) return null;
    const skipped = shape.length - from.length;
    const open = shape.map((size, axis) => (size === from[axis - skipped] ? 1 : size));
    return [inputs[0] ?? null, made(open, 'int64')];
  },
};

const opened = new WeakMap<Node, Inputs>();

/** The inputs of a node, in words that hold for as many sizes as they can. */
export function openInputs(node: Node): Inputs {
  const known = opened.get(node);
  if (known) return known;
  const [data] = node.inputs;
  const inputs = (data && OPEN[node.operator]?.(node, data.shape)) ?? node.inputs;
  opened.set(node, inputs);
  return inputs;
}

function isExact(scale: number, from = 0, to = 0): boolean {
  return Number.isFinite(scale) && Math.fround(scale) === scale && Math.floor(from * scale) === to;
}

function numbersOf(value: Value | null | undefined): number[] | null {
  return value ? knownNumbers(value) : null;
}

/** Constants are named after what they hold, so that they fit into any graph. */
function made(numbers: readonly number[], type: 'float32' | 'int64'): Value {
  return constant(makeGraph(), numbers, type, [numbers.length]);
}
