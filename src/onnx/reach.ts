import type { Node, Value } from './value.ts';

export interface Reached {
  nodes: Node[];
  /** Inputs, constants and weights by name. */
  leaves: Map<string, Value>;
}

/**
 * The nodes that `outputs` need, each after the nodes it needs itself.
 * @param inputsOf the inputs that a node is taken to have
 */
export function reach(
  outputs: readonly Value[],
  inputsOf: (node: Node) => Node['inputs'] = (node) => node.inputs,
): Reached {
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
      const inputs = inputsOf(top.node);
      const input = inputs[top.next];
      if (top.next < inputs.length) {
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
