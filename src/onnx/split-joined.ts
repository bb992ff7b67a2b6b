import { elementCount } from './element-type.ts';
import type { InitializerProto, NodeProto } from './model-proto.ts';
import type { Node, Value } from './value.ts';

/**
 * A convolution of joined channels is the sum of convolutions of the parts. Without the join the engine
 * keeps one copy less of what are the largest tensors of a U-Net, and none of them in another layout.
 */

/** Joins of fewer elements are left: what they take is little. */
const LEAST_ELEMENTS = 2 ** 21;

interface Joined {
  convolution: Node;
  parts: Value[];
  weight: Value;
  bias: Value | null;
  /** The normalization by stored statistics that follows, whose factors go into the weights. */
  normalization: Node | null;
}

/** Adds nodes and small constants under names of their own. */
interface Writer {
  nodes: NodeProto[];
  initializers: InitializerProto[];
  prefix: string;
  count: number;
}

const isGiven = (value: Value | null | undefined): value is Value =>
  value?.source.kind === 'weights' || value?.source.kind === 'constant';

function consumersOf(nodes: readonly Node[]): Map<string, Node[]> {
  const consumers = new Map<string, Node[]>();
  for (const node of nodes)
    for (const input of node.inputs) {
      if (!input) continue;
      const known = consumers.get(input.name);
      if (known) known.push(node);
      else consumers.set(input.name, [node]);
    }
  return consumers;
}

function joinedOf(convolution: Node, consumers: ReadonlyMap<string, Node[]>): Joined | null {
  const [x, weight, bias = null] = convolution.inputs;
  if (convolution.operator !== 'Conv' || !x || x.type !== 'float32') return null;
  if ((convolution.attributes.group ?? 1) !== 1 || x.source.kind !== 'node') return null;
  const join = x.source.node;
  const parts = join.inputs.filter((part) => part !== null);
  const whole = join.operator === 'Concat' && join.attributes.axis === 1 && parts.length > 1;
  if (!whole || elementCount(x.shape) < LEAST_ELEMENTS) return null;
  if (consumers.get(x.name)?.length !== 1 || !isGiven(weight)) return null;
  if (bias !== null && !isGiven(bias)) return null;
  const next = consumers.get(convolution.outputs[0]?.name ?? '') ?? [];
  const [follower] = next;
  const folds =
    next.length === 1 &&
    follower?.operator === 'BatchNormalization' &&
    follower.inputs.slice(1).every(isGiven);
  return { convolution, parts, weight, bias, normalization: (folds && follower) || null };
}

function put(
  writer: Writer,
  operator: string,
  inputs: string[],
  attributes: NodeProto['attributes'] = {},
): string {
  writer.count += 1;
  const output = `${writer.prefix}_${writer.count}`;
  writer.nodes.push({ operator, inputs, outputs: [output], attributes });
  return output;
}

function constant(writer: Writer, type: 'int64' | 'float32', numbers: readonly number[]): string {
  writer.count += 1;
  const name = `${writer.prefix}_${writer.count}`;
  const data = type === 'int64' ? BigInt64Array.from(numbers, BigInt) : Float32Array.from(numbers);
  const bytes = new Uint8Array(data.buffer);
  const content = { kind: 'inline' as const, bytes };
  writer.initializers.push({ name, type, shape: [numbers.length], content });
  return name;
}

/** Factor and shift of each channel that a normalization by stored statistics comes to. */
function foldedNormalization(writer: Writer, { normalization, bias, weight }: Joined) {
  if (!normalization) return { factor: null, shift: bias?.name ?? '' };
  const [, scale = '', beta = '', mean = '', variance = ''] = normalization.inputs.map(
    (input) => input?.name ?? '',
  );
  const { epsilon } = normalization.attributes;
  const eps = typeof epsilon === 'object' && 'float' in epsilon ? epsilon.float : 1e-5;
  const sum = put(writer, 'Add', [variance, constant(writer, 'float32', [eps])]);
  const factor = put(writer, 'Div', [scale, put(writer, 'Sqrt', [sum])]);
  const center = bias ? put(writer, 'Sub', [bias.name, mean]) : put(writer, 'Neg', [mean]);
  const shift = put(writer, 'Add', [put(writer, 'Mul', [center, factor]), beta]);
  const column = constant(writer, 'int64', [-1, ...weight.shape.slice(1).map(() => 1)]);
  return { factor: put(writer, 'Reshape', [factor, column]), shift };
}

function splitOne(writer: Writer, joined: Joined): void {
  const { convolution, parts, weight, normalization } = joined;
  const { factor, shift } = foldedNormalization(writer, joined);
  let from = 0;
  let sum = '';
  for (const [index, part] of parts.entries()) {
    const to = from + (part.shape[1] ?? 0);
    const bounds = [[from], [to], [1]].map((numbers) => constant(writer, 'int64', numbers));
    const own = put(writer, 'Slice', [weight.name, ...bounds]);
    const scaled = factor ? put(writer, 'Mul', [own, factor]) : own;
    const inputs = [part.name, scaled, ...(index === 0 && shift ? [shift] : [])];
    const made = put(writer, 'Conv', inputs, convolution.attributes);
    sum = index === 0 ? made : put(writer, 'Add', [sum, made]);
    from = to;
  }
  const output = (normalization ?? convolution).outputs[0]?.name ?? '';
  const last = writer.nodes.at(-1);
  if (last) last.outputs = [output];
}

/**
 * The nodes of a graph, in order, with convolutions of large joins split, and the constants that it takes.
 * @param kept names of values that must stay: the graph gives them as outputs
 * @param write a node as it is
 */
export function splitJoined(
  nodes: readonly Node[],
  kept: ReadonlySet<string>,
  write: (node: Node) => NodeProto,
): { nodes: NodeProto[]; initializers: InitializerProto[] } {
  const consumers = consumersOf(nodes);
  const splits = new Map<Node, Joined>();
  const left = new Set<Node>();
  for (const node of nodes) {
    const joined = joinedOf(node, consumers);
    const [input] = node.inputs;
    if (!joined || !input || kept.has(input.name)) continue;
    if (kept.has(node.outputs[0]?.name ?? '')) joined.normalization = null;
    if (input.source.kind === 'node') left.add(input.source.node);
    if (joined.normalization) left.add(joined.normalization);
    splits.set(node, joined);
  }
  const made: { nodes: NodeProto[]; initializers: InitializerProto[] } = {
    nodes: [],
    initializers: [],
  };
  for (const node of nodes) {
    const joined = splits.get(node);
    if (joined)
      splitOne({ ...made, prefix: `${node.outputs[0]?.name ?? ''}_part`, count: 0 }, joined);
    else if (!left.has(node)) made.nodes.push(write(node));
  }
  return made;
}
