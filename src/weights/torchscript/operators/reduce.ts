import { elementCount } from '../../../onnx/element-type.ts';
import { add, constant, type Graph, integers } from '../../../onnx/graph.ts';
import type { Value as GraphValue } from '../../../onnx/value.ts';
import {
  argument,
  bool,
  type Call,
  float,
  hasArgument,
  maybeDataType,
  maybeInt,
  maybeInts,
  maybeScalar,
  type OperatorTable,
  tensor,
} from '../call.ts';
import {
  axesOf,
  axisOf,
  broadcastNode,
  cast,
  floatType,
  readAs,
  reshape,
  result,
  scalarConstant,
  unaryNode,
  wrap,
} from '../compute.ts';
import { type DataType, isFloating } from '../data-type.ts';
import { failedInModel, unsupported } from '../refusal.ts';
import { read, type Tensor } from '../tensor.ts';
import { tuple, type Value } from '../values.ts';

/** Shape after reducing `axes`. */
export function reducedShape(
  shape: readonly number[],
  axes: readonly number[],
  keep: boolean,
): number[] {
  if (keep) return shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
  return shape.filter((_, axis) => !axes.includes(axis));
}

/** Reduces axes of a value in the engine's type. */
export function reduceNode(
  graph: Graph,
  operator: string,
  value: GraphValue,
  axes: readonly number[],
  keep: boolean,
): GraphValue {
  if (value.shape.length === 0) return unaryNode(graph, 'Identity', value);
  const shape = reducedShape(value.shape, axes, keep);
  const inputs = [value, integers(graph, axes)];
  return add(graph, operator, inputs, { keepdims: keep ? 1 : 0 }, shape, value.type);
}

/** Sums of more elements than this are taken axis by axis. */
const LONG_SUM = 4096;

/**
 * Mean or sum of floats. The engine adds long runs one after the other in single precision, which
 * loses digits that torch's pairwise sum keeps; axis by axis the runs are short.
 */
export function preciseReduce(
  graph: Graph,
  operator: 'ReduceMean' | 'ReduceSum',
  value: GraphValue,
  axes: readonly number[],
  keep: boolean,
): GraphValue {
  const count = axes.reduce((product, axis) => product * (value.shape[axis] ?? 1), 1);
  if (count <= LONG_SUM || value.type !== 'float32')
    return reduceNode(graph, operator, value, axes, keep);
  let reduced = value;
  for (const axis of [...axes].sort((a, b) => b - a)) {
    const size = reduced.shape[axis] ?? 1;
    const part = divisorNear(size, Math.sqrt(size));
    if (size > LONG_SUM && part > 1) {
      const split = [...reduced.shape];
      split.splice(axis, 1, size / part, part);
      const pieces = reshape(graph, reduced, split);
      reduced = reduceNode(graph, operator, pieces, [axis + 1], false);
    }
    reduced = reduceNode(graph, operator, reduced, [axis], true);
  }
  return keep ? reduced : reshape(graph, reduced, reducedShape(value.shape, axes, false));
}

/** The divisor of `size` that is nearest below `wanted`. */
function divisorNear(size: number, wanted: number): number {
  for (let part = Math.floor(wanted); part > 1; part -= 1) if (size % part === 0) return part;
  return 1;
}

interface Reduction {
  x: Tensor;
  axes: number[];
  keep: boolean;
}

function reductionOf(call: Call): Reduction {
  const x = tensor(call, 'self');
  const rank = x.shape.length;
  const keep = hasArgument(call, 'keepdim') ? bool(call, 'keepdim') : false;
  if (!hasArgument(call, 'dim')) return { x, axes: axesOf(null, rank), keep };
  const dim = argument(call, 'dim');
  const given = typeof dim === 'bigint' ? [Number(dim)] : maybeInts(call, 'dim');
  return { x, axes: axesOf(given, rank), keep };
}

function givenType(call: Call): DataType | null {
  return hasArgument(call, 'dtype') ? maybeDataType(call, 'dtype') : null;
}

function countOf({ x, axes }: Reduction): number {
  return axes.reduce((product, axis) => product * (x.shape[axis] ?? 1), 1);
}

