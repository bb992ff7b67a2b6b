import { broadcast, cast } from '../../tensorflow/elementwise.ts';
import { gather, reshape } from '../../tensorflow/rearrange.ts';
import { failedInModel } from '../../tensorflow/refusal.ts';
import { range } from '../../tensorflow/shapes.ts';
import { constantTensor, rankOf, type Tensor } from '../../tensorflow/tensor.ts';
import {
  type Call,
  checkRank,
  number,
  numbers,
  type OperatorTable,
  refuseUnless,
  tensor,
} from '../call.ts';
import { choose } from './elementwise.ts';

/** Places of a matrix, as rows of yes and no. */
function maskOf(
  call: Call,
  rows: number,
  columns: number,
  holds: (row: number, column: number) => boolean,
): Tensor {
  const cells = range(rows * columns).map((i) =>
    holds(Math.floor(i / columns), i % columns) ? 1 : 0,
  );
  return constantTensor(call.graph, cells, 'bool', [rows, columns]);
}

/** Which diagonal is meant: 0 is the main one, those above are positive. */
function diagonalOf(call: Call, index: number): number {
  const found = numbers(call, index);
  refuseUnless(new Set(found).size === 1, 'Several diagonals at once');
  return found[0] ?? 0;
}

/** Elements of each vector put onto a diagonal of a matrix. */
function spread(call: Call, x: Tensor, diagonal: number, rows: number, columns: number): Tensor {
  const size = x.shape.at(-1) ?? 0;
  const positions = range(rows * columns).map((i) => {
    const place = Math.min(Math.floor(i / columns), i % columns);
    return Math.min(place, size - 1);
  });
  const repeated = gather(call.graph, x, rankOf(x) - 1, positions);
  const lead = x.shape.slice(0, -1);
  const matrix = reshape(call.graph, repeated, [...lead, rows, columns]);
  const needed = Math.min(rows + Math.min(diagonal, 0), columns - Math.max(diagonal, 0));
  if (needed > size) throw failedInModel(`A diagonal of ${needed} elements is given ${size}`);
  return matrix;
}

const onDiagonal =
  (diagonal: number) =>
  (row: number, column: number): boolean =>
    column - row === diagonal;

function matrixOf(
  call: Call,
  x: Tensor,
  diagonal: number,
  size: [number, number],
  rest: Tensor,
): Tensor {
  const [rows, columns] = size;
  const matrix = spread(call, x, diagonal, rows, columns);
  return choose(call, maskOf(call, rows, columns, onDiagonal(diagonal)), matrix, rest);
}

function zero(call: Call, x: Tensor): Tensor {
  return constantTensor(call.graph, 0, x.dtype);
}

function matrixDiagonal(call: Call): Tensor {
  const x = tensor(call, 0);
  const size = x.shape.at(-1) ?? 0;
  if (call.inputs.length === 1) return matrixOf(call, x, 0, [size, size], zero(call, x));
  // The alignment matters only for several diagonals.
  call.read.add('align');
  const diagonal = diagonalOf(call, 1);
  const [givenRows, givenColumns] = [number(call, 2), number(call, 3)];
  const fewestRows = size - Math.min(diagonal, 0);
  const fewestColumns = size + Math.max(diagonal, 0);
  // A matrix of which no size is given is square.
  const square = givenRows < 0 && givenColumns < 0;
  const smallestRows = square ? Math.max(fewestRows, fewestColumns) : fewestRows;
  const smallestColumns = square ? smallestRows : fewestColumns;
  const rows = givenRows < 0 ? smallestRows : givenRows;
  const columns = givenColumns < 0 ? smallestColumns : givenColumns;
  return matrixOf(call, x, diagonal, [rows, columns], reshape(call.graph, tensor(call, 4), []));
}

function diagonalPart(call: Call): Tensor {
  const x = tensor(call, 0);
  if (rankOf(x) < 2) throw failedInModel(`[${x.shape}] is no matrix`);
  call.read.add('align');
  const diagonal = call.inputs.length > 1 ? diagonalOf(call, 1) : 0;
  const [rows = 0, columns = 0] = x.shape.slice(-2);
  const [top, left] = [Math.max(-diagonal, 0), Math.max(diagonal, 0)];
  const size = Math.min(rows - top, columns - left);
  if (size <= 0) throw failedInModel(`[${x.shape}] has no diagonal ${diagonal}`);
  const flat = reshape(call.graph, x, [...x.shape.slice(0, -2), rows * columns]);
  const positions = range(size).map((i) => (top + i) * columns + left + i);
  return gather(call.graph, flat, rankOf(flat) - 1, positions);
}

function setDiagonal(call: Call): Tensor {
  const x = tensor(call, 0);
  call.read.add('align');
  const diagonal = call.inputs.length > 2 ? diagonalOf(call, 2) : 0;
  const [rows = 0, columns = 0] = x.shape.slice(-2);
  return matrixOf(call, tensor(call, 1), diagonal, [rows, columns], x);
}

/** Keeps some diagonals below and above the main one; negative numbers keep all. */
function bandPart(call: Call): Tensor {
  const x = tensor(call, 0);
  const [below, above] = [number(call, 1), number(call, 2)];
  const [rows = 0, columns = 0] = x.shape.slice(-2);
  const mask = maskOf(
    call,
    rows,
    columns,
    (row, column) => (below < 0 || row - column <= below) && (above < 0 || column - row <= above),
  );
  return choose(call, mask, x, zero(call, x));
}

/** The vector product of vectors of three elements. */
function cross(call: Call): Tensor {
  const { graph } = call;
  const [a, b] = [tensor(call, 0), tensor(call, 1)];
  if (a.shape.at(-1) !== 3) throw failedInModel(`[${a.shape}] are no vectors of three elements`);
  const turned = (x: Tensor, order: number[]): Tensor => gather(graph, x, rankOf(x) - 1, order);
  const product = (first: number[], second: number[]): Tensor =>
    broadcast(graph, 'Mul', [turned(a, first), turned(b, second)], a.dtype);
  const difference = [product([1, 2, 0], [2, 0, 1]), product([2, 0, 1], [1, 2, 0])];
  return cast(graph, broadcast(graph, 'Sub', difference, a.dtype), a.dtype);
}

/** Diagonals of matrices, put in and taken out. */
export const diagonalOperators: OperatorTable = {
  MatrixDiag: matrixDiagonal,
  MatrixDiagV2: matrixDiagonal,
  MatrixDiagV3: matrixDiagonal,
  MatrixDiagPart: diagonalPart,
  MatrixDiagPartV2: diagonalPart,
  MatrixDiagPartV3: diagonalPart,
  MatrixSetDiag: setDiagonal,
  MatrixSetDiagV2: setDiagonal,
  MatrixSetDiagV3: setDiagonal,
  MatrixBandPart: bandPart,
  BatchMatrixBandPart: bandPart,
  Cross: cross,
  Diag: (call) => {
    checkRank(tensor(call, 0), 1);
    return matrixDiagonal(call);
  },
  DiagPart: (call) => {
    checkRank(tensor(call, 0), 2);
    return diagonalPart(call);
  },
};
