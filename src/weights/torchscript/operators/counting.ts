import { constant } from '../../../onnx/graph.ts';
import { neededNumbers } from '../../known-values.ts';
import {
  argument,
  bool,
  type Call,
  float,
  hasArgument,
  int,
  type OperatorTable,
  operand,
  tensor,
} from '../call.ts';
import { axisOf, isTensor, readAs } from '../compute.ts';
import { computeType, DATA_TYPES } from '../data-type.ts';
import { unsupported } from '../refusal.ts';
import { makeTensor, read } from '../tensor.ts';
import { isKind, list, tuple, type Value } from '../values.ts';
import { composed, type Op, range, tensorOf } from './compose.ts';

/** Operators whose result depends on the elements that are there: counts, bins, ranks. */

/** How often each number appears. */
function binCount(call: Call): Value {
  const x = tensor(call, 'self');
  const weights = argument(call, 'weights');
  const { graph } = call;
  const numbers = neededNumbers(graph, read(x));
  const size = Math.max(int(call, 'minlength'), ...numbers.map((n) => n + 1), 0);
  call.lowering.spend(size);
  if (isKind(weights, 'tensor')) {
    const dtype = weights.dtype === 'float32' ? 'float32' : 'float64';
    const code = BigInt(DATA_TYPES[dtype].code);
    const zeros = call.lowering.callOperator('zeros', [list([BigInt(size)])], { dtype: code });
    return call.lowering.callOperator('index_add', [
      zeros,
      0n,
      x,
      call.lowering.callOperator('to', [weights, code, false, false, null]),
    ]);
  }
  const counts = Array(size).fill(0);
  for (const n of numbers) counts[n] += 1;
  return makeTensor(constant(graph, counts, 'int64', [size]), 'int64');
}

/** How many elements fall into each of equal bins; the last bin holds its upper end, too. */
function histogram(call: Call): Value {
  const x = tensor(call, 'self');
  const { graph } = call;
  const numbers = neededNumbers(graph, read(x));
  const bins = int(call, 'bins');
  let [low, high] = [float(call, 'min'), float(call, 'max')];
  if (low === high && numbers.length > 0)
    [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  if (low === high) [low, high] = [low - 1, high + 1];
  call.lowering.spend(bins + numbers.length);
  const counts = Array<number>(bins).fill(0);
  for (const number of numbers) {
    if (!(number >= low && number <= high)) continue;
    const bin = Math.min(bins - 1, Math.floor(((number - low) / (high - low)) * bins));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return makeTensor(constant(graph, counts, computeType(x.dtype), [bins]), x.dtype);
}

/** Neighbours that are equal count once. */
function uniqueConsecutive(call: Call): Value {
  const x = tensor(call, 'self');
  if (argument(call, 'dim') !== null && x.shape.length !== 1)
    throw unsupported('unique_consecutive along an axis');
  const { graph } = call;
  const numbers = neededNumbers(graph, read(x));
  const [values, counts, places]: [number[], number[], number[]] = [[], [], []];
  numbers.forEach((number, i) => {
    if (i === 0 || number !== numbers[i - 1]) {
      values.push(number);
      counts.push(0);
    }
    counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    places.push(values.length - 1);
  });
  const whole = (data: number[], shape: readonly number[]) =>
    makeTensor(constant(graph, data, 'int64', shape), 'int64');
  return tuple([
    makeTensor(constant(graph, values, read(x).type, [values.length]), x.dtype),
    bool(call, 'return_inverse') ? whole(places, x.shape) : whole([], [0]),
    bool(call, 'return_counts') ? whole(counts, [counts.length]) : whole([], [0]),
  ]);
}

/** Edges below each value; the sequence may have rows of its own. */
function searchSorted(op: Op, call: Call): Value {
  const edges = tensor(call, 'sorted_sequence');
  if (argument(call, 'sorter') !== null) throw unsupported('searchsorted with a sorter');
  const side = argument(call, 'side');
  const right = side === null ? bool(call, 'right') : side === 'right';
  const given = operand(call, 'self');
  const x = isTensor(given) ? given : op('scalar_tensor', given);
  const row = edges.shape.length === 1 ? edges : op('unsqueeze', edges, -2n);
  const below = op(right ? 'le' : 'lt', row, op('unsqueeze', x, -1n));
  const counts = op('sum', below, list([-1n]));
  return bool(call, 'out_int32') ? op('to', counts, 3n, false, false, null) : counts;
}

export const countingOperators: OperatorTable = {
  bincount: binCount,
  unique_consecutive: uniqueConsecutive,
  histc: histogram,
  'repeat_interleave.self_Tensor': (call) => {
    const dim = argument(call, 'dim');
    const own = tensor(call, 'self');
    const x = dim === null ? call.lowering.callOperator('flatten', [own]) : own;
    const counts = neededNumbers(call.graph, read(tensor(call, 'repeats')));
    const axis = axisOf(Number(dim ?? 0n), tensorOf(x).shape.length);
    const size = tensorOf(x).shape[axis] ?? 0;
    const picks = range(size).flatMap((i) => {
      const count = counts.length === 1 ? (counts[0] ?? 0) : (counts[i] ?? 0);
      call.lowering.spend(count);
      return Array<number>(count).fill(i);
    });
    const index = makeTensor(constant(call.graph, picks, 'int64', [picks.length]), 'int64');
    return call.lowering.callOperator('index_select', [x, BigInt(axis), index]);
  },
  mode: (call) => {
    const { graph } = call;
    const x = tensor(call, 'self');
    const axis = axisOf(int(call, 'dim'), x.shape.length);
    if (x.shape.length !== 1 && axis !== x.shape.length - 1)
      throw unsupported('mode along another than the last axis');
    const size = x.shape.at(-1) ?? 1;
    const numbers = neededNumbers(graph, readAs(graph, x, x.dtype));
    const [values, places]: [number[], number[]] = [[], []];
    for (let row = 0; row * size < numbers.length; row += 1) {
      const own = numbers.slice(row * size, (row + 1) * size);
      const counts = new Map<number, number>();
      for (const n of own) counts.set(n, (counts.get(n) ?? 0) + 1);
      const most = Math.max(...counts.values());
      const best = Math.min(...[...counts].flatMap(([n, count]) => (count === most ? [n] : [])));
      values.push(best);
      places.push(own.lastIndexOf(best));
    }
    const shape = [...x.shape.slice(0, -1), ...(bool(call, 'keepdim') ? [1] : [])];
    return tuple([
      makeTensor(constant(graph, values, read(x).type, shape), x.dtype),
      makeTensor(constant(graph, places, 'int64', shape), 'int64'),
    ]);
  },
  searchsorted: composed(searchSorted),
  isin: composed((op, call) => {
    const test = operand(
      call,
      hasArgument(call, 'test_elements') ? 'test_elements' : 'test_element',
    );
    const x = operand(call, hasArgument(call, 'elements') ? 'elements' : 'element');
    const own = isTensor(x) ? x : tensorOf(op('scalar_tensor', x));
    const flat = isTensor(test)
      ? op('flatten', test)
      : op('reshape', op('scalar_tensor', test), list([1n]));
    const hit = op('any', op('eq', op('unsqueeze', own, -1n), flat), -1n);
    return bool(call, 'invert') ? op('logical_not', hit) : hit;
  }),
};
