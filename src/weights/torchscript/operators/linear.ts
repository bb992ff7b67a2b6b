import { elementCount } from '../../../onnx/element-type.ts';
import { add, constant, type Graph } from '../../../onnx/graph.ts';
import type { Value as GraphValue } from '../../../onnx/value.ts';
import {
  type Call,
  float,
  int,
  ints,
  maybeTensor,
  type OperatorTable,
  scalar,
  tensor,
  tensors,
  text,
} from '../call.ts';
import {
  axesOf,
  broadcastNode,
  broadcastShapes,
  expand,
  floatType,
  readAs,
  reshape,
  result,
  resultType,
  scalarConstant,
  transpose,
} from '../compute.ts';
import { isFloating, promote } from '../data-type.ts';
import { failedInModel, unsupported } from '../refusal.ts';
import { makeTensor, read, type Tensor } from '../tensor.ts';
import { list } from '../values.ts';
import { arithmetic } from './arithmetic.ts';
import { preciseReduce } from './reduce.ts';

/** Product over the last axis of `a` and the last but one of `b`, with broadcasting; vectors as in numpy. */
export function matmulValue(graph: Graph, a: GraphValue, b: GraphValue): GraphValue {
  const [left, right] = [a.shape, b.shape];
  const rows = left.length === 1 ? [1, ...left] : [...left];
  const columns = right.length === 1 ? [...right, 1] : [...right];
  if (rows.at(-1) !== columns.at(-2))
    throw failedInModel(`Matrices of the shapes [${left}] and [${right}] do not multiply.`);
  const outer = broadcastShapes(rows.slice(0, -2), columns.slice(0, -2));
  const shape = [
    ...outer,
    ...(left.length > 1 ? [rows.at(-2) ?? 1] : []),
    ...(right.length > 1 ? [columns.at(-1) ?? 1] : []),
  ];
  // As matrices: onnxruntime 1.32 multiplies a transposed matrix with a vector as if it were not transposed.
  const matrices = [reshape(graph, a, rows), reshape(graph, b, columns)];
  const wide = [...outer, rows.at(-2) ?? 1, columns.at(-1) ?? 1];
  return reshape(graph, add(graph, 'MatMul', matrices, {}, wide, a.type), shape);
}

export function matmul(graph: Graph, a: Tensor, b: Tensor): Tensor {
  if (a.shape.length === 0 || b.shape.length === 0)
    throw failedInModel('A matrix product needs axes.');
  const dtype = promote(a.dtype, b.dtype);
  if (dtype === 'bool') throw failedInModel('torch has no matrix product of booleans.');
  const value = matmulValue(graph, readAs(graph, a, dtype), readAs(graph, b, dtype));
  return result(value, dtype, [a, b]);
}

/** x [..., in] times weights [out, in] transposed, plus bias [out]. */
export function linearValue(
  graph: Graph,
  x: GraphValue,
  weight: GraphValue,
  bias: GraphValue | null,
): GraphValue {
  const [features = 1, inputs = 1] = weight.shape;
  if (weight.shape.length !== 2 || x.shape.at(-1) !== inputs)
    throw failedInModel(`A linear layer of [${weight.shape}] was given [${x.shape}].`);
  const outer = x.shape.slice(0, -1);
  // A sum of nothing.
  if (inputs === 0) return expand(graph, bias ?? constant(graph, 0, x.type), [...outer, features]);
  const rows = elementCount(outer);
  const flat = reshape(graph, x, [rows, inputs]);
  const operands = bias ? [flat, weight, bias] : [flat, weight];
  const product = add(graph, 'Gemm', operands, { transB: 1 }, [rows, features], x.type);
  return reshape(graph, product, [...outer, features]);
}

function linear(call: Call): Tensor {
  const [x, weight, bias] = [
    tensor(call, 'input'),
    tensor(call, 'weight'),
    maybeTensor(call, 'bias'),
  ];
  if (weight.shape.length === 1) {
    const product = matmul(call.graph, x, weight);
    return bias ? arithmetic(call.graph, 'Add', product, bias) : product;
  }
  if (!isFloating(x.dtype)) {
    const columns = makeTensor(transpose(call.graph, read(weight), [1, 0]), weight.dtype);
    const product = matmul(call.graph, x, columns);
    return bias ? arithmetic(call.graph, 'Add', product, bias) : product;
  }
  const value = linearValue(call.graph, read(x), read(weight), bias && read(bias));
  return result(value, x.dtype, [x]);
}

