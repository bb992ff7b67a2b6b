import { ELEMENT_TYPES } from '../../onnx/element-type.ts';
import { add, constant, type Graph, knownNumbers } from '../../onnx/graph.ts';
import type { Value } from '../../onnx/value.ts';
import { computeType, type DataType, integerRange, isFloating } from './data-type.ts';
import { unsupported } from './refusal.ts';

/** Integers narrower than 64 bits wrap around; the engine computes them in 64 bits. */
export function wrapValue(graph: Graph, value: Value, dtype: DataType): Value {
  const bounds = integerRange(dtype);
  if (!bounds) return value;
  const { low, high } = bounds;
  const numbers = value.varies ? null : knownNumbers(value);
  if (numbers?.every((number) => number >= low && number <= high)) return value;
  const node = (operator: string, x: Value, number: number): Value =>
    add(graph, operator, [x, constant(graph, number, 'int64')], {}, value.shape, 'int64');
  const shifted = low ? node('Sub', value, low) : value;
  const wrapped = node('Mod', shifted, high - low + 1);
  return low ? node('Add', wrapped, low) : wrapped;
}

/** Rounds to half precision and back, as a real cast does. */
function roundHalf(graph: Graph, value: Value, to: 'float16' | 'bfloat16'): Value {
  const { shape } = value;
  const half = add(graph, 'Cast', [value], { to: ELEMENT_TYPES[to].code }, shape, to);
  return add(graph, 'Cast', [half], { to: ELEMENT_TYPES.float32.code }, shape, 'float32');
}

/** Converts between nominal types, as TensorFlow's Cast does: towards zero, integers wrap around. */
export function castValue(graph: Graph, value: Value, from: DataType, to: DataType): Value {
  if (from === to) return value;
  if (isFloating(from) && to === 'uint32') throw unsupported(`A cast of ${from} to ${to}`);
  const target = computeType(to);
  const converted =
    value.type === target
      ? value
      : add(graph, 'Cast', [value], { to: ELEMENT_TYPES[target].code }, value.shape, target);
  if (from === 'bool') return converted;
  if (to === 'float16' || to === 'bfloat16') return roundHalf(graph, converted, to);
  return wrapValue(graph, converted, to);
}
