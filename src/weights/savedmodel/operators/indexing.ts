import { add, addNode, constant, integers } from '../../../onnx/graph.ts';
import { computeType } from '../../tensorflow/data-type.ts';
import { knownElements, neededElements } from '../../tensorflow/elements.ts';
import { broadcast, wrap } from '../../tensorflow/elementwise.ts';
import { concat, gather, reshape, sliceAxis } from '../../tensorflow/rearrange.ts';
import { failedInModel } from '../../tensorflow/refusal.ts';
import { axisOf, range } from '../../tensorflow/shapes.ts';
import { constantTensor, last, makeTensor, rankOf, type Tensor } from '../../tensorflow/tensor.ts';
import {
  type Call,
  flagOf,
  integerOf,
  number,
  numbers,
  type OperatorFunction,
  type OperatorTable,
  refuseUnless,
  tensor,
  textOf,
} from '../call.ts';
import { readVariableNow } from '../variables.ts';
import { choose } from './elementwise.ts';
import { filled } from './shape.ts';

function gatherAlong(call: Call, x: Tensor, picks: Tensor, given: number, batch: number): Tensor {
  const { graph } = call;
  const axis = axisOf(given, rankOf(x));
  const known = knownElements(graph, picks);
  if (known?.some((index) => index < 0 || index >= (x.shape[axis] ?? 0)))
    throw failedInModel(`An element that [${x.shape}] does not have along axis ${axis} is picked`);
  if (known && rankOf(picks) === 1 && batch === 0) return gather(graph, x, axis, known);
  if (batch > 0) return gatherBatches(call, x, picks, axis, batch);
  const shape = [...x.shape.slice(0, axis), ...picks.shape, ...x.shape.slice(axis + 1)];
  const value = last(graph, x);
  const node = add(graph, 'Gather', [value, last(graph, picks)], { axis }, shape, value.type);
  return makeTensor(node, x.dtype);
}

/** Each element of the leading axes has picks of its own. Done with GatherND where the axis follows them. */
function gatherBatches(call: Call, x: Tensor, picks: Tensor, axis: number, batch: number): Tensor {
  const { graph } = call;
  refuseUnless(axis === batch, 'Picking along an axis that does not follow those of the batch');
  const lead = x.shape.slice(0, batch);
  if (String(lead) !== String(picks.shape.slice(0, batch)))
    throw failedInModel(`[${x.shape}] and [${picks.shape}] do not share their leading axes`);
  const indices = reshape(graph, picks, [...picks.shape, 1]);
  const shape = [...picks.shape, ...x.shape.slice(axis + 1)];
  const value = last(graph, x);
  const inputs = [value, last(graph, indices)];
  const node = add(graph, 'GatherND', inputs, { batch_dims: batch }, shape, value.type);
  return makeTensor(node, x.dtype);
}

function gatherV2(call: Call): Tensor {
  const picks = tensor(call, 1);
  const batch = integerOf(call, 'batch_dims');
  const itsBatch = batch < 0 ? batch + rankOf(picks) : batch;
  return gatherAlong(call, tensor(call, 0), picks, number(call, 2), itsBatch);
}

function resourceGather(call: Call): Tensor {
  const [item] = call.inputs;
  if (item?.kind !== 'resource') throw failedInModel('It is given no variable');
  refuseUnless(integerOf(call, 'batch_dims') === 0, 'Picking by batches from a variable');
  return gatherAlong(call, readVariableNow(call.machine, item.name), tensor(call, 1), 0, 0);
}

function gatherNd(call: Call): Tensor {
  refuseUnless(
    textOf(call, 'bad_indices_policy').replace('DEFAULT', '') === '',
    'Its policy for bad indices',
  );
  const [x, indices] = [tensor(call, 0), tensor(call, 1)];
  const depth = indices.shape.at(-1) ?? 0;
  const shape = [...indices.shape.slice(0, -1), ...x.shape.slice(depth)];
  const value = last(call.graph, x);
  const inputs = [value, last(call.graph, indices)];
  return makeTensor(add(call.graph, 'GatherND', inputs, {}, shape, value.type), x.dtype);
}

type Scattering = 'none' | 'add' | 'max' | 'min';

function scatter(
  call: Call,
  base: Tensor,
  indices: Tensor,
  updates: Tensor,
  how: Scattering,
): Tensor {
  const { graph } = call;
  const inputs = [base, indices, updates].map((x) => last(graph, x));
  const attributes = how === 'none' ? {} : { reduction: how };
  const type = computeType(base.dtype);
  const node = add(graph, 'ScatterND', inputs, attributes, base.shape, type);
  return wrap(graph, makeTensor(node, base.dtype));
}

function scatterNd(call: Call): Tensor {
  refuseUnless(
    textOf(call, 'bad_indices_policy').replace('DEFAULT', '') === '',
    'Its policy for bad indices',
  );
  const updates = tensor(call, 1);
  const zeros = filled(call, 0, numbers(call, 2), updates.dtype);
  return scatter(call, zeros, tensor(call, 0), updates, 'add');
}

