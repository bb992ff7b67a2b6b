import { invalid } from '../tensorflow/refusal.ts';
import { readAttribute } from './attributes.ts';
import type { GraphNode, NodeGraph } from './node-graph.ts';
import { resolve } from './references.ts';
import { functionGraph, type SavedModel } from './saved-model.ts';

/** Where the value of a variable stands in the saved variables. */
export interface VariableSource {
  key: string;
  /** The part of a partitioned variable; '' for the whole. */
  slice: string;
}

const WRITES = new Set(['Assign', 'AssignVariableOp']);
const CALLS = new Set(['PartitionedCall', 'StatefulPartitionedCall']);
const MAX_VISITED = 200_000;

/** A function at work: which variables its arguments are, by name of the main graph's node. */
interface Scope {
  graph: NodeGraph;
  argumentNames: (string | null)[];
}

/** What a node writes to, as the name of a variable's node in the main graph. */
function variableName(model: SavedModel, scope: Scope, reference: string): string | null {
  const found = resolve(model, scope.graph, reference);
  if (found.kind === 'argument') return scope.argumentNames[found.index] ?? null;
  if (found.node.operator === 'Identity') {
    const [input] = found.node.inputs;
    return input === undefined ? null : variableName(model, scope, input);
  }
  return scope.graph.function ? null : found.node.name;
}

function constantTexts(model: SavedModel, graph: NodeGraph, reference: string): string[] | null {
  const found = resolve(model, graph, reference);
  if (found.kind === 'argument' || found.node.operator !== 'Const') return null;
  const bytes = found.node.attributes.get('value');
  const attribute = bytes && readAttribute(bytes);
  return attribute?.kind === 'tensor' && attribute.value.kind === 'texts'
    ? attribute.value.texts
    : null;
}

/** The saved value that a node writes; null where it writes something else. */
function sourceOf(model: SavedModel, graph: NodeGraph, reference: string): VariableSource | null {
  let found = resolve(model, graph, reference);
  while (found.kind === 'node' && found.node.operator === 'Identity')
    found = resolve(model, graph, found.node.inputs[0] ?? '');
  if (found.kind === 'argument' || found.node.operator !== 'RestoreV2') return null;
  const [, names = '', slices = ''] = found.node.inputs;
  const key = constantTexts(model, graph, names)?.[found.index];
  const slice = constantTexts(model, graph, slices)?.[found.index];
  return key === undefined || slice === undefined ? null : { key, slice };
}

/** Everything that runs when a node is run for its effects. */
function reachedNodes(graph: NodeGraph, start: GraphNode): GraphNode[] {
  const seen = new Set<GraphNode>([start]);
  for (const node of seen) {
    if (seen.size > MAX_VISITED) throw invalid('The restoring part of the graph is too large.');
    const names = node.controls;
    const groups = node.operator === 'NoOp' || node.operator === 'Identity';
    const data = groups ? node.inputs.map((input) => input.split(':')[0] ?? '') : [];
    for (const name of [...names, ...data]) {
      const next = graph.nodes.get(name);
      if (next) seen.add(next);
    }
  }
  return [...seen];
}

type Visit = (name: string, source: VariableSource | null) => void;

function visitWrites(
  model: SavedModel,
  scope: Scope,
  nodes: Iterable<GraphNode>,
  visit: Visit,
  depth = 0,
): void {
  if (depth > 10) throw invalid('The restoring functions call each other without end.');
  for (const node of nodes) {
    if (WRITES.has(node.operator)) {
      const [target = '', value = ''] = node.inputs;
      const name = variableName(model, scope, target);
      if (name !== null) visit(name, sourceOf(model, scope.graph, value));
    } else if (CALLS.has(node.operator)) {
      const bytes = node.attributes.get('f');
      const called = bytes && readAttribute(bytes);
      if (called?.kind !== 'function') continue;
      const graph = functionGraph(model, called.value);
      const argumentNames = node.inputs.map((input) => variableName(model, scope, input));
      visitWrites(model, { graph, argumentNames }, graph.nodes.values(), visit, depth + 1);
    }
  }
}

/**
 * Which saved value each variable has: what the node that restores the model assigns to it. A
 * variable that the initialisation writes after that is null.
 */
export function restoredVariables(model: SavedModel): Map<string, VariableSource | null> {
  const result = new Map<string, VariableSource | null>();
  const scope: Scope = { graph: model.main, argumentNames: [] };
  const start = model.main.nodes.get(model.restoreNode.replace(/:\d+$/, ''));
  if (start)
    visitWrites(model, scope, reachedNodes(model.main, start), (name, source) => {
      if (source) result.set(name, source);
    });
  for (const name of model.initNodes) {
    const node = model.main.nodes.get(name);
    if (!node) continue;
    visitWrites(model, scope, reachedNodes(model.main, node), (variable) =>
      result.set(variable, null),
    );
  }
  return result;
}
