import { isFloating } from '../../tensorflow/data-type.ts';
import { pool } from '../../tensorflow/pool.ts';
import { unsupported } from '../../tensorflow/refusal.ts';
import type { Tensor } from '../../tensorflow/tensor.ts';
import {
  type Call,
  checkRank,
  type OperatorFunction,
  type OperatorTable,
  tensor,
} from '../call.ts';
import { fromLast, isChannelsFirst, notePadding, padsOf, spaceOf, toLast } from './layout.ts';

const pooling =
  (operator: 'MaxPool' | 'AveragePool', rank: number): OperatorFunction =>
  (call: Call): Tensor => {
    notePadding(call);
    const channelsFirst = isChannelsFirst(call);
    const x = toLast(call, tensor(call, 0), channelsFirst);
    checkRank(x, rank);
    if (!isFloating(x.dtype)) throw unsupported(`It is computed for ${x.dtype}`);
    const sizes = spaceOf(call, 'ksize', channelsFirst);
    const strides = spaceOf(call, 'strides', channelsFirst);
    const windows = sizes.map((size, i) => ({ size, stride: strides[i] ?? 1, dilation: 1 }));
    const pads = padsOf(call, x.shape.slice(1, -1), windows, channelsFirst);
    return fromLast(call, pool(call.graph, operator, x, sizes, strides, pads), channelsFirst);
  };

export const poolOperators: OperatorTable = {
  MaxPool: pooling('MaxPool', 4),
  AvgPool: pooling('AveragePool', 4),
  MaxPool3D: pooling('MaxPool', 5),
  AvgPool3D: pooling('AveragePool', 5),
};
