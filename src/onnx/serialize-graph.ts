import { ELEMENT_TYPES, type ElementType, elementCount, type TensorData } from './element-type.ts';
import {
  type InitializerBytes,
  type InitializerProto,
  type ModelProto,
  type NodeProto,
  type PortProto,
  writeModel,
} from './model-proto.ts';
import { paddingApart } from './padding-apart.ts';
import { reach } from './reach.ts';
import { splitJoined } from './split-joined.ts';
import type { FileRange, Node, Value } from './value.ts';

/** The newest operator set that every operator written here was taken from. */
export const OPSET = 20;

export interface GraphOutput {
  name: string;
  value: Value;
}

export interface SerializedGraph {
  model: Uint8Array;
  /** The inputs that the outputs really need, by name. */
  inputs: Value[];
  nodeCount: number;
  /** Bytes of weights that were copied into the model. */
  inlineBytes: number;
  /** Elements of the largest tensor that a node gives. */
  largestTensor: number;
}

/**
 * Puts weights that stand in no file yet into one; null to have them copied into the model.
 * @param load gives their elements; the same function always gives the same ones
 */
export type StoreWeights = (load: () => TensorData, byteLength: number) => FileRange | null;

export interface SerializeOptions {
  producer: string;
  producerVersion: string;
  /** Keep every input in this list, whether needed or not. */
  keepInputs?: readonly Value[];
  /** Copy all weights into the model instead of pointing at their file. */
  inlineWeights?: boolean;
  /** What to do with large weights that stand in no file as the engine wants them. */
  storeWeights?: StoreWeights;
  /** Shapes with open dimensions, by name of input or output. */
  openShapes?: ReadonlyMap<string, readonly (number | string)[]>;
  /** Other names for inputs, by their own; no value of the graph may have one of them. */
  inputNames?: ReadonlyMap<string, string>;
  /** Splits convolutions of large joins, for an engine that is short of memory. */
  splitJoined?: boolean;
  /** The inputs of each node, where not its own. */
  inputsOf?: (node: Node) => Node['inputs'];
  /** Where the elements of weights go, instead of what the options above say. */
  placeWeights?: (weights: Weights) => InitializerBytes;
}

/** Weights of a graph on their way into a file. */
export interface Weights {
  name: string;
  byteLength: number;
  load: () => TensorData;
  /** Where they stand already as an engine wants them; null: nowhere. */
  range: FileRange | null;
}

/** External data below this size is not worth a file access of its own. */
const INLINE_BELOW = 1024;

function bytesOf(data: TensorData): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

function rangeOf(
  { load, range, byteLength }: Weights,
  options: SerializeOptions,
): FileRange | null {
  if (options.inlineWeights || byteLength < INLINE_BELOW) return null;
  return range ?? options.storeWeights?.(load, byteLength) ?? null;
}

function placeOf(weights: Weights, options: SerializeOptions): InitializerBytes {
  if (options.placeWeights) return options.placeWeights(weights);
  const range = rangeOf(weights, options);
  if (range) return { kind: 'external', ...range };
  return { kind: 'inline', bytes: bytesOf(weights.load()) };
}

function initializer(value: Value, options: SerializeOptions): InitializerProto | null {
  const { source, name, type, shape } = value;
  if (source.kind === 'constant')
    return { name, type, shape, content: { kind: 'inline', bytes: bytesOf(source.data) } };
  if (source.kind !== 'weights') return null;
  const byteLength = elementCount(shape) * ELEMENT_TYPES[type].bytes;
  return { name, type, shape, content: placeOf({ ...source, name, byteLength }, options) };
}

function port(
  name: string,
  type: ElementType,
  shape: readonly number[],
  options: SerializeOptions,
): PortProto {
  return { name, type, shape: options.openShapes?.get(name) ?? shape };
}

/** The part of a graph that `outputs` need, as an ONNX model. */
export function modelOf(
  outputs: readonly GraphOutput[],
  options: SerializeOptions,
): { proto: ModelProto; inputs: Value[]; largestTensor: number } {
  const { nodes, leaves } = reach(
    outputs.map(({ value }) => value),
    options.inputsOf,
  );
  const inputs = new Map(options.keepInputs?.map((value) => [value.name, value]));
  const initializers: InitializerProto[] = [];
  for (const value of leaves.values()) {
    if (value.source.kind === 'input') inputs.set(value.name, value);
    const made = initializer(value, options);
    if (made) initializers.push(made);
  }
  const nameOf = (name: string) => options.inputNames?.get(name) ?? name;
  const apart = paddingApart(nodes);
  initializers.push(...apart.initializers);
  const write = (node: Node): NodeProto => {
    const given = options.inputsOf?.(node) ?? node.inputs;
    const inputs = given.map((value) => nameOf(value?.name ?? ''));
    const axes = apart.axesOf(node);
    const outputs = node.outputs.map((value) => value.name);
    if (axes !== null) inputs.push(...['', ''].slice(inputs.length - 1), axes);
    return { operator: node.operator, inputs, outputs, attributes: node.attributes };
  };
  const kept = new Set(outputs.map(({ value }) => value.name));
  const split = options.splitJoined ? splitJoined(nodes, kept, write) : null;
  const protos = split?.nodes ?? nodes.map(write);
  initializers.push(...(split?.initializers ?? []));
  // An output has a name of its own, also where an input or a constant is handed through.
  for (const { name, value } of outputs)
    protos.push({
      operator: 'Identity',
      inputs: [nameOf(value.name)],
      outputs: [name],
      attributes: {},
    });
  const proto = {
    producer: options.producer,
    producerVersion: options.producerVersion,
    opset: OPSET,
    nodes: protos,
    initializers,
    inputs: [...inputs.values()].map((v) => port(nameOf(v.name), v.type, v.shape, options)),
    outputs: outputs.map(({ name, value }) => port(name, value.type, value.shape, options)),
  };
  const sizes = nodes.flatMap((node) => node.outputs.map(({ shape }) => elementCount(shape)));
  const largestTensor = sizes.reduce((most, size) => Math.max(most, size), 0);
  return { proto, inputs: [...inputs.values()], largestTensor };
}

/** The part of a graph that `outputs` need, as the bytes of an ONNX model. */
export function serializeGraph(
  outputs: readonly GraphOutput[],
  options: SerializeOptions,
): SerializedGraph {
  const { proto, inputs, largestTensor } = modelOf(outputs, options);
  const inlineBytes = proto.initializers.reduce(
    (sum, { content }) => sum + (content.kind === 'inline' ? content.bytes.length : 0),
    0,
  );
  return {
    model: writeModel(proto),
    inputs,
    nodeCount: proto.nodes.length,
    inlineBytes,
    largestTensor,
  };
}