/** beta * self + alpha * product. */
function addProduct(call: Call, product: Tensor): Tensor {
  const { graph } = call;
  const [alpha, beta] = [scalar(call, 'alpha'), scalar(call, 'beta')];
  const { dtype } = product;
  const scaled = Number(alpha) === 1 ? product : arithmetic(graph, 'Mul', product, alpha, dtype);
  if (Number(beta) === 0) return scaled;
  const self = tensor(call, 'self');
  const term = Number(beta) === 1 ? self : arithmetic(graph, 'Mul', self, beta, self.dtype);
  return arithmetic(graph, 'Add', term, scaled);
}

const addMatrices = (a: string, b: string) => (call: Call) =>
  addProduct(call, matmul(call.graph, tensor(call, a), tensor(call, b)));

/** Products of a batch, added up. */
function addBatches(call: Call): Tensor {
  const product = matmul(call.graph, tensor(call, 'batch1'), tensor(call, 'batch2'));
  const sum = preciseReduce(call.graph, 'ReduceSum', read(product), [0], false);
  return addProduct(call, makeTensor(sum, product.dtype));
}

interface Equation {
  terms: string[];
  output: string;
}

/** Writes the axes that `...` stands for as letters that the equation does not use. */
function parseEquation(equation: string, operands: readonly Tensor[]): Equation {
  const [left = '', right] = equation.replaceAll(' ', '').split('->');
  const free = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'].filter(
    (letter) => !equation.includes(letter),
  );
  const ranks = left
    .split(',')
    .map((term, i) =>
      term.includes('...') ? (operands[i]?.shape.length ?? 0) - (term.length - 3) : 0,
    );
  const widest = Math.max(0, ...ranks);
  const letters = free.slice(0, widest).join('');
  const terms = left
    .split(',')
    .map((term, i) => term.replace('...', letters.slice(widest - (ranks[i] ?? 0))));
  if (right !== undefined) return { terms, output: right.replace('...', letters) };
  const joined = terms.join('');
  const once = [...new Set(joined)]
    .filter((letter) => !letters.includes(letter))
    .filter((letter) => joined.split(letter).length === 2);
  return { terms, output: letters + once.sort().join('') };
}

function einsum(call: Call): Tensor {
  const operands = tensors(call, 'tensors');
  const { terms, output } = parseEquation(text(call, 'equation'), operands);
  const sizes = new Map<string, number>();
  terms.forEach((term, i) => {
    const { shape = [] } = operands[i] ?? {};
    if (term.length !== shape.length)
      throw failedInModel(`The term ${term} of an einsum does not fit the shape [${shape}].`);
    [...term].forEach((letter, axis) => {
      const [size = 1, known] = [shape[axis], sizes.get(letter)];
      if (known !== undefined && known !== size)
        throw unsupported('An einsum that broadcasts axes of size 1');
      sizes.set(letter, size);
    });
  });
  const dtype = operands.map((x) => x.dtype).reduce(promote);
  const inputs = operands.map((x) => readAs(call.graph, x, dtype));
  const shape = [...output].map((letter) => sizes.get(letter) ?? 1);
  const equation = `${terms.join(',')}->${output}`;
  const [first] = inputs;
  if (!first) throw failedInModel('An einsum without operands.');
  // torch multiplies in an order of its own; the layout of the result follows from it.
  return makeTensor(
    add(call.graph, 'Einsum', inputs, { equation }, shape, first.type),
    dtype,
    null,
  );
}

function tensordot(call: Call): Tensor {
  const { graph } = call;
  const [a, b] = [tensor(call, 'self'), tensor(call, 'other')];
  const left = axesOf(ints(call, 'dims_self'), a.shape.length);
  const right = axesOf(ints(call, 'dims_other'), b.shape.length);
  const outer = a.shape.map((_, axis) => axis).filter((axis) => !left.includes(axis));
  const inner = b.shape.map((_, axis) => axis).filter((axis) => !right.includes(axis));
  const sizes = (x: Tensor, axes: number[]) => axes.map((axis) => x.shape[axis] ?? 1);
  const count = elementCount(sizes(a, left));
  const rows = reshape(graph, transpose(graph, read(a), [...outer, ...left]), [
    elementCount(sizes(a, outer)),
    count,
  ]);
  const columns = reshape(graph, transpose(graph, read(b), [...right, ...inner]), [
    count,
    elementCount(sizes(b, inner)),
  ]);
  const shape = [...sizes(a, outer), ...sizes(b, inner)];
  return result(reshape(graph, matmulValue(graph, rows, columns), shape), a.dtype, [a, b]);
}