/** Integers and booleans are summed as int64. */
function accumulate(call: Call, operator: 'ReduceSum' | 'ReduceProd'): Tensor {
  const { x, axes, keep } = reductionOf(call);
  const dtype = givenType(call) ?? (isFloating(x.dtype) ? x.dtype : 'int64');
  const value = readAs(call.graph, x, dtype);
  if (countOf({ x, axes, keep }) === 0) {
    const shape = reducedShape(x.shape, axes, keep);
    const filler = Array(elementCount(shape)).fill(operator === 'ReduceSum' ? 0 : 1);
    return result(constant(call.graph, filler, value.type, shape), dtype, []);
  }
  if (dtype === 'bool') {
    const kind = operator === 'ReduceSum' ? 'ReduceMax' : 'ReduceMin';
    const whole = reduceNode(
      call.graph,
      kind,
      cast(call.graph, value, 'bool', 'int64'),
      axes,
      keep,
    );
    return result(cast(call.graph, whole, 'int64', 'bool'), 'bool', [x]);
  }
  const reduced =
    operator === 'ReduceSum'
      ? preciseReduce(call.graph, operator, value, axes, keep)
      : reduceNode(call.graph, operator, value, axes, keep);
  return result(wrap(call.graph, reduced, dtype), dtype, [x]);
}

export function meanOf(graph: Graph, reduction: Reduction, dtype: DataType): GraphValue {
  if (countOf(reduction) === 0) {
    const shape = reducedShape(reduction.x.shape, reduction.axes, reduction.keep);
    return constant(graph, Array(elementCount(shape)).fill(Number.NaN), 'float32', shape);
  }
  const value = readAs(graph, reduction.x, dtype);
  return preciseReduce(graph, 'ReduceMean', value, reduction.axes, reduction.keep);
}

function mean(call: Call): Tensor {
  const reduction = reductionOf(call);
  const dtype = givenType(call) ?? reduction.x.dtype;
  if (!isFloating(dtype)) throw failedInModel('torch has no mean of integers.');
  return result(meanOf(call.graph, reduction, dtype), dtype, [reduction.x]);
}

/** Largest or smallest; booleans by way of integers. */
function extreme(graph: Graph, operator: string, { x, axes, keep }: Reduction): Tensor {
  if (countOf({ x, axes, keep }) === 0 && x.shape.length > 0)
    throw failedInModel('The largest or smallest of no elements was asked for.');
  const dtype = x.dtype === 'bool' ? 'int64' : x.dtype;
  const reduced = reduceNode(graph, operator, readAs(graph, x, dtype), axes, keep);
  return result(cast(graph, reduced, dtype, x.dtype), x.dtype, [x]);
}

/** Index of the largest or smallest along one axis; the first of equal ones. */
function indexOfExtreme(
  graph: Graph,
  operator: 'ArgMax' | 'ArgMin',
  value: GraphValue,
  axis: number,
  keep: boolean,
): GraphValue {
  if (value.shape.length === 0) return constant(graph, 0, 'int64');
  const shape = reducedShape(value.shape, [axis], keep);
  return add(graph, operator, [value], { axis, keepdims: keep ? 1 : 0 }, shape, 'int64');
}

const extremes = (which: 'Max' | 'Min') => (call: Call) =>
  extreme(call.graph, `Reduce${which}`, reductionOf(call));

const extremeAlong = (which: 'Max' | 'Min') => (call: Call) => {
  const reduction = reductionOf(call);
  const [axis = 0] = reduction.axes;
  const values = extreme(call.graph, `Reduce${which}`, reduction);
  const { x, keep } = reduction;
  const numbers = readAs(call.graph, x, x.dtype === 'bool' ? 'int64' : x.dtype);
  const index = indexOfExtreme(call.graph, `Arg${which}`, numbers, axis, keep);
  return tuple([values, result(index, 'int64', [x])]);
};

