import { addNode } from '../../../onnx/graph.ts';
import { addTensors, floorModulo, larger } from '../../tensorflow/arithmetic.ts';
import { isFloating } from '../../tensorflow/data-type.ts';
import { cast, withNumber } from '../../tensorflow/elementwise.ts';
import { onnxPads, type Window, windowCount } from '../../tensorflow/padding.ts';
import { pad, reshape, sliceAxis } from '../../tensorflow/rearrange.ts';
import { unsupported } from '../../tensorflow/refusal.ts';
import { range } from '../../tensorflow/shapes.ts';
import { constantTensor, first, last, makeFirst, type Tensor } from '../../tensorflow/tensor.ts';
import { type Call, checkRank, flagOf, type OperatorTable, tensor, typeOf } from '../call.ts';
import { padsOf, spaceOf } from './layout.ts';
import { elementAt } from './slices.ts';

function windowsOf(
  sizes: readonly number[],
  strides: readonly number[],
  rates: readonly number[],
): Window[] {
  return sizes.map((size, i) => ({ size, stride: strides[i] ?? 1, dilation: rates[i] ?? 1 }));
}

/** The largest elements, and where they stand: row, column, channel, and image where asked for. */
function maxPoolWithArgmax(call: Call): Tensor[] {
  const { graph } = call;
  const x = tensor(call, 0);
  checkRank(x, 4);
  if (!isFloating(x.dtype)) throw unsupported(`It is computed for ${x.dtype}`);
  const sizes = spaceOf(call, 'ksize', false);
  const strides = spaceOf(call, 'strides', false);
  const windows = windowsOf(sizes, strides, []);
  const pads = padsOf(call, x.shape.slice(1, -1), windows, false);
  const value = first(graph, x);
  const [batch = 1, channels = 1, height = 1, width = 1] = value.shape;
  const space = windows.map((window, i) =>
    windowCount(value.shape[i + 2] ?? 0, window, pads[i] ?? [0, 0]),
  );
  const shape = [batch, channels, ...space];
  const attributes = { kernel_shape: sizes, strides, pads: onnxPads(pads) };
  const outputs = [
    { shape, type: 'float32' as const },
    { shape, type: 'int64' as const },
  ];
  const [largest, places] = addNode(graph, 'MaxPool', [value], attributes, outputs);
  if (!largest || !places) throw new Error('MaxPool gave too few outputs.');
  // The engine counts images and channels first; what is left within a channel is row and column.
  const area = constantTensor(graph, height * width, 'int64');
  const inside = floorModulo(graph, makeFirst(places, 'int64'), area);
  const byChannel = constantTensor(graph, range(channels), 'int64');
  const flat = addTensors(graph, withNumber(graph, 'Mul', inside, channels), byChannel);
  const perImage = height * width * channels;
  const images = range(batch).map((i) => i * perImage);
  const offset = constantTensor(graph, images, 'int64', [batch, 1, 1, 1]);
  const whole = flagOf(call, 'include_batch_in_index') ? addTensors(graph, flat, offset) : flat;
  return [makeFirst(largest, x.dtype), cast(graph, whole, typeOf(call, 'Targmax'))];
}

/** The largest sum of an element under the window and the filter's element there. */
function dilation(call: Call): Tensor {
  const { graph } = call;
  const x = tensor(call, 0);
  const filter = tensor(call, 1);
  checkRank(x, 4);
  checkRank(filter, 3);
  if (!isFloating(x.dtype)) throw unsupported(`It is computed for ${x.dtype}`);
  const sizes = filter.shape.slice(0, 2);
  const strides = spaceOf(call, 'strides', false);
  const rates = spaceOf(call, 'rates', false);
  const windows = windowsOf(sizes, strides, rates);
  const pads = padsOf(call, x.shape.slice(1, -1), windows, false);
  const lowest = last(graph, constantTensor(graph, -(2 - 2 ** -23) * 2 ** 127, x.dtype));
  const padded = pad(graph, x, [[0, 0], ...pads, [0, 0]], 'constant', lowest);
  const counts = windows.map((window, i) =>
    windowCount(x.shape[i + 1] ?? 0, window, pads[i] ?? [0, 0]),
  );
  let result: Tensor | null = null;
  for (const row of range(sizes[0] ?? 1))
    for (const column of range(sizes[1] ?? 1)) {
      const under = [row, column].reduce((cut, tap, i) => {
        const from = tap * (rates[i] ?? 1);
        const step = strides[i] ?? 1;
        return sliceAxis(graph, cut, i + 1, from, from + ((counts[i] ?? 1) - 1) * step + 1, step);
      }, padded);
      const tap = elementAt(call, elementAt(call, filter, 0, row), 0, column);
      const sum = addTensors(graph, under, reshape(graph, tap, [1, 1, 1, ...tap.shape]));
      result = result ? larger(graph, result, sum) : sum;
    }
  if (!result) throw unsupported('A filter without elements');
  return result;
}

/** Windows over images beyond plain pooling. */
export const windowOperators: OperatorTable = {
  MaxPoolWithArgmax: maxPoolWithArgmax,
  Dilation2D: dilation,
};
