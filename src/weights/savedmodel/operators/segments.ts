import { isFloating } from '../../tensorflow/data-type.ts';
import { wrap } from '../../tensorflow/elementwise.ts';
import { concat, gather } from '../../tensorflow/rearrange.ts';
import { type Reduction, reduce } from '../../tensorflow/reduce.ts';
import { failedInModel } from '../../tensorflow/refusal.ts';
import { range } from '../../tensorflow/shapes.ts';
import type { Tensor } from '../../tensorflow/tensor.ts';
import {
  type Call,
  checkRank,
  number,
  numbers,
  type OperatorFunction,
  type OperatorTable,
  refuseUnless,
  tensor,
} from '../call.ts';
import { filled } from './shape.ts';

const MAX_SEGMENTS = 4096;

/** What a segment without rows gives. */
type Empty = (call: Call, x: Tensor) => number;
const zero: Empty = () => 0;
const one: Empty = () => 1;
/** The lowest or highest number of the type: of floats the largest finite one. */
const extreme =
  (sign: 1 | -1): Empty =>
  (_, x) => {
    refuseUnless(isFloating(x.dtype), 'Segments of integers without elements');
    return sign * (2 - 2 ** -23) * 2 ** 127;
  };

/**
 * Joins the rows that belong together. The numbers of their segments have to be known: they say how
 * many there are. Rows with a negative number belong to none.
 */
const joinRows =
  (reduction: Reduction, empty: Empty): OperatorFunction =>
  (call) => {
    const { graph } = call;
    const x = tensor(call, 0);
    checkRank(tensor(call, 1), 1);
    const ids = numbers(call, 1);
    const count = call.inputs.length > 2 ? number(call, 2) : (ids.at(-1) ?? -1) + 1;
    if (ids.length !== x.shape[0]) throw failedInModel(`${ids.length} numbers for [${x.shape}]`);
    refuseUnless(count <= MAX_SEGMENTS, `${count} segments`);
    if (ids.some((id) => id >= count)) throw failedInModel(`A segment is not below ${count}`);
    const shape = [1, ...x.shape.slice(1)];
    const rows = range(count).map((segment) => {
      const own = range(ids.length).filter((row) => ids[row] === segment);
      if (own.length === 0) return filled(call, empty(call, x), shape, x.dtype);
      return wrap(graph, reduce(graph, reduction, gather(graph, x, 0, own), [0], true));
    });
    if (rows.length === 0) return filled(call, 0, [0, ...x.shape.slice(1)], x.dtype);
    return concat(graph, rows, 0);
  };

/** Rows that belong together, by sorted numbers and by any numbers. */
export const segmentOperators: OperatorTable = {
  SegmentSum: joinRows('ReduceSum', zero),
  SegmentMean: joinRows('ReduceMean', zero),
  SegmentProd: joinRows('ReduceProd', one),
  SegmentMax: joinRows('ReduceMax', zero),
  SegmentMin: joinRows('ReduceMin', zero),
  UnsortedSegmentSum: joinRows('ReduceSum', zero),
  UnsortedSegmentProd: joinRows('ReduceProd', one),
  UnsortedSegmentMax: joinRows('ReduceMax', extreme(-1)),
  UnsortedSegmentMin: joinRows('ReduceMin', extreme(1)),
};
