import { at, failedInModel, invalid, unsupported } from '../tensorflow/refusal.ts';
import { varies } from '../tensorflow/tensor.ts';
import { type Call, refuseUnread } from './call.ts';
import { DEAD, type Item } from './items.ts';
import { isLoopNode, runLoop } from './loops.ts';
import type { Frame, Machine } from './machine.ts';
import type { GraphNode } from './node-graph.ts';
import { OPERATORS } from './operators/table.ts';
import { type Reference, resolve } from './references.ts';

const MAX_STEPS = 1_000_000;
/** What a node that is not live gives for each of its outputs, however many it has. */
const ALL_DEAD: readonly Item[] = Array(64).fill(DEAD);

/** Where a node stands, for messages. */
export function placeOf(node: GraphNode): string {
  const inside = node.graph.function ? ` in the function ${node.graph.function.name}` : '';
  return `${node.operator} '${node.name}'${inside}`;
}

/** The value of a reference, where it was evaluated already. */
function itemOf(frame: Frame, reference: Reference): Item | null {
  if (reference.kind === 'argument') {
    const item = frame.inputs[reference.index];
    if (!item) throw invalid('A function is called with too few arguments.');
    return item;
  }
  const outputs = frame.results.get(reference.node);
  if (!outputs) return null;
  const item = outputs[reference.index];
  if (!item)
    throw failedInModel(`${placeOf(reference.node)} has no output ${reference.index} here`);
  return item;
}

/** Operators that change variables, or see how they were changed. */
const STATEFUL =
  /^(Assign\w*|ReadVariableOp|Resource(Scatter|Apply)\w*|StatefulPartitionedCall|If|While|Case)$/;

/** Nodes behind control edges that have to run first for what they do to variables. */
export function statefulControls(frame: Frame, names: readonly string[]): GraphNode[] {
  const seen = new Set<GraphNode>();
  const add = (name: string): void => {
    const node = frame.graph.nodes.get(name);
    if (node) seen.add(node);
  };
  names.forEach(add);
  for (const node of seen)
    if (node.operator === 'NoOp' || node.operator === 'Identity') node.controls.forEach(add);
  return [...seen].filter(({ operator }) => STATEFUL.test(operator));
}

/** Control edges from a switch, directly or through Identity, say whether a node is live. */
function liveControls(machine: Machine, frame: Frame, node: GraphNode): GraphNode[] {
  return node.controls.flatMap((name) => {
    const control = frame.graph.nodes.get(name);
    if (!control) return [];
    if (control.operator === 'Switch') return [control];
    const [input] = control.inputs;
    if (control.operator !== 'Identity' || input === undefined) return [];
    const source = resolve(machine.model.saved, frame.graph, input);
    return source.kind === 'node' && source.node.operator === 'Switch' ? [control] : [];
  });
}

interface Pending {
  node: GraphNode;
  /** Nodes that have to be evaluated before, apart from the inputs. */
  live: GraphNode[];
  before: GraphNode[];
  references: Reference[];
}

function isDead(frame: Frame, node: GraphNode): boolean {
  return frame.results.get(node)?.every((item) => item.kind === 'dead') ?? false;
}

/** The next node that has to be evaluated for a pending one; null where all is there. */
function nextNeeded(frame: Frame, pending: Pending): GraphNode | null {
  for (const node of pending.live) {
    if (!frame.results.has(node)) return node;
    if (isDead(frame, node)) return null;
  }
  for (const node of pending.before) if (!frame.results.has(node)) return node;
  const isMerge = pending.node.operator === 'Merge';
  for (const reference of pending.references) {
    const item = itemOf(frame, reference);
    if (!item) return reference.kind === 'node' ? reference.node : null;
    if ((item.kind === 'dead') !== isMerge) return null;
  }
  return null;
}

function pend(machine: Machine, frame: Frame, node: GraphNode): Pending {
  // Loops bring their own order of evaluation.
  if (isLoopNode(node)) return { node, live: [], before: [], references: [] };
  const resolved = node.inputs.map((input) => resolve(machine.model.saved, frame.graph, input));
  return {
    node,
    live: node.controls.length > 0 ? liveControls(machine, frame, node) : [],
    before: node.controls.length > 0 ? statefulControls(frame, node.controls) : [],
    references: resolved,
  };
}

function merge(machine: Machine, items: readonly (Item | null)[]): readonly Item[] {
  const index = items.findIndex((item) => item && item.kind !== 'dead');
  const item = items[index];
  if (!item) return ALL_DEAD;
  return [item, { kind: 'absent', why: `The number of the branch taken (${machine.steps})` }];
}

/** What computes nothing: such a double is rounded to single precision as the model itself does it, if at all. */
const HANDED_ON = new Set([
  'Cast',
  'Identity',
  'IdentityN',
  'Shape',
  'Size',
  'Rank',
  'StopGradient',
]);

function isDouble(item: Item): boolean {
  return item.kind === 'tensor' && item.dtype === 'float64' && varies(item);
}

function execute(machine: Machine, frame: Frame, pending: Pending): readonly Item[] {
  const { node } = pending;
  machine.steps += 1;
  if (machine.steps > MAX_STEPS)
    throw unsupported(`The model runs more than ${MAX_STEPS} operations one after the other`);
  if (isLoopNode(node)) return runLoop(machine, frame, node, evaluateNode);
  if (pending.live.some((control) => isDead(frame, control))) return ALL_DEAD;
  const items = pending.references.map((reference) => itemOf(frame, reference));
  if (node.operator === 'Merge') return merge(machine, items);
  const inputs = items.flatMap((item) => item ?? []);
  if (inputs.some(({ kind }) => kind === 'dead')) return ALL_DEAD;
  const operator = Object.hasOwn(OPERATORS, node.operator) ? OPERATORS[node.operator] : undefined;
  if (!operator)
    throw unsupported(`The model uses the operator ${node.operator}, which is not known here`);
  const call: Call = { machine, graph: machine.graph, node, inputs, read: new Set() };
  const outputs = operator(call);
  refuseUnread(call);
  if (!HANDED_ON.has(node.operator) && inputs.some(isDouble)) machine.inDouble = true;
  return Array.isArray(outputs) ? outputs : [outputs as Item];
}

/** Evaluates a node and all that it needs, without recursion: graphs are thousands of nodes deep. */
export function evaluateNode(machine: Machine, frame: Frame, root: GraphNode): readonly Item[] {
  const known = frame.results.get(root);
  if (known) return known;
  const stack = [pend(machine, frame, root)];
  const waiting = new Set([root]);
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const pending = top;
    const needed = nextNeeded(frame, pending);
    if (needed) {
      if (waiting.has(needed)) throw invalid(`${placeOf(needed)} needs its own result.`);
      waiting.add(needed);
      stack.push(at(placeOf(needed), () => pend(machine, frame, needed)));
      continue;
    }
    stack.pop();
    waiting.delete(pending.node);
    if (!frame.results.has(pending.node)) {
      const outputs = at(placeOf(pending.node), () => execute(machine, frame, pending));
      // A loop fills in the results of all its exits at once.
      if (!frame.results.has(pending.node)) frame.results.set(pending.node, outputs);
    }
  }
  return frame.results.get(root) ?? [];
}

/** The value of a reference within a frame. */
export function evaluate(machine: Machine, frame: Frame, text: string): Item {
  const reference = resolve(machine.model.saved, frame.graph, text);
  if (reference.kind === 'node') evaluateNode(machine, frame, reference.node);
  const item = itemOf(frame, reference);
  if (!item) throw new Error(`${text} was evaluated to nothing.`);
  return item;
}
