import { elementCount } from '../../../onnx/element-type.ts';
import { add } from '../../../onnx/graph.ts';
import { divide, multiply } from '../../tensorflow/arithmetic.ts';
import { isFloating } from '../../tensorflow/data-type.ts';
import { knownElements } from '../../tensorflow/elements.ts';
import { unary, wrap } from '../../tensorflow/elementwise.ts';
import { concat, sliceAxis } from '../../tensorflow/rearrange.ts';
import { type Reduction, reduce } from '../../tensorflow/reduce.ts';
import { unsupported } from '../../tensorflow/refusal.ts';
import { axesOf, axisOf } from '../../tensorflow/shapes.ts';
import { constantTensor, last, makeTensor, rankOf, type Tensor } from '../../tensorflow/tensor.ts';
import {
  type Call,
  flagOf,
  number,
  numbers,
  type OperatorFunction,
  type OperatorTable,
  tensor,
  typeOf,
} from '../call.ts';
import { filled } from './shape.ts';
import { reverse } from './slices.ts';

/** Reductions of known integers to one number, as shapes are computed with. */
const KNOWN: Partial<Record<Reduction, (numbers: readonly number[]) => number>> = {
  ReduceSum: (list) => list.reduce((sum, x) => sum + x, 0),
  ReduceProd: (list) => list.reduce((product, x) => product * x, 1),
  ReduceMax: (list) => Math.max(...list),
  ReduceMin: (list) => Math.min(...list),
};

function reduceKnown(call: Call, reduction: Reduction, x: Tensor, shape: number[]): Tensor | null {
  if (isFloating(x.dtype) || x.dtype === 'bool' || elementCount(shape) !== 1) return null;
  const list = knownElements(call.graph, x);
  const result = list && list.length > 0 ? KNOWN[reduction]?.(list) : undefined;
  if (result === undefined || !Number.isSafeInteger(result)) return null;
  return wrap(call.graph, constantTensor(call.graph, [result], x.dtype, shape));
}

/** The mean of integers is cut off. */
function integerMean(call: Call, x: Tensor, axes: readonly number[], keep: boolean): Tensor {
  const { graph } = call;
  const sum = wrap(graph, reduce(graph, 'ReduceSum', x, axes, keep));
  const count = elementCount(axes.map((axis) => x.shape[axis] ?? 1));
  return divide(graph, sum, constantTensor(graph, count, x.dtype));
}

const reduction =
  (operator: Reduction): OperatorFunction =>
  (call) => {
    const x = tensor(call, 0);
    const axes = axesOf(numbers(call, 1), rankOf(x));
    const keep = flagOf(call, 'keep_dims');
    if (axes.length === 0) return operator === 'ReduceL2' ? unary(call.graph, 'Abs', x) : x;
    if (!isFloating(x.dtype) && operator === 'ReduceMean') return integerMean(call, x, axes, keep);
    if (!isFloating(x.dtype) && operator === 'ReduceL2')
      throw unsupported(`It is computed for ${x.dtype}`);
    if (elementCount(x.shape) === 0 && operator !== 'ReduceSum')
      throw unsupported('It is computed for no elements at all');
    const shape = x.shape.flatMap((size, axis) =>
      axes.includes(axis) ? (keep ? [1] : []) : [size],
    );
    const known = reduceKnown(call, operator, x, shape);
    return known ?? wrap(call.graph, reduce(call.graph, operator, x, axes, keep));
  };

/** Number of the largest or smallest element along an axis; the first one of several. */
const argument =
  (operator: 'ArgMax' | 'ArgMin'): OperatorFunction =>
  (call) => {
    const x = tensor(call, 0);
    const axis = axisOf(number(call, 1), rankOf(x));
    const shape = x.shape.filter((_, i) => i !== axis);
    const attributes = { axis, keepdims: 0 };
    const value = add(call.graph, operator, [last(call.graph, x)], attributes, shape, 'int64');
    return makeTensor(value, typeOf(call, 'output_type'));
  };

/** Running sum or product along an axis. */
const cumulative: OperatorFunction = (call) => {
  const x = tensor(call, 0);
  const axis = axisOf(number(call, 1), rankOf(x));
  const attributes = {
    exclusive: flagOf(call, 'exclusive') ? 1 : 0,
    reverse: flagOf(call, 'reverse') ? 1 : 0,
  };
  const inputs = [last(call.graph, x), last(call.graph, constantTensor(call.graph, axis, 'int64'))];
  const value = add(
    call.graph,
    'CumSum',
    inputs,
    attributes,
    x.shape,
    inputs[0]?.type ?? 'float32',
  );
  return wrap(call.graph, makeTensor(value, x.dtype));
};

/**
 * Running product along an axis: in each step elements are multiplied with those twice as far away
 * as in the step before.
 */
const cumulativeProduct: OperatorFunction = (call) => {
  const { graph } = call;
  const given = tensor(call, 0);
  const axis = axisOf(number(call, 1), rankOf(given));
  const backwards = flagOf(call, 'reverse');
  const size = given.shape[axis] ?? 0;
  const shifted = (x: Tensor, distance: number): Tensor => {
    const shape = x.shape.map((each, i) => (i === axis ? distance : each));
    const ones = filled(call, 1, shape, x.dtype);
    return concat(graph, [ones, sliceAxis(graph, x, axis, 0, size - distance)], axis);
  };
  let x = backwards ? reverse(call, given, [axis]) : given;
  if (flagOf(call, 'exclusive') && size > 0) x = shifted(x, 1);
  for (let distance = 1; distance < size; distance *= 2)
    x = multiply(graph, x, shifted(x, distance));
  return backwards ? reverse(call, x, [axis]) : x;
};

export const reduceOperators: OperatorTable = {
  Sum: reduction('ReduceSum'),
  Mean: reduction('ReduceMean'),
  Max: reduction('ReduceMax'),
  Min: reduction('ReduceMin'),
  Prod: reduction('ReduceProd'),
  EuclideanNorm: reduction('ReduceL2'),
  All: reduction('ReduceMin'),
  Any: reduction('ReduceMax'),
  ArgMax: argument('ArgMax'),
  ArgMin: argument('ArgMin'),
  Cumsum: cumulative,
  Cumprod: cumulativeProduct,
};
