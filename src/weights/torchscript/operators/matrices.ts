import {
  argument,
  bool,
  type Call,
  hasArgument,
  int,
  ints,
  maybeInt,
  type OperatorTable,
  tensor,
  tensors,
} from '../call.ts';
import { axisOf, broadcastShapes } from '../compute.ts';
import { failedInModel, unsupported } from '../refusal.ts';
import type { Tensor } from '../tensor.ts';
import { isKind, list, type Value } from '../values.ts';
import { composed, type Op, range, shapeList, tensorOf, unary } from './compose.ts';

/** Matrices: products, inverses of small ones, diagonals, norms. */

function crossProduct(op: Op, a: Tensor, b: Tensor, dim: number): Value {
  const axis = BigInt(dim);
  const turned = (x: Value, by: bigint) => op('roll', x, list([by]), list([axis]));
  const wide = broadcastShapes(a.shape, b.shape);
  const [x, y] = [op('expand', a, shapeList(wide)), op('expand', b, shapeList(wide))];
  const left = op('mul', turned(x, -1n), turned(y, 1n));
  return op('sub', left, op('mul', turned(x, 1n), turned(y, -1n)));
}

/** A vector as the diagonal of a matrix. */
function diagonalMatrix(op: Op, x: Tensor, offset: number): Value {
  const size = (x.shape.at(-1) ?? 0) + Math.abs(offset);
  const made = tensorOf(op('new_zeros', x, shapeList([...x.shape.slice(0, -1), size, size])));
  op('copy_', op('diagonal', made, BigInt(offset), -2n, -1n), x);
  return made;
}

/** Determinants and adjugates by cofactors; larger matrices would need pivots. */
function minors(op: Op, x: Tensor): { item: (row: number, column: number) => Value; size: number } {
  const size = x.shape.at(-1) ?? 0;
  if (x.shape.length < 2 || x.shape.at(-2) !== size)
    throw failedInModel('The matrix is not square.');
  if (size > 4) throw unsupported('The inverse or determinant of a matrix of more than 4 rows');
  const item = (row: number, column: number) =>
    op('select', op('select', x, -2n, BigInt(row)), -1n, BigInt(column));
  return { item, size };
}

function determinant(
  op: Op,
  item: (row: number, column: number) => Value,
  rows: number[],
  columns: number[],
): Value {
  const [row = 0, ...below] = rows;
  if (rows.length === 1) return item(row, columns[0] ?? 0);
  const terms = columns.map((column, i) => {
    const rest = columns.filter((other) => other !== column);
    const term = op('mul', item(row, column), determinant(op, item, below, rest));
    return i % 2 === 0 ? term : op('neg', term);
  });
  return terms.reduce((sum, term) => op('add', sum, term));
}

function inverse(op: Op, x: Tensor): Value {
  const { item, size } = minors(op, x);
  const all = range(size);
  const det = determinant(op, item, all, all);
  if (size === 1) return op('reciprocal', x);
  const rows = all.map((row) => {
    const cofactors = all.map((column) => {
      const [kept, others] = [all.filter((r) => r !== column), all.filter((c) => c !== row)];
      const minor = determinant(op, item, kept, others);
      return op('div', (row + column) % 2 === 0 ? minor : op('neg', minor), det);
    });
    return op('stack', list(cofactors), -1n);
  });
  return op('stack', list(rows), -2n);
}

function matrixNorm(op: Op, call: Call): Value {
  const own = tensor(call, 'self');
  const dtype = hasArgument(call, 'dtype') ? argument(call, 'dtype') : null;
  const x = dtype === null ? own : tensorOf(op('to', own, dtype, false, false, null));
  const rank = x.shape.length;
  const dims =
    hasArgument(call, 'dim') && argument(call, 'dim') !== null ? ints(call, 'dim') : [-2, -1];
  const [rows = 0, columns = 1] = dims.map((dim) => axisOf(dim, rank));
  const keep = bool(call, 'keepdim');
  const order = argument(call, 'ord');
  const both = list([BigInt(rows), BigInt(columns)]);
  if (order === 'fro' || order === null) return op('frobenius_norm', x, both, keep);
  if (typeof order === 'string') throw unsupported(`The matrix norm ${order}`);
  const size = Math.abs(Number(order));
  if (size !== 1 && size !== Number.POSITIVE_INFINITY)
    throw unsupported('The matrix norm of order 2');
  const [first, second] = size === 1 ? [rows, columns] : [columns, rows];
  const sums = op('sum', op('abs', x), list([BigInt(first)]), true);
  const best = op(Number(order) > 0 ? 'amax' : 'amin', sums, list([BigInt(second)]), true);
  return keep ? best : op('squeeze', best, both);
}

