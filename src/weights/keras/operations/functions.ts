import { add } from '../../../onnx/graph.ts';
import { BINARY } from '../../tensorflow/arithmetic.ts';
import { type DataType, isFloating } from '../../tensorflow/data-type.ts';
import { broadcast, cast, unary, withNumber } from '../../tensorflow/elementwise.ts';
import { exchangeLast, multiplyMatrices } from '../../tensorflow/matrix.ts';
import type { Pads } from '../../tensorflow/padding.ts';
import {
  concat,
  type PadMode,
  pad,
  reshape,
  sliceAxis,
  stack,
  tile,
  transpose,
} from '../../tensorflow/rearrange.ts';
import { type Reduction, reduce } from '../../tensorflow/reduce.ts';
import { failedInModel, unsupported } from '../../tensorflow/refusal.ts';
import { axisOf, range } from '../../tensorflow/shapes.ts';
import { constantTensor, last, makeTensor, rankOf, type Tensor } from '../../tensorflow/tensor.ts';
import { ACTIVATIONS } from '../activation.ts';
import { tensorsIn } from '../call.ts';
import {
  dataType,
  flag,
  given,
  integer,
  integers,
  type Operands,
  type Operation,
  pair,
  refuseGiven,
  sameType,
  tensor,
} from './operands.ts';

/** Functions that TensorFlow's and Keras' own interfaces share, by the names of their parameters. */

/** A function of two tensors, one of TensorFlow's operators. */
export function binary(operator: string, a: string, b: string): Operation {
  const run = BINARY[operator];
  if (!run) throw new Error(`No operator ${operator} is known.`);
  return { parameters: [a, b], run: (operands) => run(operands.graph, ...pair(operands, a, b)) };
}

/** What TensorFlow makes of integers that are divided; Keras 3 takes the usual floats. */
function quotientType(dtype: DataType, isKeras3: boolean): DataType {
  if (isFloating(dtype)) return dtype;
  return isKeras3 || /^u?int(8|16)$/.test(dtype) ? 'float32' : 'float64';
}

/** Division that gives floats for integers too. */
export function trueDivide(a: string, b: string, isKeras3 = false): Operation {
  return {
    parameters: [a, b],
    run: (operands) => {
      const { graph } = operands;
      const [x, y] = pair(operands, a, b).map((t) =>
        cast(graph, t, quotientType(t.dtype, isKeras3)),
      );
      return broadcast(graph, 'Div', [x as Tensor, y as Tensor]);
    },
  };
}

/** A function of one tensor that gives floats. */
export function float(name: string, run: (operands: Operands, x: Tensor) => Tensor): Operation {
  return {
    parameters: [name],
    run: (operands) => run(operands, cast(operands.graph, tensor(operands, name), 'float32')),
  };
}

/** An ONNX operator on each element, of floats. */
export function node(operator: string, name = 'x'): Operation {
  return float(name, ({ graph }, x) => unary(graph, operator, x));
}

/** One of Keras' activations with its own parameters. */
export function activation(key: string, name = 'x'): Operation {
  return float(name, ({ graph, call }, x) => {
    const run = ACTIVATIONS[key];
    if (!run) throw new Error(`No activation ${key} is known.`);
    return run(graph, x, call.lowering.version);
  });
}

/** An operator that keeps the type. */
export function keeping(operator: string, name = 'x'): Operation {
  return {
    parameters: [name],
    run: (operands) => unary(operands.graph, operator, tensor(operands, name)),
  };
}

const AXIS = ['axis', 'keepdims'] as const;

/** Joins elements over axes, over all without any. */
export function reduction(operator: Reduction, name: string, toFloat = false): Operation {
  return {
    parameters: [name, ...AXIS],
    run: (operands) => {
      const x = tensor(operands, name);
      const input = toFloat ? cast(operands.graph, x, 'float32') : x;
      const axes = integers(operands, 'axis') ?? range(rankOf(x));
      return reduce(operands.graph, operator, input, axes, flag(operands, 'keepdims'));
    },
  };
}

/** Mean squared distance from the mean, or its root. */
export function spread(name: string, root: boolean): Operation {
  return {
    parameters: [name, ...AXIS],
    run: (operands) => {
      const { graph } = operands;
      const x = cast(graph, tensor(operands, name), 'float32');
      const axes = integers(operands, 'axis') ?? range(rankOf(x));
      const centred = broadcast(graph, 'Sub', [x, reduce(graph, 'ReduceMean', x, axes, true)]);
      const squares = broadcast(graph, 'Mul', [centred, centred]);
      const variance = reduce(graph, 'ReduceMean', squares, axes, flag(operands, 'keepdims'));
      return root ? unary(graph, 'Sqrt', variance) : variance;
    },
  };
}

