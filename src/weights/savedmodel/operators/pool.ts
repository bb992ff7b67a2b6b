import { isFloating } from '../../tensorflow/data-type.ts';
import { pool } from '../../tensorflow/pool.ts';
import { unsupported } from '../../tensorflow/refusal.ts';
import type { Tensor } from '../../tensorflow/tensor.ts';
import {
  type Call,
  checkRank,
  numbers,
  type OperatorFunction,
  type OperatorTable,
  refuseUnless,
  tensor,
} from '../call.ts';
import { fromLast, isChannelsFirst, notePadding, padsOf, spaceOf, toLast } from './layout.ts';

/** Windows that are given as a tensor. */
function givenSpace(call: Call, index: number, channelsFirst: boolean): number[] {
  const all = numbers(call, index);
  const channels = channelsFirst ? 1 : all.length - 1;
  refuseUnless(all[0] === 1 && all[channels] === 1, 'Pooling over the batch or the channels');
  return all.filter((_, axis) => axis !== 0 && axis !== channels);
}

const pooling =
  (operator: 'MaxPool' | 'AveragePool', rank: number): OperatorFunction =>
  (call: Call): Tensor => {
    notePadding(call);
    const channelsFirst = isChannelsFirst(call);
    const x = toLast(call, tensor(call, 0), channelsFirst);
    checkRank(x, rank);
    if (!isFloating(x.dtype)) throw unsupported(`It is computed for ${x.dtype}`);
    const given = call.inputs.length > 1;
    const sizes = given
      ? givenSpace(call, 1, channelsFirst)
      : spaceOf(call, 'ksize', channelsFirst);
    const strides = given
      ? givenSpace(call, 2, channelsFirst)
      : spaceOf(call, 'strides', channelsFirst);
    const windows = sizes.map((size, i) => ({ size, stride: strides[i] ?? 1, dilation: 1 }));
    const pads = padsOf(call, x.shape.slice(1, -1), windows, channelsFirst);
    return fromLast(call, pool(call.graph, operator, x, sizes, strides, pads), channelsFirst);
  };

export const poolOperators: OperatorTable = {
  MaxPool: pooling('MaxPool', 4),
  MaxPoolV2: pooling('MaxPool', 4),
  AvgPool: pooling('AveragePool', 4),
  MaxPool3D: pooling('MaxPool', 5),
  AvgPool3D: pooling('AveragePool', 5),
};