export const matrixOperators: OperatorTable = {
  addr: composed((op, call) =>
    op(
      'add',
      op('mul', tensor(call, 'self'), argument(call, 'beta')),
      op('mul', op('outer', tensor(call, 'vec1'), tensor(call, 'vec2')), argument(call, 'alpha')),
    ),
  ),
  block_diag: composed((op, call) => {
    const parts = tensors(call, 'tensors').map((x) => tensorOf(op('atleast_2d', x)));
    const sizes = parts.map(({ shape }) => shape as [number, number]);
    const shape = [0, 1].map((axis) => sizes.reduce((sum, size) => sum + (size[axis] ?? 0), 0));
    if (parts.length === 0) throw failedInModel('block_diag of no matrices.');
    const all = tensorOf(op('cat', list(parts.map((x) => op('flatten', x)))));
    const made = op('new_zeros', all, shapeList(shape));
    let [row, column] = [0, 0];
    for (const x of parts) {
      const [height = 0, width = 0] = x.shape;
      const rows = op('slice', made, 0n, BigInt(row), BigInt(row + height));
      op('copy_', op('slice', rows, 1n, BigInt(column), BigInt(column + width)), x);
      [row, column] = [row + height, column + width];
    }
    return made;
  }),
  chain_matmul: composed((op, call) =>
    tensors(call, 'matrices').reduce<Value>((a, b) => (a === null ? b : op('matmul', a, b)), null),
  ),
  linalg_multi_dot: composed((op, call) =>
    tensors(call, 'tensors').reduce<Value>((a, b) => (a === null ? b : op('matmul', a, b)), null),
  ),
  cross: composed((op, call) => {
    const [a, b] = [tensor(call, 'self'), tensor(call, 'other')];
    const wide = broadcastShapes(a.shape, b.shape);
    const dim = maybeInt(call, 'dim') ?? wide.indexOf(3);
    return crossProduct(op, a, b, axisOf(dim, wide.length));
  }),
  linalg_cross: composed((op, call) => {
    const [a, b] = [tensor(call, 'self'), tensor(call, 'other')];
    return crossProduct(
      op,
      a,
      b,
      axisOf(int(call, 'dim'), Math.max(a.shape.length, b.shape.length)),
    );
  }),
  diag: composed((op, call) => {
    const [x, offset] = [tensor(call, 'self'), int(call, 'diagonal')];
    return x.shape.length === 1
      ? diagonalMatrix(op, x, offset)
      : op('clone', op('diagonal', x, BigInt(offset)));
  }),
  diagflat: composed((op, call) =>
    diagonalMatrix(op, tensorOf(op('flatten', tensor(call, 'self'))), int(call, 'offset')),
  ),
  diag_embed: composed((op, call) => {
    const [x, offset] = [tensor(call, 'self'), int(call, 'offset')];
    const rank = x.shape.length + 1;
    const [a, b] = [axisOf(int(call, 'dim1'), rank), axisOf(int(call, 'dim2'), rank)];
    const square = diagonalMatrix(op, x, a < b ? offset : -offset);
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    return op('movedim', square, list([-2n, -1n]), list([BigInt(low), BigInt(high)]));
  }),
  kron: composed((op, call) => {
    const [a, b] = [tensor(call, 'self'), tensor(call, 'other')];
    const rank = Math.max(a.shape.length, b.shape.length);
    const padded = (x: Tensor) => [...Array(rank - x.shape.length).fill(1), ...x.shape] as number[];
    const [left, right] = [padded(a), padded(b)];
    const x = op('reshape', a, shapeList(left.flatMap((size) => [size, 1])));
    const y = op('reshape', b, shapeList(right.flatMap((size) => [1, size])));
    return op('reshape', op('mul', x, y), shapeList(left.map((size, i) => size * (right[i] ?? 1))));
  }),
  linalg_diagonal: composed((op, call) =>
    op(
      'diagonal',
      tensor(call, 'A'),
      argument(call, 'offset'),
      argument(call, 'dim1'),
      argument(call, 'dim2'),
    ),
  ),
  linalg_vecdot: composed((op, call) =>
    op('sum', op('mul', tensor(call, 'x'), tensor(call, 'y')), list([argument(call, 'dim')])),
  ),
  linalg_det: composed((op, call) => {
    const { item, size } = minors(op, tensor(call, 'A'));
    return determinant(op, item, range(size), range(size));
  }),
  det: composed((op, call) => {
    const { item, size } = minors(op, tensor(call, 'self'));
    return determinant(op, item, range(size), range(size));
  }),
  inverse: composed((op, call) => inverse(op, tensor(call, 'self'))),
  linalg_inv: composed((op, call) => inverse(op, tensor(call, 'A'))),
  linalg_matrix_norm: composed(matrixNorm),
  linalg_norm: composed((op, call) => {
    const x = tensor(call, 'self');
    const [order, dim, keep] = ['ord', 'dim', 'keepdim'].map((name) => argument(call, name));
    const axes = isKind(dim, 'list') ? dim.items.length : dim === null ? x.shape.length : 1;
    if (order !== null && (typeof order === 'string' || axes === 2)) return matrixNorm(op, call);
    const typed =
      typeof argument(call, 'dtype') === 'bigint'
        ? op('to', x, argument(call, 'dtype'), false, false, null)
        : x;
    return op('linalg_vector_norm', typed, order ?? 2n, dim ?? null, keep ?? false);
  }),
  linalg_matrix_power: composed((op, call) => {
    const x = tensor(call, 'self');
    const power = int(call, 'n');
    if (power < 0 || power > 64) throw unsupported('A matrix to a negative or large power');
    const eye = op('to', op('eye', BigInt(x.shape.at(-1) ?? 0)), x);
    let made: Value = op('expand', eye, shapeList(x.shape));
    for (let i = 0; i < power; i += 1) made = i === 0 ? x : op('matmul', made, x);
    return made;
  }),
  linalg_solve: composed((op, call) => {
    const [a, b] = [tensor(call, 'A'), tensor(call, 'B')];
    if (argument(call, 'left') !== true) throw unsupported('linalg_solve from the right');
    return op('matmul', inverse(op, a), b);
  }),
  mH: unary((op, x) => (x.shape.length === 0 ? x : op('mT', x))),
  matrix_H: unary((op, x) => (x.shape.length === 0 ? x : op('mT', x))),
  vdot: composed((op, call) => op('dot', tensor(call, 'self'), tensor(call, 'other'))),
};
