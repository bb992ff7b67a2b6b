import { constant } from '../../../onnx/graph.ts';
import { computeType, type DataType } from '../../tensorflow/data-type.ts';
import { failedInModel } from '../../tensorflow/refusal.ts';
import { range } from '../../tensorflow/shapes.ts';
import { last, makeTensor, type Tensor } from '../../tensorflow/tensor.ts';
import {
  type Call,
  checkRank,
  floatOf,
  number,
  numbers,
  type OperatorTable,
  refuseUnless,
  tensor,
  typeOf,
} from '../call.ts';

/** A constant that was worked out from elements of the inputs, so that it holds for them only. */
function workedOut(call: Call, list: number[], dtype: DataType): Tensor {
  if (call.inputs.some((item) => item.kind === 'tensor' && last(call.graph, item).varies))
    call.graph.usedKnown = true;
  return makeTensor(constant(call.graph, list, computeType(dtype), [list.length]), dtype);
}

type Box = readonly [number, number, number, number];

function boxesOf(call: Call): Box[] {
  const x = tensor(call, 0);
  checkRank(x, 2);
  if (x.shape[1] !== 4) throw failedInModel(`[${x.shape}] are no boxes`);
  const list = numbers(call, 0);
  return range(x.shape[0] ?? 0).map((i): Box => {
    const [y1 = 0, x1 = 0, y2 = 0, x2 = 0] = list.slice(4 * i, 4 * i + 4);
    return [Math.min(y1, y2), Math.min(x1, x2), Math.max(y1, y2), Math.max(x1, x2)];
  });
}

const single = Math.fround;
const areaOf = ([top, left, bottom, right]: Box): number =>
  single(single(bottom - top) * single(right - left));

/** Share of two boxes' common area in the area that both cover. */
function overlap(a: Box, b: Box): number {
  const [areaA, areaB] = [areaOf(a), areaOf(b)];
  if (areaA <= 0 || areaB <= 0) return 0;
  const height = single(Math.min(a[2], b[2]) - Math.max(a[0], b[0]));
  const width = single(Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
  const common = single(Math.max(height, 0) * Math.max(width, 0));
  return single(common / single(single(areaA + areaB) - common));
}

/** Boxes by falling score, without those that overlap one taken before; the first of equal ones leads. */
function suppress(call: Call, scoreLimit: number): { taken: number[]; scores: number[] } {
  const boxes = boxesOf(call);
  const scores = numbers(call, 1);
  const most = number(call, 2);
  const limit = call.inputs.length > 3 ? number(call, 3) : floatOf(call, 'iou_threshold');
  const order = range(boxes.length)
    .filter((i) => (scores[i] ?? 0) > scoreLimit)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const taken: number[] = [];
  for (const i of order) {
    if (taken.length >= most) break;
    const box = boxes[i];
    const free = taken.every((other) => box && overlap(box, boxes[other] ?? box) <= limit);
    if (free) taken.push(i);
  }
  return { taken, scores };
}

function suppressByScore(call: Call): { taken: number[]; scores: number[] } {
  return suppress(call, call.inputs.length > 4 ? number(call, 4) : Number.NEGATIVE_INFINITY);
}

/** Each element once, in the order in which they come, where each of them went, and how often it came. */
function unique(call: Call): Tensor[] {
  const x = tensor(call, 0);
  checkRank(x, 1);
  const list = numbers(call, 0);
  const places = new Map<number, number>();
  const counts: number[] = [];
  const indices = list.map((element) => {
    const place = places.get(element) ?? places.size;
    places.set(element, place);
    counts[place] = (counts[place] ?? 0) + 1;
    return place;
  });
  const type = typeOf(call, 'out_idx');
  const answers = [workedOut(call, [...places.keys()], x.dtype), workedOut(call, indices, type)];
  return call.node.operator.includes('Counts')
    ? [...answers, workedOut(call, counts, type)]
    : answers;
}

/** Elements of the first list that the second one lacks, and where they stood. */
function listDifference(call: Call): Tensor[] {
  const without = new Set(numbers(call, 1));
  const list = numbers(call, 0);
  const kept = range(list.length).filter((i) => !without.has(list[i] ?? 0));
  const values = kept.map((i) => list[i] ?? 0);
  return [
    workedOut(call, values, tensor(call, 0).dtype),
    workedOut(call, kept, typeOf(call, 'out_idx')),
  ];
}

function suppressSoftly(call: Call): Tensor[] {
  refuseUnless(number(call, 5) === 0, 'Soft suppression of boxes');
  call.read.add('pad_to_max_output_size');
  refuseUnless(!call.node.attributes.has('pad_to_max_output_size'), 'Padding the chosen boxes');
  const { taken, scores } = suppressByScore(call);
  const chosen = taken.map((i) => scores[i] ?? 0);
  const count = constant(call.graph, taken.length, 'int64');
  return [
    workedOut(call, taken, 'int32'),
    workedOut(call, chosen, tensor(call, 1).dtype),
    makeTensor(count, 'int32'),
  ];
}

/** What is chosen by the elements themselves: how much that is has to be known. */
export const chosenOperators: OperatorTable = {
  NonMaxSuppression: (call) =>
    workedOut(call, suppress(call, Number.NEGATIVE_INFINITY).taken, 'int32'),
  NonMaxSuppressionV2: (call) => workedOut(call, suppressByScore(call).taken, 'int32'),
  NonMaxSuppressionV3: (call) => workedOut(call, suppressByScore(call).taken, 'int32'),
  NonMaxSuppressionV5: suppressSoftly,
  Unique: unique,
  UniqueWithCounts: unique,
  ListDiff: listDifference,
};