function cosineSimilarity(call: Call): Tensor {
  const { graph } = call;
  const [first, second] = [tensor(call, 'x1'), tensor(call, 'x2')];
  const shape = broadcastShapes(first.shape, second.shape);
  const dtype = floatType(resultType(first, second));
  const [a = first, b = second] = [first, second].map((x) =>
    makeTensor(expand(graph, readAs(graph, x, dtype), shape), dtype),
  );
  const rank = shape.length;
  const [axis = 0] = axesOf([int(call, 'dim')], rank);
  const sum = (x: GraphValue, y: GraphValue) =>
    preciseReduce(graph, 'ReduceSum', broadcastNode(graph, 'Mul', [x, y]), [axis], false);
  const eps = scalarConstant(graph, float(call, 'eps') ** 2, 'float32');
  const lengths = [a, b].map((x) =>
    add(
      graph,
      'Sqrt',
      [broadcastNode(graph, 'Max', [sum(read(x), read(x)), eps])],
      {},
      sum(read(x), read(x)).shape,
      'float32',
    ),
  );
  const product = broadcastNode(graph, 'Mul', lengths);
  const value = broadcastNode(graph, 'Div', [sum(read(a), read(b)), product]);
  return result(value, a.dtype, [a, b]);
}

const product = (a: string, b: string) => (call: Call) =>
  matmul(call.graph, tensor(call, a), tensor(call, b));

/** Distances between rows of two batches of points. */
function pairDistances(call: Call): Tensor {
  const { graph } = call;
  const [a, b] = [tensor(call, 'x1'), tensor(call, 'x2')];
  const p = float(call, 'p');
  const rows = reshape(graph, read(a), [...a.shape.slice(0, -1), 1, a.shape.at(-1) ?? 1]);
  const columns = reshape(graph, read(b), [...b.shape.slice(0, -2), 1, ...b.shape.slice(-2)]);
  const way = broadcastNode(graph, 'Sub', [rows, columns]);
  if (p !== 2) {
    const made = makeTensor(way, a.dtype);
    return call.lowering.callOperator('norm', [made, p, list([-1n]), false]) as Tensor;
  }
  const squares = broadcastNode(graph, 'Mul', [way, way]);
  const sum = preciseReduce(graph, 'ReduceSum', squares, [squares.shape.length - 1], false);
  return result(add(graph, 'Sqrt', [sum], {}, sum.shape, 'float32'), a.dtype, [a, b]);
}

export const linearOperators: OperatorTable = {
  linear,
  matmul: product('self', 'other'),
  mm: product('self', 'mat2'),
  bmm: product('self', 'mat2'),
  mv: product('self', 'vec'),
  dot: product('self', 'tensor'),
  inner: (call) => {
    const [a, b] = [tensor(call, 'self'), tensor(call, 'other')];
    if (a.shape.length === 0 || b.shape.length === 0) return arithmetic(call.graph, 'Mul', a, b);
    // Over the last axis of both: the rows of all of `b` as columns of one matrix.
    const length = b.shape.at(-1) ?? 1;
    const rows = reshape(call.graph, read(b), [elementCount(b.shape.slice(0, -1)), length]);
    const columns = makeTensor(transpose(call.graph, rows, [1, 0]), b.dtype);
    const made = matmul(call.graph, a, columns);
    const shape = [...a.shape.slice(0, -1), ...b.shape.slice(0, -1)];
    return makeTensor(reshape(call.graph, read(made), shape), made.dtype);
  },
  outer: (call) => {
    const [a, b] = [tensor(call, 'self'), tensor(call, 'vec2')];
    const column = reshape(call.graph, read(a), [a.shape[0] ?? 1, 1]);
    return arithmetic(call.graph, 'Mul', makeTensor(column, a.dtype), b);
  },
  addmm: addMatrices('mat1', 'mat2'),
  baddbmm: addMatrices('batch1', 'batch2'),
  addbmm: addBatches,
  addmv: addMatrices('mat', 'vec'),
  einsum,
  tensordot,
  cosine_similarity: cosineSimilarity,
  cdist: pairDistances,
};
