import { failedInModel, unsupported } from '../tensorflow/refusal.ts';
import { evaluate, evaluateNode, statefulControls } from './evaluate.ts';
import type { Item } from './items.ts';
import { type Machine, makeFrame } from './machine.ts';
import { functionGraph } from './saved-model.ts';

const MAX_DEPTH = 100;

/** Runs a function of the model's library: its results, then whatever else it does to variables. */
export function callFunction(
  machine: Machine,
  name: string,
  inputs: readonly Item[],
): readonly Item[] {
  const graph = functionGraph(machine.model.saved, name);
  const { function: signature } = graph;
  if (!signature) throw new Error(`${name} is no function.`);
  if (signature.arguments.length !== inputs.length)
    throw failedInModel(
      `The function ${name} takes ${signature.arguments.length} arguments and was given ${inputs.length}`,
    );
  if (machine.depth >= MAX_DEPTH)
    throw unsupported(`Functions call each other more than ${MAX_DEPTH} levels deep`);
  machine.depth += 1;
  const frame = makeFrame(graph, inputs);
  const results = signature.results.map((reference) => evaluate(machine, frame, reference));
  for (const node of statefulControls(frame, signature.controls))
    evaluateNode(machine, frame, node);
  machine.depth -= 1;
  return results;
}
