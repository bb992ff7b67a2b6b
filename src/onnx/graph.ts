import { createHash } from 'node:crypto';
import {
  dataFromNumbers,
  type ElementType,
  elementCount,
  type TensorData,
} from './element-type.ts';
import { fold } from './fold.ts';
import type { Attributes } from './model-proto.ts';
import type { FileRange, Node, OutputType, Value, ValueSource } from './value.ts';

/**
 * A graph under construction. A value is named after how it is computed, so that equal computations
 * are one value and have the same name in another graph, too; `known` holds elements of values that
 * were computed before, by name, and these become constants.
 */
export interface Graph {
  inputs: Value[];
  known: ReadonlyMap<string, TensorData>;
  /** Set once a known value was used: the graph then holds for these inputs only. */
  usedKnown: boolean;
  /** Weights and random numbers are numbered: each of them is one of its own. */
  counter: number;
  /** Outputs of nodes by the name of the first. */
  made: Map<string, Value[]>;
  nodeCount: number;
  limits: GraphLimits;
  constants: Map<string, Value>;
}

export interface GraphLimits {
  nodes: number;
  /** Elements of one tensor. */
  elements: number;
}

/** A model asks for more than a graph may hold. */
export class GraphLimitError extends Error {
  override name = 'GraphLimitError';
}

const DEFAULT_LIMITS: GraphLimits = { nodes: 200_000, elements: 2 ** 31 };
const FOLD_LIMIT = 1024;

export function makeGraph(
  known: ReadonlyMap<string, TensorData> = new Map(),
  limits: GraphLimits = DEFAULT_LIMITS,
): Graph {
  return {
    inputs: [],
    known,
    usedKnown: false,
    counter: 0,
    made: new Map(),
    nodeCount: 0,
    limits,
    constants: new Map(),
  };
}

/** A name for what the parts say; equal parts give equal names. */
function nameFor(prefix: string, ...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part).update('\n');
  return prefix + hash.digest('hex').slice(0, 20);
}

function checkSize(graph: Graph, shape: readonly number[]): void {
  const count = elementCount(shape);
  if (!Number.isSafeInteger(count) || count < 0)
    throw new GraphLimitError(`A tensor of shape [${shape}] can not exist.`);
  if (count > graph.limits.elements)
    throw new GraphLimitError(
      `A tensor of shape [${shape}] has more than ${graph.limits.elements} elements.`,
    );
}

export function addInput(
  graph: Graph,
  name: string,
  type: ElementType,
  shape: readonly number[],
): Value {
  checkSize(graph, shape);
  const value: Value = { name, type, shape, source: { kind: 'input' }, varies: true };
  graph.inputs.push(value);
  const data = graph.known.get(name);
  if (!data) return value;
  graph.usedKnown = true;
  return { name: `${name}_known`, type, shape, source: { kind: 'constant', data }, varies: true };
}

/** A constant of typed elements or of numbers (a scalar stands for a tensor of shape []). */
export function constant(
  graph: Graph,
  content: TensorData | readonly number[] | number,
  type: ElementType,
  shape?: readonly number[],
): Value {
  const numbers = typeof content === 'number' ? [content] : content;
  const data = Array.isArray(numbers) ? dataFromNumbers(numbers, type) : (numbers as TensorData);
  const itsShape = shape ?? (typeof content === 'number' ? [] : [data.length]);
  if (elementCount(itsShape) !== data.length)
    throw new RangeError(`${data.length} elements do not fill the shape [${itsShape}].`);
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const name = nameFor('c', `${type}[${itsShape}]`, bytes);
  const found = graph.constants.get(name);
  if (found) return found;
  const source: ValueSource = { kind: 'constant', data };
  const made: Value = { name, type, shape: itsShape, source, varies: false };
  graph.constants.set(name, made);
  return made;
}

/** A one-dimensional int64 constant: axes, shapes, pads. */
export function integers(graph: Graph, numbers: readonly number[]): Value {
  return constant(graph, numbers, 'int64', [numbers.length]);
}

