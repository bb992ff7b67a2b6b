import { elementCount } from '../../../onnx/element-type.ts';
import {
  argument,
  bool,
  float,
  hasArgument,
  ints,
  type OperatorTable,
  tensor,
  tensors,
  text,
} from '../call.ts';
import { unsupported } from '../refusal.ts';
import type { Tensor } from '../tensor.ts';
import { isKind, list, type Value } from '../values.ts';
import { composed, range, shapeList, tensorOf, unary } from './compose.ts';

/** Splitting, joining and replacing parts, by way of other operators. */

/** Parts of an axis that `split_with_sizes` gives, from counts or from borders. */
const splitAlong = (axisFor: (x: Tensor) => number) =>
  composed((op, call) => {
    const x = tensor(call, 'self');
    const how = hasArgument(call, 'sections')
      ? argument(call, 'sections')
      : argument(call, 'indices');
    return op('tensor_split', x, how, BigInt(axisFor(x)));
  });

/** A copy with a part replaced. */
const scattered = (name: string, ...options: string[]) =>
  composed((op, call) => {
    const copy = op('clone', tensor(call, 'self'));
    op(
      'copy_',
      op(name, copy, ...options.map((option) => argument(call, option))),
      tensor(call, 'src'),
    );
    return copy;
  });

/** At least so many axes: new ones in front, the last of three behind. */
function atLeast(rank: number) {
  return composed((op, call) => {
    const grown = (x: Tensor): Value => {
      const missing = rank - x.shape.length;
      if (missing <= 0) return x;
      if (rank === 3 && x.shape.length === 2) return op('unsqueeze', x, -1n);
      if (rank === 3 && x.shape.length === 1) return op('unsqueeze', op('unsqueeze', x, 0n), -1n);
      let made: Value = x;
      for (let i = 0; i < missing; i += 1) made = op('unsqueeze', made, 0n);
      return made;
    };
    if (hasArgument(call, 'tensors')) return list(tensors(call, 'tensors').map(grown));
    return grown(tensor(call, 'self'));
  });
}

export const arrangingOperators: OperatorTable = {
  column_stack: composed((op, call) => {
    const columns = tensors(call, 'tensors').map((x) =>
      x.shape.length > 1 ? x : op('reshape', x, list([BigInt(elementCount(x.shape)), 1n])),
    );
    return op('cat', list(columns), 1n);
  }),
  copy: composed((op, call) => {
    const made = op('clone', tensor(call, 'self'));
    return op('copy_', made, tensor(call, 'src'));
  }),
  diagonal_scatter: scattered('diagonal', 'offset', 'dim1', 'dim2'),
  select_scatter: scattered('select', 'dim', 'index'),
  slice_scatter: scattered('slice', 'dim', 'start', 'end', 'step'),
  as_strided_scatter: scattered('as_strided', 'size', 'stride', 'storage_offset'),
  hsplit: splitAlong((x) => (x.shape.length === 1 ? 0 : 1)),
  vsplit: splitAlong(() => 0),
  dsplit: splitAlong(() => 2),
  fill: composed((op, call) =>
    op('fill_', op('clone', tensor(call, 'self')), argument(call, 'value')),
  ),
  pad_sequence: composed((op, call) => {
    const parts = tensors(call, 'sequences');
    const first = bool(call, 'batch_first');
    const longest = Math.max(...parts.map((x) => x.shape[0] ?? 0));
    const rest = parts[0]?.shape.slice(1) ?? [];
    if (text(call, 'padding_side') !== 'right') throw unsupported('pad_sequence on the left');
    const padded = parts.map((x) => {
      const missing = op(
        'new_full',
        x,
        shapeList([longest - (x.shape[0] ?? 0), ...rest]),
        float(call, 'padding_value'),
      );
      return op('to', op('cat', list([x, missing])), parts[0] ?? x);
    });
    return op('stack', list(padded), first ? 0n : 1n);
  }),
  ravel: unary((op, x) => op('reshape', x, list([-1n]))),
  sum_to_size: composed((op, call) => {
    const [x, size] = [tensor(call, 'self'), ints(call, 'size')];
    const offset = x.shape.length - size.length;
    const extra = range(offset);
    const lead = extra.length > 0 ? tensorOf(op('sum', x, list(extra.map(BigInt)))) : x;
    const axes = size.flatMap((wanted, i) =>
      wanted === 1 && lead.shape[i] !== 1 ? [BigInt(i)] : [],
    );
    return axes.length > 0 ? op('sum', lead, list(axes), true) : lead;
  }),
  atleast_2d: atLeast(2),
  atleast_3d: atLeast(3),
  dstack: composed((op, call) =>
    op('cat', list(tensors(call, 'tensors').map((x) => op('atleast_3d', x))), 2n),
  ),
  cartesian_prod: composed((op, call) => {
    const parts = tensors(call, 'tensors');
    const [only] = parts;
    if (only && parts.length === 1) return only;
    const grids = op('meshgrid', list(parts));
    const columns = isKind(grids, 'list') ? grids.items.map((x) => op('flatten', x)) : [];
    return op('stack', list(columns), 1n);
  }),
  zero: unary((op, x) => op('zeros_like', x)),
};