export function arg(
  operator: 'ArgMax' | 'ArgMin',
  name: string,
  otherwise: number | null,
): Operation {
  return {
    parameters: [name, 'axis', otherwise === null ? 'keepdims' : 'output_type'],
    run: (operands) => {
      const { graph } = operands;
      const x = tensor(operands, name);
      const given = integers(operands, 'axis');
      if (!given && otherwise === null) throw unsupported(`${operator} over all axes`);
      const axis = axisOf(given?.[0] ?? otherwise ?? 0, rankOf(x));
      const keep = flag(operands, 'keepdims');
      const shape = keep
        ? x.shape.map((size, i) => (i === axis ? 1 : size))
        : x.shape.filter((_, i) => i !== axis);
      const attributes = { axis, keepdims: keep ? 1 : 0 };
      const value = add(graph, operator, [last(graph, x)], attributes, shape, 'int64');
      return cast(graph, makeTensor(value, 'int64'), typeOfPlaces(operands, otherwise === null));
    },
  };
}

/** TensorFlow's functions may be told the type, Keras 3 always gives the same. */
function typeOfPlaces(operands: Operands, isKeras3: boolean): DataType {
  if (isKeras3) return 'int32';
  return operands.values.has('output_type') ? dataType(operands, 'output_type') : 'int64';
}

/** All tensors of a list, of one type. */
function listOf(operands: Operands, name: string): Tensor[] {
  const tensors = sameType(operands.graph, tensorsIn(given(operands, name) ?? undefined));
  const list = given(operands, name);
  if (!Array.isArray(list) || list.length !== tensors.length || tensors.length === 0)
    throw unsupported('A list of tensors and constants');
  return tensors;
}

export function joining(name: string, otherwise: number): Operation {
  return {
    parameters: [name, 'axis'],
    run: (operands) =>
      concat(operands.graph, listOf(operands, name), integer(operands, 'axis', otherwise)),
  };
}

export function stacking(name: string): Operation {
  return {
    parameters: [name, 'axis'],
    run: (operands) => stack(operands.graph, listOf(operands, name), integer(operands, 'axis', 0)),
  };
}

export function reshaping(name: string, shape: string): Operation {
  return {
    parameters: [name, shape],
    run: (operands) => {
      const target = integers(operands, shape);
      if (!target) throw failedInModel('No shape is given');
      return reshape(operands.graph, tensor(operands, name), target);
    },
  };
}

export function transposing(name: string, order: string): Operation {
  return {
    parameters: [name, order, 'name', 'conjugate'],
    run: (operands) => {
      refuseGiven(operands, 'conjugate');
      const x = tensor(operands, name);
      const axes = integers(operands, order) ?? range(rankOf(x)).reverse();
      return transpose(
        operands.graph,
        x,
        axes.map((axis) => axisOf(axis, rankOf(x))),
      );
    },
  };
}

export function expanding(name: string): Operation {
  return {
    parameters: [name, 'axis'],
    run: (operands) => {
      const x = tensor(operands, name);
      const axes = integers(operands, 'axis') ?? [];
      const rank = rankOf(x) + axes.length;
      const added = axes.map((axis) => axisOf(axis, rank));
      const sizes = [...x.shape];
      const shape = range(rank).map((axis) => (added.includes(axis) ? 1 : (sizes.shift() ?? 1)));
      return reshape(operands.graph, x, shape);
    },
  };
}

export function squeezing(name: string): Operation {
  return {
    parameters: [name, 'axis'],
    run: (operands) => {
      const x = tensor(operands, name);
      const axes = integers(operands, 'axis')?.map((axis) => axisOf(axis, rankOf(x)));
      const removed = axes ?? range(rankOf(x)).filter((axis) => x.shape[axis] === 1);
      if (removed.some((axis) => x.shape[axis] !== 1))
        throw failedInModel(`The axes [${removed}] of [${x.shape}] are not all of size 1`);
      return reshape(
        operands.graph,
        x,
        x.shape.filter((_, axis) => !removed.includes(axis)),
      );
    },
  };
}

/** Parts of equal size, or of given sizes. */
export function splitting(name: string, sizes: string, positions: boolean): Operation {
  return {
    parameters: [name, sizes, 'axis'],
    run: (operands) => {
      const x = tensor(operands, name);
      const axis = axisOf(integer(operands, 'axis', 0), rankOf(x));
      const size = x.shape[axis] ?? 0;
      const value = given(operands, sizes);
      const numbers = integers(operands, sizes) ?? [];
      const [count = 1] = numbers;
      const isCount = !Array.isArray(value);
      if (isCount && size % count !== 0)
        throw failedInModel(`An axis of ${size} elements has no ${count} equal parts`);
      let at = 0;
      const ends = isCount
        ? range(count).map((i) => ((i + 1) * size) / count)
        : positions
          ? [...numbers, size]
          : numbers.map((part) => {
              at += part;
              return at;
            });
      if (ends.some((end) => end < 0 || end > size) || ends.at(-1) !== size)
        throw failedInModel(`The parts [${numbers}] do not make up an axis of ${size}`);
      return ends.map((end, i) => sliceAxis(operands.graph, x, axis, ends[i - 1] ?? 0, end));
    },
  };
}

