import { elementCount } from '../../../onnx/element-type.ts';
import { argument, type Call, hasArgument, int, type OperatorTable, tensor } from '../call.ts';
import { axisOf } from '../compute.ts';
import { isFloating } from '../data-type.ts';
import { unsupported } from '../refusal.ts';
import { list, tuple, type Value } from '../values.ts';
import { composed, floating, type Op, shapeList, tensorOf } from './compose.ts';

/** What is added up, multiplied or compared along an axis, element by element. */

/** Products of the first elements along an axis, by way of a triangle of ones. */
function cumulativeProduct(op: Op, call: Call): Value {
  const x = tensor(call, 'self');
  const given = argument(call, 'dtype');
  const typed =
    given === null
      ? isFloating(x.dtype)
        ? x
        : op('to', x, 4n, false, false, null)
      : op('to', x, given, false, false, null);
  if (x.shape.length === 0) return op('clone', typed);
  const axis = axisOf(int(call, 'dim'), x.shape.length);
  const size = x.shape[axis] ?? 0;
  if (size > 256) throw unsupported('cumprod over more than 256 elements');
  const last = op('movedim', typed, BigInt(axis), -1n);
  const triangle = op(
    'tril',
    op('to', op('ones', shapeList([size, size])), 11n, false, false, null),
    0n,
  );
  const rows = op('where', triangle, op('unsqueeze', last, -2n), 1n);
  return op('movedim', op('prod', rows, -1n), -1n, BigInt(axis));
}

/** The largest (smallest) of the first elements along an axis, and where the last such one stands. */
const cumulativeExtreme = (which: 'max' | 'min') =>
  composed((op, call) => {
    const x = tensor(call, 'self');
    if (x.shape.length === 0) return tuple([op('clone', x), op('argmax', x)]);
    const axis = axisOf(int(call, 'dim'), x.shape.length);
    const size = x.shape[axis] ?? 0;
    if (size > 256) throw unsupported(`cum${which} over more than 256 elements`);
    const last = op('movedim', x, BigInt(axis), -1n);
    const triangle = op(
      'tril',
      op('to', op('ones', shapeList([size, size])), 11n, false, false, null),
      0n,
    );
    const first = op('slice', last, -1n, 0n, 1n);
    const rows = op('where', triangle, op('unsqueeze', last, -2n), op('unsqueeze', first, -1n));
    const values = op(`a${which}`, rows, list([-1n]));
    const hit = op('logical_and', op('eq', rows, op('unsqueeze', values, -1n)), triangle);
    const places = op('mul', op('to', hit, 4n, false, false, null), op('arange', BigInt(size)));
    const at = op('amax', places, list([-1n]));
    return tuple([values, at].map((value) => op('movedim', value, -1n, BigInt(axis))));
  });

function heightsTimesWidths(op: Op, call: Call): Value {
  const given = tensor(call, 'y');
  const y = tensorOf(floating(op, given));
  const axis = axisOf(int(call, 'dim'), y.shape.length);
  const size = y.shape[axis] ?? 0;
  const part = (x: Value, from: number, to: number) =>
    op('slice', x, BigInt(axis), BigInt(from), BigInt(to));
  const means = op('mul', op('add', part(y, 1, size), part(y, 0, size - 1)), 0.5);
  if (!hasArgument(call, 'x')) {
    const dx = hasArgument(call, 'dx') ? Number(argument(call, 'dx')) : 1;
    return op('mul', op('sum', means, list([BigInt(axis)])), dx);
  }
  const x = tensor(call, 'x');
  if (x.shape.at(x.shape.length === 1 ? 0 : axis) !== size)
    throw unsupported('The places of a sum of heights that are not as many as these');
  const own =
    x.shape.length === 1
      ? op('view', x, shapeList(y.shape.map((_, i) => (i === axis ? size : 1))))
      : x;
  const widths = op('sub', part(own, 1, size), part(own, 0, size - 1));
  return op('sum', op('mul', means, widths), list([BigInt(axis)]));
}

const nanTo = (op: Op, x: Value, number: number) => op('where', op('isnan', x), number, x);

export const cumulativeOperators: OperatorTable = {
  cumprod: composed(cumulativeProduct),
  cummax: cumulativeExtreme('max'),
  cummin: cumulativeExtreme('min'),
  logcumsumexp: composed((op, call) => {
    const x = tensor(call, 'self');
    if (elementCount(x.shape) === 0) return op('clone', x);
    const largest = op('amax', x, list([]));
    const dim = argument(call, 'dim');
    return op('add', op('log', op('cumsum', op('exp', op('sub', x, largest)), dim)), largest);
  }),
  trapezoid: composed(heightsTimesWidths),
  trapz: composed(heightsTimesWidths),
  nansum: composed((op, call) => {
    const x = tensor(call, 'self');
    const zeroed = isFloating(x.dtype) ? nanTo(op, x, 0) : x;
    const [dim, keep, dtype] = ['dim', 'keepdim', 'dtype'].map((name) => argument(call, name));
    return call.lowering.callOperator('sum', [zeroed, dim ?? null, keep ?? false], {
      dtype: dtype ?? null,
    });
  }),
  nanmean: composed((op, call) => {
    const x = tensor(call, 'self');
    const [dim, keep, dtype] = ['dim', 'keepdim', 'dtype'].map((name) => argument(call, name));
    const typed = typeof dtype === 'bigint' ? op('to', x, dtype, false, false, null) : x;
    const count = op('sum', op('logical_not', op('isnan', typed)), dim ?? null, keep ?? false);
    return op('div', op('sum', nanTo(op, typed, 0), dim ?? null, keep ?? false), count);
  }),
};