const argument1 = (which: 'ArgMax' | 'ArgMin') => (call: Call) => {
  const x = tensor(call, 'self');
  const { graph } = call;
  const dim = maybeInt(call, 'dim');
  const keep = bool(call, 'keepdim');
  const numbers = readAs(graph, x, x.dtype === 'bool' ? 'int64' : x.dtype);
  if (dim !== null) {
    const axis = axisOf(dim, x.shape.length);
    return result(indexOfExtreme(graph, which, numbers, axis, keep), 'int64', [x]);
  }
  const flat = reshape(graph, numbers, [elementCount(x.shape)]);
  const index = indexOfExtreme(graph, which, flat, 0, false);
  return result(
    keep
      ? reshape(
          graph,
          index,
          x.shape.map(() => 1),
        )
      : index,
    'int64',
    [x],
  );
};

/** Variance around the mean, divided by the count less `correction`. */
export function varianceOf(graph: Graph, reduction: Reduction, correction: number): GraphValue {
  const { x, axes, keep } = reduction;
  const dtype = floatType(x.dtype);
  const center = meanOf(graph, { x, axes, keep: true }, dtype);
  const deviation = broadcastNode(graph, 'Sub', [readAs(graph, x, dtype), center]);
  const squares = broadcastNode(graph, 'Mul', [deviation, deviation]);
  const count = countOf(reduction);
  const mean = preciseReduce(graph, 'ReduceMean', squares, axes, keep);
  const factor = count / Math.max(0, count - correction);
  return broadcastNode(graph, 'Mul', [mean, scalarConstant(graph, factor, 'float32')]);
}

function correctionOf(call: Call): number {
  if (hasArgument(call, 'unbiased')) return bool(call, 'unbiased') ? 1 : 0;
  return Number(maybeScalar(call, 'correction') ?? 1n);
}

const spread =
  (root: boolean, withMean: boolean) =>
  (call: Call): Value => {
    const reduction = reductionOf(call);
    const { x } = reduction;
    if (!isFloating(x.dtype)) throw failedInModel('torch has no variance of integers.');
    const variance = varianceOf(call.graph, reduction, correctionOf(call));
    const value = root ? unaryNode(call.graph, 'Sqrt', variance) : variance;
    const first = result(value, x.dtype, [x]);
    if (!withMean) return first;
    return tuple([first, result(meanOf(call.graph, reduction, x.dtype), x.dtype, [x])]);
  };

/** The norm of order `p` of absolute values. */
function normOf(graph: Graph, value: GraphValue, p: number, { axes, keep }: Reduction): GraphValue {
  const sizes = unaryNode(graph, 'Abs', value);
  if (p === Number.POSITIVE_INFINITY) return reduceNode(graph, 'ReduceMax', sizes, axes, keep);
  if (p === Number.NEGATIVE_INFINITY) return reduceNode(graph, 'ReduceMin', sizes, axes, keep);
  if (p === 1) return preciseReduce(graph, 'ReduceSum', sizes, axes, keep);
  if (p === 0) {
    const filled = broadcastNode(
      graph,
      'Greater',
      [sizes, scalarConstant(graph, 0, 'float32')],
      'bool',
    );
    return preciseReduce(graph, 'ReduceSum', cast(graph, filled, 'bool', 'float32'), axes, keep);
  }
  const exponent = (x: number) => scalarConstant(graph, x, 'float32');
  const powers =
    p === 2
      ? broadcastNode(graph, 'Mul', [value, value])
      : broadcastNode(graph, 'Pow', [sizes, exponent(p)]);
  const total = preciseReduce(graph, 'ReduceSum', powers, axes, keep);
  return p === 2
    ? unaryNode(graph, 'Sqrt', total)
    : broadcastNode(graph, 'Pow', [total, exponent(1 / p)]);
}

const norm = (order: string) => (call: Call) => {
  const reduction = reductionOf(call);
  const dtype = givenType(call) ?? floatType(reduction.x.dtype);
  const given = hasArgument(call, order) ? argument(call, order) : null;
  if (typeof given === 'string' && given !== 'fro') throw unsupported(`The norm ${given}`);
  const p = given === null || typeof given === 'string' ? 2 : float(call, order);
  const value = normOf(call.graph, readAs(call.graph, reduction.x, dtype), p, reduction);
  return result(value, dtype, [reduction.x]);
};