export function weights(
  graph: Graph,
  type: ElementType,
  shape: readonly number[],
  load: () => TensorData,
  range: FileRange | null,
  opaque = false,
): Value {
  graph.counter += 1;
  const name = `w${graph.counter}`;
  return { name, type, shape, source: { kind: 'weights', load, range, opaque }, varies: false };
}

/** Elements that are known now, as typed data; weights only up to `limit` elements. */
export function knownData(value: Value, limit = FOLD_LIMIT): TensorData | null {
  const { source } = value;
  if (source.kind === 'constant') return source.data;
  if (source.kind === 'weights' && elementCount(value.shape) <= limit) return source.load();
  return null;
}

/** Elements that are known now, as numbers. */
export function knownNumbers(value: Value, limit = FOLD_LIMIT): number[] | null {
  const data = knownData(value, limit);
  return data && Array.from(data as ArrayLike<number | bigint>, Number);
}

/**
 * Adds a node and gives its outputs. Where all inputs are small constants and the operator can be
 * folded, constants come back and no node is made.
 */
export function addNode(
  graph: Graph,
  operator: string,
  inputs: readonly (Value | null)[],
  attributes: Attributes,
  outputs: readonly OutputType[],
): Value[] {
  for (const { shape } of outputs) checkSize(graph, shape);
  // Random numbers differ from run to run although no input feeds them.
  const random = operator.startsWith('Random');
  const varies = random || inputs.some((input) => input?.varies);
  const name = nodeName(graph, operator, inputs, attributes, outputs, random);
  const found = graph.made.get(name);
  if (found) return found;
  const folded = foldedOutput(operator, inputs, attributes, outputs);
  if (folded && !varies) return [constant(graph, folded.data, folded.type, folded.shape)];
  const made: Value[] = [];
  graph.made.set(name, made);
  if (folded) {
    const { data, shape, type } = folded;
    made.push({ name, type, shape, source: { kind: 'constant', data }, varies });
    return made;
  }
  graph.nodeCount += 1;
  if (graph.nodeCount > graph.limits.nodes)
    throw new GraphLimitError(`The model unrolls to more than ${graph.limits.nodes} nodes.`);
  const node: Node = { operator, inputs, attributes, outputs: made };
  for (const [index, { shape, type }] of outputs.entries()) {
    const own = index === 0 ? name : `${name}_${index}`;
    const data = graph.known.get(own);
    if (data && varies) graph.usedKnown = true;
    const source: ValueSource = data ? { kind: 'constant', data } : { kind: 'node', node };
    made.push({ name: own, type, shape, source, varies });
  }
  return made;
}

function nodeName(
  graph: Graph,
  operator: string,
  inputs: readonly (Value | null)[],
  attributes: Attributes,
  outputs: readonly OutputType[],
  random: boolean,
): string {
  if (random) graph.counter += 1;
  return nameFor(
    'v',
    `${operator} ${random ? graph.counter : ''}`,
    inputs.map((input) => input?.name ?? '').join(),
    JSON.stringify(attributes, (_, value) => (typeof value === 'number' ? `${value}` : value)),
    outputs.map(({ shape, type }) => `${type}[${shape}]`).join(),
  );
}

/** The only output of a node where it can be worked out now. */
function foldedOutput(
  operator: string,
  inputs: readonly (Value | null)[],
  attributes: Attributes,
  outputs: readonly OutputType[],
): (OutputType & { data: TensorData }) | null {
  const [first] = outputs;
  if (!first || outputs.length > 1 || elementCount(first.shape) > FOLD_LIMIT) return null;
  const data = fold(operator, inputs, attributes, first);
  return data && { ...first, data };
}

/** `addNode` for the common case of one output. */
export function add(
  graph: Graph,
  operator: string,
  inputs: readonly (Value | null)[],
  attributes: Attributes,
  shape: readonly number[],
  type: ElementType,
): Value {
  const [value] = addNode(graph, operator, inputs, attributes, [{ shape, type }]);
  if (!value) throw new Error(`${operator} gave no output.`);
  return value;
}
