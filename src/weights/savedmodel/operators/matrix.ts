import { add } from '../../../onnx/graph.ts';
import { computeType } from '../../tensorflow/data-type.ts';
import { wrap } from '../../tensorflow/elementwise.ts';
import { exchangeLast } from '../../tensorflow/matrix.ts';
import { failedInModel, unsupported } from '../../tensorflow/refusal.ts';
import { broadcastShapes } from '../../tensorflow/shapes.ts';
import { last, makeTensor, rankOf, type Tensor } from '../../tensorflow/tensor.ts';
import {
  type Call,
  flagOf,
  type OperatorFunction,
  type OperatorTable,
  refuseUnless,
  tensor,
  tensors,
  textOf,
  typeOf,
} from '../call.ts';

/** Matrix product over the last two axes; leading ones are broadcast. */
export function matrixProduct(call: Call, a: Tensor, b: Tensor): Tensor {
  if (rankOf(a) < 2 || rankOf(b) < 2 || a.shape.at(-1) !== b.shape.at(-2) || a.dtype !== b.dtype)
    throw failedInModel(`Matrices [${a.shape}] and [${b.shape}] can not be multiplied`);
  const lead = broadcastShapes(a.shape.slice(0, -2), b.shape.slice(0, -2));
  const shape = [...lead, a.shape.at(-2) ?? 1, b.shape.at(-1) ?? 1];
  const values = [last(call.graph, a), last(call.graph, b)];
  const value = add(call.graph, 'MatMul', values, {}, shape, computeType(a.dtype));
  return wrap(call.graph, makeTensor(value, a.dtype));
}

const product =
  (flagA: string, flagB: string): OperatorFunction =>
  (call) => {
    const turn = (x: Tensor, flag: string): Tensor =>
      flagOf(call, flag) ? exchangeLast(call.graph, x) : x;
    const made = matrixProduct(call, turn(tensor(call, 0), flagA), turn(tensor(call, 1), flagB));
    const asked = call.node.attributes.has('Tout') ? typeOf(call, 'Tout') : made.dtype;
    refuseUnless(asked === made.dtype, `Matrices of ${made.dtype} that give ${asked}`);
    return made;
  };

/** Sizes by letter; `...` stands for several axes. */
function letterSizes(terms: readonly string[], xs: readonly Tensor[]): Map<string, number[]> {
  const sizes = new Map<string, number[]>();
  const note = (letter: string, size: number): void => {
    const known = sizes.get(letter)?.[0] ?? 1;
    if (known !== 1 && size !== 1 && known !== size)
      throw failedInModel(`The axis ${letter} has the sizes ${known} and ${size}`);
    sizes.set(letter, [Math.max(known, size)]);
  };
  terms.forEach((term, i) => {
    const shape = xs[i]?.shape ?? [];
    const [before = '', after] = term.split('...');
    const behind = after ?? '';
    if (
      after === undefined
        ? before.length !== shape.length
        : before.length + behind.length > shape.length
    )
      throw failedInModel(`[${shape}] does not have the axes ${term}`);
    for (const [axis, letter] of [...before].entries()) note(letter, shape[axis] ?? 1);
    const start = shape.length - behind.length;
    for (const [axis, letter] of [...behind].entries()) note(letter, shape[start + axis] ?? 1);
    if (after === undefined) return;
    const middle = shape.slice(before.length, shape.length - behind.length);
    sizes.set('...', broadcastShapes(sizes.get('...') ?? [], middle));
  });
  return sizes;
}

/** Einstein's summation, as it is written. */
function einsum(call: Call): Tensor {
  const equation = textOf(call, 'equation').replaceAll(' ', '');
  const [left = '', right] = equation.split('->');
  if (right === undefined) throw unsupported(`The equation ${equation} without a result`);
  const xs = tensors(call);
  const sizes = letterSizes(left.split(','), xs);
  const shape = (right.match(/\.\.\.|./g) ?? []).flatMap((letter) => {
    const size = sizes.get(letter);
    if (!size) throw failedInModel(`The equation ${equation} gives an axis that it does not take`);
    return size;
  });
  const dtype = xs[0]?.dtype ?? 'float32';
  const values = xs.map((x) => last(call.graph, x));
  const value = add(call.graph, 'Einsum', values, { equation }, shape, computeType(dtype));
  return wrap(call.graph, makeTensor(value, dtype));
}

export const matrixOperators: OperatorTable = {
  MatMul: product('transpose_a', 'transpose_b'),
  BatchMatMul: product('adj_x', 'adj_y'),
  BatchMatMulV2: product('adj_x', 'adj_y'),
  BatchMatMulV3: product('adj_x', 'adj_y'),
  Einsum: einsum,
};
