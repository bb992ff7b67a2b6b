import { ELEMENT_TYPES, type ElementType, elementCount, type TensorData } from './element-type.ts';
import {
  type InitializerProto,
  type NodeProto,
  type PortProto,
  writeModel,
} from './model-proto.ts';
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
}

/** External data below this size is not worth a file access of its own. */
const INLINE_BELOW = 1024;

interface Reached {
  nodes: Node[];
  leaves: Map<string, Value>;
}

/** The nodes that `outputs` need, each after the nodes it needs itself. */
function reach(outputs: readonly Value[]): Reached {
  const nodes: Node[] = [];
  const leaves = new Map<string, Value>();
  const seen = new Set<Node>();
  const stack: { node: Node; next: number }[] = [];
  const visit = (value: Value): void => {
    if (value.source.kind !== 'node') leaves.set(value.name, value);
    else if (!seen.has(value.source.node)) {
      seen.add(value.source.node);
      stack.push({ node: value.source.node, next: 0 });
    }
  };
  for (const output of outputs) {
    visit(output);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const input = top.node.inputs[top.next];
      if (top.next < top.node.inputs.length) {
        top.next += 1;
        if (input) visit(input);
      } else {
        nodes.push(top.node);
        stack.pop();
      }
    }
  }
  return { nodes, leaves };
}

function bytesOf(data: TensorData): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

function rangeOf(value: Value, options: SerializeOptions): FileRange | null {
  const { source, type, shape } = value;
  if (source.kind !== 'weights' || options.inlineWeights) return null;
  const byteLength = elementCount(shape) * ELEMENT_TYPES[type].bytes;
  if (byteLength < INLINE_BELOW) return null;
  return source.range ?? options.storeWeights?.(source.load, byteLength) ?? null;
}

function initializer(value: Value, options: SerializeOptions): InitializerProto | null {
  const { source, name, type, shape } = value;
  if (source.kind === 'constant')
    return { name, type, shape, content: { kind: 'inline', bytes: bytesOf(source.data) } };
  if (source.kind !== 'weights') return null;
  const range = rangeOf(value, options);
  if (range) return { name, type, shape, content: { kind: 'external', ...range } };
  return { name, type, shape, content: { kind: 'inline', bytes: bytesOf(source.load()) } };
}

function port(
  name: string,
  type: ElementType,
  shape: readonly number[],
  options: SerializeOptions,
): PortProto {
  return { name, type, shape: options.openShapes?.get(name) ?? shape };
}

/** The part of a graph that `outputs` need, as the bytes of an ONNX model. */
export function serializeGraph(
  outputs: readonly GraphOutput[],
  options: SerializeOptions,
): SerializedGraph {
  const { nodes, leaves } = reach(outputs.map(({ value }) => value));
  const inputs = new Map(options.keepInputs?.map((value) => [value.name, value]));
  const initializers: InitializerProto[] = [];
  let inlineBytes = 0;
  for (const value of leaves.values()) {
    if (value.source.kind === 'input') inputs.set(value.name, value);
    const made = initializer(value, options);
    if (!made) continue;
    initializers.push(made);
    if (made.content.kind === 'inline') inlineBytes += made.content.bytes.length;
  }
  const protos: NodeProto[] = nodes.map((node) => ({
    operator: node.operator,
    inputs: node.inputs.map((value) => value?.name ?? ''),
    outputs: node.outputs.map((value) => value.name),
    attributes: node.attributes,
  }));
  // An output has a name of its own, also where an input or a constant is handed through.
  for (const { name, value } of outputs)
    protos.push({ operator: 'Identity', inputs: [value.name], outputs: [name], attributes: {} });
  const model = writeModel({
    producer: options.producer,
    producerVersion: options.producerVersion,
    opset: OPSET,
    nodes: protos,
    initializers,
    inputs: [...inputs.values()].map((v) => port(v.name, v.type, v.shape, options)),
    outputs: outputs.map(({ name, value }) => port(name, value.type, value.shape, options)),
  });
  return { model, inputs: [...inputs.values()], nodeCount: protos.length, inlineBytes };
}
