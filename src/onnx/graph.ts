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
 * A graph under construction. Values are named by counting, so that the same calls give the same
 * names; `known` holds elements of values that were computed before and become constants.
 */
export interface Graph {
  inputs: Value[];
  known: ReadonlyMap<string, TensorData>;
  /** Set once a known value was used: the graph then holds for these inputs only. */
  usedKnown: boolean;
  counter: number;
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
/** Constants up to this many elements are merged where equal. */
const MERGE_LIMIT = 64;
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
    nodeCount: 0,
    limits,
    constants: new Map(),
  };
}

function nextName(graph: Graph, prefix: string): string {
  graph.counter += 1;
  return `${prefix}${graph.counter}`;
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
  return newConstant(graph, data, type, shape, true);
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
  if (data.length > MERGE_LIMIT) return newConstant(graph, data, type, itsShape, false);
  const elements = Array.from(data as ArrayLike<number | bigint>, (x) =>
    Object.is(x, -0) ? '-0' : `${x}`,
  );
  const key = `${type}[${itsShape}]${elements}`;
  const found = graph.constants.get(key);
  if (found) return found;
  const made = newConstant(graph, data, type, itsShape, false);
  graph.constants.set(key, made);
  return made;
}

function newConstant(
  graph: Graph,
  data: TensorData,
  type: ElementType,
  shape: readonly number[],
  varies: boolean,
): Value {
  const name = nextName(graph, 'c');
  return { name, type, shape, source: { kind: 'constant', data }, varies };
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
): Value {
  const name = nextName(graph, 'w');
  return { name, type, shape, source: { kind: 'weights', load, range }, varies: false };
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
  const [first] = outputs;
  if (outputs.length === 1 && first && elementCount(first.shape) <= FOLD_LIMIT) {
    const folded = fold(operator, inputs, attributes, first);
    const varies = inputs.some((input) => input?.varies);
    if (folded && varies) return [newConstant(graph, folded, first.type, first.shape, true)];
    if (folded) return [constant(graph, folded, first.type, first.shape)];
  }
  graph.nodeCount += 1;
  if (graph.nodeCount > graph.limits.nodes)
    throw new GraphLimitError(`The model unrolls to more than ${graph.limits.nodes} nodes.`);
  const made: Value[] = [];
  const node: Node = { operator, inputs, attributes, outputs: made };
  // Random numbers differ from run to run although no input feeds them.
  const varies = inputs.some((input) => input?.varies) || operator.startsWith('Random');
  for (const { shape, type } of outputs) {
    const name = nextName(graph, 'v');
    const data = graph.known.get(name);
    if (data) graph.usedKnown = true;
    const source: ValueSource = data ? { kind: 'constant', data } : { kind: 'node', node };
    made.push({ name, type, shape, source, varies });
  }
  return made;
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
