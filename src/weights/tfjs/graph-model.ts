import { arrayOf, isObject, type Json, type JsonObject, objectOf } from '../keras/json.ts';
import type { OpenModel } from '../savedmodel/machine.ts';
import type { GraphNode, NodeGraph } from '../savedmodel/node-graph.ts';
import type { Port, Signature } from '../savedmodel/signatures.ts';
import { typeName } from '../savedmodel/type-names.ts';
import { invalid, unsupported } from '../tensorflow/refusal.ts';
import { attributeProto, constantProto, typeCode } from './attribute-proto.ts';
import { type JsonNode, unfuse } from './fused-nodes.ts';
import type { TfjsWeight } from './weights-manifest.ts';

const MAX_NODES = 500_000;

function readNode(json: Json): JsonNode {
  const { name, op, input, attr } = objectOf(json, 'node of the graph');
  if (typeof name !== 'string' || typeof op !== 'string')
    throw invalid('A node of the graph has no name or operator');
  return {
    name,
    op,
    input: input === undefined ? [] : arrayOf(input, 'list of inputs of a node').map(String),
    attr: isObject(attr) ? attr : {},
  };
}

function attributesOf(
  node: JsonNode,
  weights: ReadonlyMap<string, TfjsWeight>,
): Map<string, Uint8Array> {
  const result = new Map<string, Uint8Array>();
  for (const [key, value] of Object.entries(node.attr)) {
    // Nothing computes with what TensorFlow notes down for itself.
    if (key.startsWith('_') || (node.op === 'Const' && key === 'value')) continue;
    result.set(key, attributeProto(value));
  }
  if (node.op !== 'Const') return result;
  const weight = weights.get(node.name);
  if (!weight) throw invalid(`The value of the constant ${node.name} is not among the weights`);
  return result.set('value', constantProto(weight));
}

function readGraph(nodes: Json[], weights: ReadonlyMap<string, TfjsWeight>): NodeGraph {
  if (nodes.length > MAX_NODES) throw invalid(`The graph has ${nodes.length} nodes`);
  const byName = new Map<string, GraphNode>();
  const graph: NodeGraph = { function: null, nodes: byName };
  for (const node of nodes.map(readNode).flatMap(unfuse)) {
    if (byName.has(node.name)) throw invalid(`Two nodes of the graph are called ${node.name}`);
    byName.set(node.name, {
      name: node.name,
      operator: node.op,
      inputs: node.input.filter((input) => !input.startsWith('^')),
      controls: node.input.filter((input) => input.startsWith('^')).map((name) => name.slice(1)),
      attributes: attributesOf(node, weights),
      graph,
    });
  }
  return graph;
}

/** A shape of a signature or a placeholder; -1 for an open size, null for any shape. */
function portShape(json: Json | undefined): number[] | null {
  if (!isObject(json) || json.unknownRank === true) return null;
  return arrayOf(json.dim ?? [], 'shape of a port').map((dimension) =>
    isObject(dimension) ? Number(dimension.size ?? 0) : -1,
  );
}

function readPorts(json: JsonObject): Map<string, Port> {
  return new Map(
    Object.entries(json).map(([key, value]) => {
      const { name, dtype, tensorShape, resourceId } = objectOf(value, `port ${key}`);
      if (resourceId !== undefined) throw unsupported(`The port ${key} is a resource`);
      return [
        key,
        {
          reference: typeof name === 'string' ? name : key,
          typeName: typeName(typeCode(dtype)),
          shape: portShape(tensorShape),
        },
      ];
    }),
  );
}

/** Without a signature, placeholders are the inputs, and nodes that nobody uses the outputs. */
function impliedSignature(nodes: Json[]): Signature {
  const all = nodes.map(readNode);
  const used = new Set(
    all.flatMap(({ input }) => input.map((name) => name.replace(/^\^|:\d+$/g, ''))),
  );
  const inputs = new Map<string, Port>();
  const outputs = new Map<string, Port>();
  for (const { name, op, attr } of all) {
    if (op === 'Placeholder') {
      const [dtype, shape] = [attr.dtype, attr.shape];
      inputs.set(name, {
        reference: name,
        typeName: typeName(typeCode(isObject(dtype) ? dtype.type : undefined)),
        shape: isObject(shape) ? portShape(shape.shape) : null,
      });
    } else if (!used.has(name) && op !== 'NoOp' && op !== 'Const')
      outputs.set(name, { reference: name, typeName: 'float32', shape: null });
  }
  return { name: 'the graph', inputs, outputs };
}

function signatureOf(model: JsonObject, nodes: Json[]): Signature {
  const metadata = model.userDefinedMetadata;
  const given = model.signature ?? (isObject(metadata) ? metadata.signature : undefined);
  if (!isObject(given) || !isObject(given.inputs) || !isObject(given.outputs))
    return impliedSignature(nodes);
  return {
    name: 'serving_default',
    inputs: readPorts(given.inputs),
    outputs: readPorts(given.outputs),
  };
}

/** A graph model, as the converter makes it of a SavedModel, as the graph of one. */
export function readGraphModel(
  model: JsonObject,
  weights: ReadonlyMap<string, TfjsWeight>,
): OpenModel {
  const topology = objectOf(model.modelTopology, 'graph of the model');
  const nodes = arrayOf(topology.node, 'list of nodes');
  const library = isObject(topology.library) ? topology.library.function : undefined;
  if (Array.isArray(library) && library.length > 0)
    throw unsupported('A graph with functions of its own (loops and branches)');
  if (model.modelInitializer !== undefined && model.modelInitializer !== null)
    throw unsupported('A graph with an initialiser, as for lookup tables');
  const signature = signatureOf(model, nodes);
  return {
    saved: {
      main: readGraph(nodes, weights),
      functions: new Map(),
      operators: new Map(),
      signatures: new Map([[signature.name, signature]]),
      bundle: null,
      restoreNode: '',
      initNodes: [],
    },
    restored: new Map(),
  };
}
