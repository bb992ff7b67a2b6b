import { invalid, unsupported } from '../tensorflow/refusal.ts';
import { readAttribute } from './attributes.ts';
import type { GraphNode, NodeGraph } from './node-graph.ts';
import { OUTPUT_NAMES } from './output-names.ts';
import type { SavedModel } from './saved-model.ts';

/** An output of a node, or an argument of the function at work. */
export type Reference =
  | { kind: 'node'; node: GraphNode; index: number }
  | { kind: 'argument'; index: number };

function nodeCalled(graph: NodeGraph, name: string): GraphNode {
  const node = graph.nodes.get(name);
  if (node) return node;
  const where = graph.function ? `The function ${graph.function.name}` : 'The graph';
  throw invalid(`${where} has no node ${name}.`);
}

function lengthOf(node: GraphNode, attribute: string): number {
  const bytes = node.attributes.get(attribute);
  const value = bytes ? readAttribute(bytes) : null;
  if (value?.kind === 'integer') return value.value;
  if (value?.kind === 'types') return value.value.length;
  if (value?.kind === 'integers') return 0;
  throw invalid(`${node.operator} '${node.name}' does not say its ${attribute}.`);
}

/** Number of an output that is named by its argument and its place within it. */
function outputIndex(model: SavedModel, node: GraphNode, output: string, place: number): number {
  const definition = model.operators.get(node.operator);
  if (definition) {
    let first = 0;
    for (const { name, countAttribute, typesAttribute } of definition.outputs) {
      if (name === output) return first + place;
      const list = countAttribute || typesAttribute;
      first += list ? lengthOf(node, list) : 1;
    }
    throw invalid(`${node.operator} '${node.name}' has no output ${output}.`);
  }
  const names = OUTPUT_NAMES[node.operator];
  if (!names) return place;
  const index = names.indexOf(output);
  if (index < 0) throw unsupported(`The output ${output} of ${node.operator}`);
  return index + place;
}

function numberIn(text: string | undefined): number {
  const number = Number(text ?? 0);
  if (!Number.isInteger(number) || number < 0) throw invalid('A reference to a node is damaged.');
  return number;
}

/**
 * What an input of a node means. In the main graph `name` or `name:1`; in functions an argument's
 * name, or `name:output:0`.
 */
export function resolve(model: SavedModel, graph: NodeGraph, text: string): Reference {
  const [name = '', ...rest] = text.split(':');
  if (!graph.function)
    return { kind: 'node', node: nodeCalled(graph, name), index: numberIn(rest[0]) };
  if (rest.length === 0) {
    const index = graph.function.arguments.indexOf(name);
    if (index >= 0) return { kind: 'argument', index };
    return { kind: 'node', node: nodeCalled(graph, name), index: 0 };
  }
  const node = nodeCalled(graph, name);
  const index = outputIndex(model, node, rest[0] ?? '', numberIn(rest[1]));
  return { kind: 'node', node, index };
}
