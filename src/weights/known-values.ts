import { type Graph, knownData } from '../onnx/graph.ts';
import type { Value as GraphValue } from '../onnx/value.ts';

/** The lowering can't go on before this value is known. */
export class NeededValue extends Error {
  override name = 'NeededValue';
  readonly value: GraphValue;

  constructor(value: GraphValue) {
    super(`The elements of ${value.name} are needed.`);
    this.value = value;
  }
}

/** Weights up to this many elements are read where the model's own code looks at them. */
const READ_LIMIT = 2 ** 24;

/** The elements of a value. Throws NeededValue where the engine has to compute them first. */
export function neededNumbers(graph: Graph, value: GraphValue): number[] {
  const data = knownData(value, READ_LIMIT);
  if (!data) throw new NeededValue(value);
  if (value.varies) graph.usedKnown = true;
  return Array.from(data as ArrayLike<number | bigint>, Number);
}

/** The elements of integer values without loss. */
export function neededIntegers(graph: Graph, value: GraphValue): bigint[] {
  const data = knownData(value, READ_LIMIT);
  if (!data) throw new NeededValue(value);
  if (value.varies) graph.usedKnown = true;
  return Array.from(data as ArrayLike<number | bigint>, BigInt);
}