/** True where any (all) of the elements differ from zero, by way of integers. */
const quantifier = (which: 'Max' | 'Min') => (call: Call) => {
  const own = reductionOf(call);
  // Of these alone an empty list of axes names none of them.
  const none = call.bound.schema.overload === 'dims' && maybeInts(call, 'dim')?.length === 0;
  const reduction = none ? { ...own, axes: [] } : own;
  const { x, axes, keep } = reduction;
  const { graph } = call;
  const shape = reducedShape(x.shape, axes, keep);
  if (countOf(reduction) === 0 && x.shape.length > 0) {
    const answer = Array(elementCount(shape)).fill(which === 'Min' ? 1 : 0);
    return result(constant(graph, answer, 'bool', shape), 'bool', []);
  }
  const truth = cast(graph, readAs(graph, x, 'bool'), 'bool', 'int64');
  const reduced =
    axes.length === 0 ? truth : reduceNode(graph, `Reduce${which}`, truth, axes, keep);
  // uint8 keeps its type.
  const dtype = x.dtype === 'uint8' ? 'uint8' : 'bool';
  return result(cast(graph, reduced, 'int64', dtype), dtype, [x]);
};

function logSumExp(call: Call): Tensor {
  const { x, axes, keep } = reductionOf(call);
  const dtype = floatType(x.dtype);
  const value = readAs(call.graph, x, dtype);
  return result(reduceNode(call.graph, 'ReduceLogSumExp', value, axes, keep), dtype, [x]);
}

function cumulativeSum(call: Call): Tensor {
  const x = tensor(call, 'self');
  const { graph } = call;
  const dtype = givenType(call) ?? (isFloating(x.dtype) ? x.dtype : 'int64');
  const value = readAs(graph, x, dtype);
  if (x.shape.length === 0) return result(unaryNode(graph, 'Identity', value), dtype, [x]);
  const dim = argument(call, 'dim');
  const axis = axisOf(Number(dim), x.shape.length);
  const inputs = [value, constant(graph, axis, 'int64')];
  return result(add(graph, 'CumSum', inputs, {}, x.shape, value.type), dtype, [x]);
}

export const reduceOperators: OperatorTable = {
  sum: (call) => accumulate(call, 'ReduceSum'),
  prod: (call) => accumulate(call, 'ReduceProd'),
  mean,
  amax: extremes('Max'),
  amin: extremes('Min'),
  max: extremes('Max'),
  min: extremes('Min'),
  'max.dim': extremeAlong('Max'),
  'min.dim': extremeAlong('Min'),
  argmax: argument1('ArgMax'),
  argmin: argument1('ArgMin'),
  aminmax: (call) => {
    const x = tensor(call, 'self');
    const dim = maybeInt(call, 'dim');
    const axes = axesOf(dim === null ? null : [dim], x.shape.length);
    const reduction = { x, axes, keep: bool(call, 'keepdim') };
    return tuple([
      extreme(call.graph, 'ReduceMin', reduction),
      extreme(call.graph, 'ReduceMax', reduction),
    ]);
  },
  var: spread(false, false),
  std: spread(true, false),
  var_mean: spread(false, true),
  std_mean: spread(true, true),
  norm: norm('p'),
  frobenius_norm: norm('p'),
  linalg_vector_norm: norm('ord'),
  any: quantifier('Max'),
  all: quantifier('Min'),
  logsumexp: logSumExp,
  cumsum: cumulativeSum,
  count_nonzero: (call) => {
    const { x, axes } = reductionOf(call);
    const truth = cast(call.graph, readAs(call.graph, x, 'bool'), 'bool', 'int64');
    return result(reduceNode(call.graph, 'ReduceSum', truth, axes, false), 'int64', [x]);
  },
  numel: (call) => BigInt(elementCount(tensor(call, 'self').shape)),
  trace: (call) => {
    const x = tensor(call, 'self');
    const [rows = 0, columns = 0] = x.shape;
    const flat = reshape(call.graph, read(x), [rows * columns]);
    const picks = Array.from({ length: Math.min(rows, columns) }, (_, i) => i * (columns + 1));
    const diagonal = add(
      call.graph,
      'Gather',
      [flat, integers(call.graph, picks)],
      { axis: 0 },
      [picks.length],
      flat.type,
    );
    const dtype = isFloating(x.dtype) ? x.dtype : 'int64';
    const value = reduceNode(call.graph, 'ReduceSum', diagonal, [0], false);
    return result(value, dtype, [x]);
  },
};
