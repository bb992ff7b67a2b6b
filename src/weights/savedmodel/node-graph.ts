import { invalid } from '../tensorflow/refusal.ts';
import { entries, type Message, message, messages, parseMessage, text, texts } from './message.ts';

/** A node (tensorflow/core/framework/node_def.proto); attributes are read when they are asked for. */
export interface GraphNode {
  name: string;
  operator: string;
  inputs: string[];
  /** Names of nodes that have to run before. */
  controls: string[];
  attributes: ReadonlyMap<string, Uint8Array>;
  graph: NodeGraph;
}

/** The main graph, or the body of a function. */
export interface NodeGraph {
  /** null: the main graph, whose references look different. */
  function: FunctionSignature | null;
  nodes: ReadonlyMap<string, GraphNode>;
}

export interface FunctionSignature {
  name: string;
  arguments: string[];
  /** References to what the function gives. */
  results: string[];
  /** Nodes that have to run whatever is done with the results. */
  controls: string[];
}

const MAX_NODES = 500_000;

function readNodes(protos: Message[], graph: NodeGraph): Map<string, GraphNode> {
  if (protos.length > MAX_NODES) throw invalid(`A graph has ${protos.length} nodes.`);
  const nodes = new Map<string, GraphNode>();
  for (const proto of protos) {
    const name = text(proto, 1);
    if (nodes.has(name)) throw invalid(`Two nodes of a graph are called ${name}.`);
    const inputs = texts(proto, 3);
    nodes.set(name, {
      name,
      operator: text(proto, 2),
      inputs: inputs.filter((input) => !input.startsWith('^')),
      controls: inputs.filter((input) => input.startsWith('^')).map((input) => input.slice(1)),
      attributes: entries(proto, 5),
      graph,
    });
  }
  return nodes;
}

/** Reads a GraphDef as the main graph. */
export function readMainGraph(proto: Message): NodeGraph {
  const graph: NodeGraph = { function: null, nodes: new Map() };
  graph.nodes = readNodes(messages(proto, 1), graph);
  return graph;
}

const decoder = new TextDecoder();

/** Reads a FunctionDef. */
export function readFunction(bytes: Uint8Array): NodeGraph {
  const proto = parseMessage(bytes);
  const signature = message(proto, 1);
  if (!signature) throw invalid('A function has no signature.');
  const name = text(signature, 1);
  const returned = entries(proto, 4);
  const graph: NodeGraph = {
    function: {
      name,
      arguments: messages(signature, 2).map((argument) => text(argument, 1)),
      results: messages(signature, 3).map((result) => {
        const source = returned.get(text(result, 1));
        if (!source) throw invalid(`The function ${name} does not give its result.`);
        return decoder.decode(source);
      }),
      controls: [...entries(proto, 6).values()].map((node) => decoder.decode(node)),
    },
    nodes: new Map(),
  };
  graph.nodes = readNodes(messages(proto, 3), graph);
  return graph;
}

/** An operator as the file describes it (tensorflow/core/framework/op_def.proto). */
export interface OperatorDefinition {
  outputs: { name: string; countAttribute: string; typesAttribute: string }[];
  defaults: ReadonlyMap<string, Uint8Array>;
}

export function readOperatorDefinition(proto: Message): OperatorDefinition {
  const defaults = new Map<string, Uint8Array>();
  for (const attribute of messages(proto, 4)) {
    const value = attribute.fields.get(3)?.at(-1);
    if (value instanceof Uint8Array) defaults.set(text(attribute, 1), value);
  }
  return {
    outputs: messages(proto, 3).map((output) => ({
      name: text(output, 1),
      countAttribute: text(output, 5),
      typesAttribute: text(output, 6),
    })),
    defaults,
  };
}
