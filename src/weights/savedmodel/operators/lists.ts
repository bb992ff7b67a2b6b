import { concat, reshape } from '../../tensorflow/rearrange.ts';
import { failedInModel, unsupported } from '../../tensorflow/refusal.ts';
import { range } from '../../tensorflow/shapes.ts';
import { constantTensor, type Tensor } from '../../tensorflow/tensor.ts';
import {
  type Call,
  list,
  number,
  numbers,
  type OperatorTable,
  shapeOf,
  tensor,
  typeOf,
} from '../call.ts';
import type { Item, TensorList } from '../items.ts';
import { filled } from './shape.ts';
import { elementAt } from './slices.ts';

const MAX_LENGTH = 1_000_000;

function emptyList(
  call: Call,
  length: number,
  elementShape: number[] | null,
  type: string,
): TensorList {
  if (length < 0 || length > MAX_LENGTH) throw failedInModel(`A list of ${length} tensors`);
  const open = elementShape?.some((size) => size < 0) ?? true;
  return {
    kind: 'list',
    elements: Array(length).fill(null),
    elementShape: open ? null : elementShape,
    dtype: typeOf(call, type),
  };
}

/** A shape that is given as a tensor; -1 alone stands for any shape. */
function givenShape(call: Call, index: number): number[] | null {
  const sizes = numbers(call, index);
  return sizes.length === 1 && sizes[0] === -1 && tensor(call, index).shape.length === 0
    ? null
    : sizes;
}

function withElements(source: TensorList, elements: (Tensor | null)[]): TensorList {
  return { ...source, elements };
}

/** Element `index`; one that was never written is zeros, where its shape is known. */
function get(call: Call, source: TensorList, index: number): Tensor {
  const element = source.elements[index];
  if (element === undefined)
    throw failedInModel(`A list of ${source.elements.length} tensors has no element ${index}`);
  if (element) return element;
  const known = source.elementShape ?? source.elements.find((each) => each)?.shape;
  if (!known) throw unsupported('An element of a list is read before it is written');
  return filled(call, 0, known, source.dtype);
}

function set(source: TensorList, index: number, element: Tensor): TensorList {
  if (index < 0 || index > MAX_LENGTH) throw failedInModel(`A list has no element ${index}`);
  const elements = [...source.elements];
  while (elements.length <= index) elements.push(null);
  elements[index] = element;
  return withElements(source, elements);
}

function stackAll(call: Call, source: TensorList, indices: readonly number[]): Tensor {
  const elements = indices.map((index) => get(call, source, index));
  if (elements.length === 0)
    return filled(call, 0, [0, ...(source.elementShape ?? [])], source.dtype);
  const rows = elements.map((x) => reshape(call.graph, x, [1, ...x.shape]));
  return concat(call.graph, rows, 0);
}

function unstack(call: Call, x: Tensor): Tensor[] {
  return range(x.shape[0] ?? 0).map((index) => elementAt(call, x, 0, index));
}

const whole = (source: TensorList): number[] => range(source.elements.length);

function popBack(call: Call): Item[] {
  const source = list(call, 0);
  const last = source.elements.length - 1;
  if (last < 0) throw failedInModel('An empty list has no last element');
  return [withElements(source, source.elements.slice(0, -1)), get(call, source, last)];
}

/** Tensors joined along their first axis, and how long each was. */
function joinAll(call: Call, source: TensorList): Tensor[] {
  const elements = whole(source).map((index) => get(call, source, index));
  if (elements.length === 0) throw unsupported('An empty list is joined');
  const lengths = elements.map((x) => x.shape[0] ?? 0);
  return [concat(call.graph, elements, 0), constantTensor(call.graph, lengths, 'int64')];
}

/** An array of TensorFlow 1 is its flow: what was written so far. The handle only names it. */
function makeArray(call: Call): Item[] {
  const made = emptyList(call, number(call, 0), shapeOf(call, 'element_shape'), 'dtype');
  return [{ kind: 'resource', name: call.node.name }, made];
}

function scatterInto(call: Call, source: TensorList, index: number, values: number): TensorList {
  const rows = unstack(call, tensor(call, values));
  return numbers(call, index).reduce((result, place, i) => {
    const row = rows[i];
    if (!row) throw failedInModel('Fewer rows than places');
    return set(result, place, row);
  }, source);
}

/** Lists and arrays of tensors, which loops collect their results in; loops are unrolled. */
export const listOperators: OperatorTable = {
  TensorListReserve: (call) =>
    emptyList(call, number(call, 1), givenShape(call, 0), 'element_dtype'),
  EmptyTensorList: (call) => emptyList(call, 0, givenShape(call, 0), 'element_dtype'),
  TensorListFromTensor: (call) => {
    const x = tensor(call, 0);
    const elements = unstack(call, x);
    return { kind: 'list', elements, elementShape: x.shape.slice(1), dtype: x.dtype };
  },
  TensorListGetItem: (call) => get(call, list(call, 0), number(call, 1)),
  TensorListSetItem: (call) => {
    call.read.add('resize_if_index_out_of_bounds');
    return set(list(call, 0), number(call, 1), tensor(call, 2));
  },
  TensorListPushBack: (call) => {
    const source = list(call, 0);
    return withElements(source, [...source.elements, tensor(call, 1)]);
  },
  TensorListPopBack: popBack,
  TensorListLength: (call) => constantTensor(call.graph, list(call, 0).elements.length, 'int32'),
  TensorListElementShape: (call) => {
    const { elementShape, elements } = list(call, 0);
    const known = elementShape ?? elements.find((each) => each)?.shape;
    if (!known) throw unsupported('The shape of a list of tensors that are not known');
    return constantTensor(call.graph, known, typeOf(call, 'shape_type'));
  },
  TensorListResize: (call) => {
    const source = list(call, 0);
    const size = number(call, 1);
    if (size < 0 || size > MAX_LENGTH) throw failedInModel(`A list of ${size} tensors`);
    return withElements(
      source,
      Array.from({ length: size }, (_, i) => source.elements[i] ?? null),
    );
  },
  TensorListStack: (call) => {
    call.read.add('num_elements');
    return stackAll(call, list(call, 0), whole(list(call, 0)));
  },
  TensorListGather: (call) => stackAll(call, list(call, 0), numbers(call, 1)),
  TensorListConcat: (call) => joinAll(call, list(call, 0)),
  TensorListConcatV2: (call) => joinAll(call, list(call, 0)),
  TensorListScatterIntoExistingList: (call) => scatterInto(call, list(call, 0), 2, 1),
  TensorArrayV3: makeArray,
  TensorArraySizeV3: (call) => constantTensor(call.graph, list(call, 1).elements.length, 'int32'),
  TensorArrayReadV3: (call) => get(call, list(call, 2), number(call, 1)),
  TensorArrayWriteV3: (call) => set(list(call, 3), number(call, 1), tensor(call, 2)),
  TensorArrayScatterV3: (call) => scatterInto(call, list(call, 3), 1, 2),
  TensorArrayGatherV3: (call) => stackAll(call, list(call, 2), numbers(call, 1)),
  TensorArrayConcatV3: (call) => joinAll(call, list(call, 1)),
  TensorArrayCloseV3: () => [],
};