export function tiling(name: string, counts: string): Operation {
  return {
    parameters: [name, counts],
    run: (operands) => {
      const x = tensor(operands, name);
      const repeats = integers(operands, counts) ?? [];
      const rank = Math.max(rankOf(x), repeats.length);
      const fill = (list: readonly number[]) => [
        ...Array<number>(rank - list.length).fill(1),
        ...list,
      ];
      return tile(operands.graph, reshape(operands.graph, x, fill(x.shape)), fill(repeats));
    },
  };
}

const PAD_MODES: Readonly<Record<string, PadMode>> = {
  constant: 'constant',
  reflect: 'reflect',
  symmetric: 'symmetric',
};

export function padding(name: string, sides: string, filler: string): Operation {
  return {
    parameters: [name, sides, 'mode', filler],
    run: (operands) => {
      const { graph } = operands;
      const x = tensor(operands, name);
      const word = String(given(operands, 'mode') ?? 'constant').toLowerCase();
      const mode = PAD_MODES[word];
      if (!mode) throw unsupported(`Padding in the mode ${word}`);
      const list = integers(operands, sides) ?? [];
      const all = list.length === 1 ? Array<number>(2 * rankOf(x)).fill(list[0] ?? 0) : list;
      if (all.length !== 2 * rankOf(x)) throw unsupported(`Padding by [${list}] of [${x.shape}]`);
      const pads = x.shape.map((_, axis): Pads => [all[2 * axis] ?? 0, all[2 * axis + 1] ?? 0]);
      const number = given(operands, filler) ?? 0;
      if (typeof number !== 'number') throw unsupported('Padding with a computed number');
      const value = last(graph, constantTensor(graph, number, x.dtype));
      return pad(graph, x, pads, mode, mode === 'constant' ? value : null);
    },
  };
}

export function choosing(condition: string, yes: string, no: string): Operation {
  return {
    parameters: [condition, yes, no],
    run: (operands) => {
      const [a, b] = pair(operands, yes, no);
      const test = cast(operands.graph, tensor(operands, condition), 'bool');
      return broadcast(operands.graph, 'Where', [test, a, b], a.dtype);
    },
  };
}

export function clipping(name: string, low: string, high: string): Operation {
  return {
    parameters: [name, low, high],
    run: (operands) => {
      const { graph } = operands;
      const x = tensor(operands, name);
      const bound = (key: string) => cast(graph, tensor(operands, key, x.dtype), x.dtype);
      const raised = broadcast(graph, 'Max', [x, bound(low)]);
      return broadcast(graph, 'Min', [raised, bound(high)]);
    },
  };
}

export function product(a: string, b: string): Operation {
  return {
    parameters: [a, b, 'transpose_a', 'transpose_b'],
    run: (operands) => {
      const { graph } = operands;
      const [x, y] = pair(operands, a, b);
      const turned = (t: Tensor, key: string) => (flag(operands, key) ? exchangeLast(graph, t) : t);
      return multiplyMatrices(graph, turned(x, 'transpose_a'), turned(y, 'transpose_b'));
    },
  };
}

/** A tensor of one number in the shape of another. */
export function like(name: string, number: number): Operation {
  return {
    parameters: [name],
    run: (operands) => {
      const x = tensor(operands, name);
      const one = constantTensor(
        operands.graph,
        number,
        x.dtype,
        x.shape.map(() => 1),
      );
      return tile(operands.graph, one, x.shape);
    },
  };
}

export const unchanged = (name = 'x'): Operation => ({
  parameters: [name],
  run: (operands) => tensor(operands, name),
});

export const square = (name = 'x'): Operation => ({
  parameters: [name],
  run: (operands) => {
    const x = tensor(operands, name);
    return broadcast(operands.graph, 'Mul', [x, x]);
  },
});

export const rsqrt = (name = 'x'): Operation =>
  float(name, ({ graph }, x) => unary(graph, 'Reciprocal', unary(graph, 'Sqrt', x)));

export const log1p = (name = 'x'): Operation =>
  float(name, ({ graph }, x) => unary(graph, 'Log', withNumber(graph, 'Add', x, 1)));

export const expm1 = (name = 'x'): Operation =>
  float(name, ({ graph }, x) => withNumber(graph, 'Sub', unary(graph, 'Exp', x), 1));