const tensorScatter =
  (how: Scattering, negate = false): OperatorFunction =>
  (call) => {
    refuseUnless(
      textOf(call, 'bad_indices_policy').replace('DEFAULT', '') === '',
      'Its policy for bad indices',
    );
    const updates = tensor(call, 2);
    const minus = constantTensor(call.graph, -1, updates.dtype);
    const used = negate ? broadcast(call.graph, 'Mul', [updates, minus], updates.dtype) : updates;
    return scatter(call, tensor(call, 0), tensor(call, 1), used, how);
  };

/** One of `depth` places is on. Numbers outside of them give rows that are off. */
function oneHot(call: Call): Tensor {
  const { graph } = call;
  const indices = tensor(call, 0);
  const depth = number(call, 1);
  const axis = axisOf(integerOf(call, 'axis'), rankOf(indices) + 1);
  const [on, off] = [reshape(graph, tensor(call, 2), []), reshape(graph, tensor(call, 3), [])];
  const spread = [...indices.shape.slice(0, axis), 1, ...indices.shape.slice(axis)];
  const places = spread.map((_, i) => (i === axis ? depth : 1));
  const counted = constantTensor(graph, range(depth), indices.dtype, places);
  const hit = broadcast(graph, 'Equal', [reshape(graph, indices, spread), counted], 'bool');
  return choose(call, hit, on, off);
}

function topK(call: Call): Tensor[] {
  const { graph } = call;
  const x = tensor(call, 0);
  const count = call.inputs.length > 1 ? number(call, 1) : integerOf(call, 'k');
  refuseUnless(flagOf(call, 'sorted'), 'The largest elements in no order');
  if (count > (x.shape.at(-1) ?? 0)) throw failedInModel(`The ${count} largest of [${x.shape}]`);
  const shape = [...x.shape.slice(0, -1), count];
  const attributes = { axis: -1, largest: 1, sorted: 1 };
  const inputs = [last(graph, x), integers(graph, [count])];
  const outputs = [
    { shape, type: computeType(x.dtype) },
    { shape, type: 'int64' as const },
  ];
  const [values, indices] = addNode(graph, 'TopK', inputs, attributes, outputs);
  if (!values || !indices) throw new Error('TopK gave too few outputs.');
  return [makeTensor(values, x.dtype), makeTensor(indices, 'int32')];
}

/** Places of the elements that are not zero: their number has to be known. */
function where(call: Call): Tensor {
  const x = tensor(call, 0);
  const found = neededElements(call.graph, x);
  const rank = rankOf(x);
  const places = found.flatMap((element, index) => {
    if (element === 0) return [];
    let rest = index;
    const place: number[] = [];
    for (let axis = rank - 1; axis >= 0; axis -= 1) {
      const size = x.shape[axis] ?? 1;
      place.unshift(rest % size);
      rest = Math.floor(rest / size);
    }
    return place;
  });
  const count = rank === 0 ? found.filter(Boolean).length : places.length / rank;
  const value = constant(call.graph, places, 'int64', [count, rank]);
  // Its elements follow from the input's, so nothing that is made of them may be kept.
  if (last(call.graph, x).varies) call.graph.usedKnown = true;
  return makeTensor(value, 'int64');
}

/** Rows of several tensors put together by their numbers, which are known; the last one of several wins. */
function stitch(call: Call): Tensor {
  const { graph } = call;
  const count = integerOf(call, 'N');
  const rows: Tensor[] = [];
  range(count).forEach((i) => {
    const places = numbers(call, i);
    const data = tensor(call, count + i);
    const tail = data.shape.slice(rankOf(tensor(call, i)));
    const flat = reshape(graph, data, [places.length, ...tail]);
    places.forEach((place, row) => {
      rows[place] = sliceAxis(graph, flat, 0, row, row + 1);
    });
  });
  const filledRows = rows.filter((row) => row !== undefined);
  refuseUnless(filledRows.length === rows.length, 'Rows that nothing is put into');
  return concat(graph, filledRows, 0);
}

/** Picking and putting elements by their places. */
export const indexingOperators: OperatorTable = {
  Gather: (call) => gatherAlong(call, tensor(call, 0), tensor(call, 1), 0, 0),
  GatherV2: gatherV2,
  ResourceGather: resourceGather,
  GatherNd: gatherNd,
  ScatterNd: scatterNd,
  TensorScatterUpdate: tensorScatter('none'),
  TensorScatterAdd: tensorScatter('add'),
  TensorScatterSub: tensorScatter('add', true),
  TensorScatterMax: tensorScatter('max'),
  TensorScatterMin: tensorScatter('min'),
  OneHot: oneHot,
  TopK: topK,
  TopKV2: topK,
  Where: where,
  DynamicStitch: stitch,
  ParallelDynamicStitch: stitch,
};
