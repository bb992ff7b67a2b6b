import { type Graph, knownNumbers } from '../../onnx/graph.ts';
import { neededNumbers } from '../known-values.ts';
import { last, prefersFirst, type Tensor } from './tensor.ts';

/** Elements that are known without running anything; null where they are not. */
export function knownElements(graph: Graph, tensor: Tensor): number[] | null {
  if (prefersFirst(tensor)) return null;
  const value = last(graph, tensor);
  const numbers = knownNumbers(value);
  if (numbers && value.varies) graph.usedKnown = true;
  return numbers;
}

/**
 * The elements of a tensor that decides about shapes or flow, in the order of its shape.
 * Throws NeededValue where the engine has to compute them first.
 */
export function neededElements(graph: Graph, tensor: Tensor): number[] {
  return neededNumbers(graph, last(graph, tensor));
}
