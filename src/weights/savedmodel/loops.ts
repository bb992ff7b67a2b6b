import { neededElements } from '../tensorflow/elements.ts';
import { invalid, unsupported } from '../tensorflow/refusal.ts';
import { readAttribute } from './attributes.ts';
import { DEAD, type Item } from './items.ts';
import { type Frame, type Machine, makeFrame } from './machine.ts';
import type { GraphNode } from './node-graph.ts';
import { resolve } from './references.ts';

/** Loops are unrolled up to this many turns. */
export const MAX_TURNS = 5000;

type EvaluateNode = (machine: Machine, frame: Frame, node: GraphNode) => readonly Item[];

const EXITS = new Set(['Exit', 'RefExit']);
const ENTERS = new Set(['Enter', 'RefEnter']);
const NEXTS = new Set(['NextIteration', 'RefNextIteration']);

/** Nodes of TensorFlow 1's loops whose inputs are not simply evaluated before. */
export function isLoopNode({ operator }: GraphNode): boolean {
  return EXITS.has(operator) || ENTERS.has(operator);
}

function nodeOf(machine: Machine, frame: Frame, reference: string | undefined): GraphNode {
  const found = resolve(machine.model.saved, frame.graph, reference ?? '');
  if (found.kind === 'argument') throw invalid('A loop is not put together as TensorFlow does it.');
  return found.node;
}

function loopName(node: GraphNode): string {
  const bytes = node.attributes.get('frame_name');
  const attribute = bytes && readAttribute(bytes);
  if (attribute?.kind !== 'text') throw invalid(`${node.operator} '${node.name}' names no loop.`);
  return attribute.value;
}

/** A variable of a loop: how it enters, where it is decided whether it goes on, how it comes back. */
interface LoopVariable {
  merge: GraphNode;
  enter: GraphNode;
  next: GraphNode;
  /** null where nothing reads the variable. */
  choice: GraphNode | null;
  exit: GraphNode | null;
}

interface Loop {
  name: string;
  condition: GraphNode;
  variables: LoopVariable[];
}

function loopVariables(machine: Machine, frame: Frame, name: string): LoopVariable[] {
  const nodes = [...frame.graph.nodes.values()];
  const input = (node: GraphNode, index = 0): GraphNode =>
    nodeOf(machine, frame, node.inputs[index]);
  const switches = nodes.filter(
    ({ operator }) => operator === 'Switch' || operator === 'RefSwitch',
  );
  const exits = nodes.filter(({ operator }) => EXITS.has(operator));
  const merges = nodes.filter(({ operator }) => operator === 'Merge' || operator === 'RefMerge');
  return merges.flatMap((merge) => {
    const sources = merge.inputs.map((reference) => nodeOf(machine, frame, reference));
    const enter = sources.find(({ operator }) => ENTERS.has(operator));
    if (!enter || loopName(enter) !== name) return [];
    const next = sources.find(({ operator }) => NEXTS.has(operator));
    if (!next) throw invalid(`A variable of the loop ${name} does not come back.`);
    const choice = switches.find((node) => input(node) === merge) ?? null;
    const exit = choice && (exits.find((node) => input(node) === choice) ?? null);
    return [{ merge, enter, next, choice, exit }];
  });
}

function describeLoop(machine: Machine, frame: Frame, exit: GraphNode): Loop {
  const choice = nodeOf(machine, frame, exit.inputs[0]);
  const merge = nodeOf(machine, frame, choice.inputs[0]);
  const enter = merge.inputs
    .map((reference) => nodeOf(machine, frame, reference))
    .find(({ operator }) => ENTERS.has(operator));
  if (!enter) throw invalid(`The loop of ${exit.name} is not entered.`);
  const condition = nodeOf(machine, frame, choice.inputs[1]);
  if (condition.operator !== 'LoopCond')
    throw invalid(`The loop of ${exit.name} has no condition of its own.`);
  const name = loopName(enter);
  return { name, condition, variables: loopVariables(machine, frame, name) };
}

/** What enters a loop, or is handed through it unchanged: evaluated in the frame around it. */
function runEnter(
  machine: Machine,
  frame: Frame,
  node: GraphNode,
  evaluateNode: EvaluateNode,
): readonly Item[] {
  if (frame.loop?.name !== loopName(node))
    throw invalid(`The loop ${loopName(node)} is entered from within another one.`);
  return [inputItem(machine, frame.loop.outer, node, evaluateNode)];
}

function inputItem(
  machine: Machine,
  frame: Frame,
  node: GraphNode,
  evaluateNode: EvaluateNode,
): Item {
  const reference = resolve(machine.model.saved, frame.graph, node.inputs[0] ?? '');
  if (reference.kind === 'argument') return frame.inputs[reference.index] ?? DEAD;
  return evaluateNode(machine, frame, reference.node)[reference.index] ?? DEAD;
}

/** Whether a loop goes on. */
export function isTrue(machine: Machine, item: Item | undefined): boolean {
  if (item?.kind !== 'tensor') throw invalid('The condition of a loop is no tensor.');
  const [first] = neededElements(machine.graph, item);
  return first !== 0 && first !== undefined;
}

/** Unrolls a loop and fills in the results of all its exits in the frame around it. */
function runExit(
  machine: Machine,
  frame: Frame,
  exit: GraphNode,
  evaluateNode: EvaluateNode,
): readonly Item[] {
  const { name, condition, variables } = describeLoop(machine, frame, exit);
  let items = variables.map(({ enter }) => inputItem(machine, frame, enter, evaluateNode));
  if (items.some(({ kind }) => kind === 'dead')) return [DEAD];
  for (let turn = 0; turn <= MAX_TURNS; turn += 1) {
    const inside = makeFrame(frame.graph, frame.inputs, { name, outer: frame });
    for (const [i, { merge }] of variables.entries())
      inside.results.set(merge, [items[i] ?? DEAD, DEAD]);
    const goesOn = isTrue(machine, evaluateNode(machine, inside, condition)[0]);
    variables.forEach(({ choice }, i) => {
      const item = items[i] ?? DEAD;
      if (choice) inside.results.set(choice, goesOn ? [DEAD, item] : [item, DEAD]);
    });
    if (!goesOn) {
      variables.forEach(({ exit: out }, i) => {
        if (out) frame.results.set(out, [items[i] ?? DEAD]);
      });
      return frame.results.get(exit) ?? [DEAD];
    }
    items = variables.map(({ next }) => inputItem(machine, inside, next, evaluateNode));
  }
  throw unsupported(`The loop ${name} makes more than ${MAX_TURNS} turns`);
}

/** Runs a node for which `isLoopNode` holds. */
export function runLoop(
  machine: Machine,
  frame: Frame,
  node: GraphNode,
  evaluateNode: EvaluateNode,
): readonly Item[] {
  return EXITS.has(node.operator)
    ? runExit(machine, frame, node, evaluateNode)
    : runEnter(machine, frame, node, evaluateNode);
}
