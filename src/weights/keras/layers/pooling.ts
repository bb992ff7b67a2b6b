import type { Graph } from '../../../onnx/graph.ts';
import { windowsOf } from '../../tensorflow/convolution.ts';
import { pool } from '../../tensorflow/pool.ts';
import { concat, sliceAxis } from '../../tensorflow/rearrange.ts';
import { reduce } from '../../tensorflow/reduce.ts';
import { range } from '../../tensorflow/shapes.ts';
import type { Tensor } from '../../tensorflow/tensor.ts';
import { type Call, floatInput, type LayerTable } from '../call.ts';
import { flag, option, positivePerAxis, word } from '../options.ts';
import { channelsLast, dataFormat, inFormat, paddingOf, spaceOf } from './space.ts';

type Kind = 'max' | 'average';

function pooling(kind: Kind, axes: number) {
  return (call: Call): Tensor => {
    const { graph, options } = call;
    const format = dataFormat(options);
    const x = channelsLast(graph, floatInput(call, axes + 2), format);
    const sizes = positivePerAxis(options, 'pool_size', axes);
    const isDefault = (option(options, 'strides') ?? null) === null;
    const strides = isDefault ? sizes : positivePerAxis(options, 'strides', axes);
    const windows = windowsOf(sizes, { strides, dilations: [] });
    const mode = word(options, 'padding', ['same', 'valid'], 'valid');
    const pads = paddingOf(mode, spaceOf(x), windows);
    const operator = kind === 'max' ? 'MaxPool' : 'AveragePool';
    return inFormat(graph, pool(graph, operator, x, sizes, strides, pads), format);
  };
}

function globalPooling(kind: Kind, axes: number) {
  return (call: Call): Tensor => {
    const { graph, options } = call;
    const format = dataFormat(options);
    const x = channelsLast(graph, floatInput(call, axes + 2), format);
    const over = range(axes).map((axis) => axis + 1);
    const keep = flag(options, 'keepdims', false);
    const operator = kind === 'max' ? 'ReduceMax' : 'ReduceMean';
    const y = reduce(graph, operator, x, over, keep);
    return keep ? inFormat(graph, y, format) : y;
  };
}

/** Windows that share an axis evenly: output i takes from floor(i n / m) to ceil((i + 1) n / m). */
function adaptAxis(graph: Graph, kind: Kind, x: Tensor, axis: number, outputs: number): Tensor {
  const size = x.shape[axis] ?? 0;
  const operator = kind === 'max' ? 'ReduceMax' : 'ReduceMean';
  const parts = range(outputs).map((i) => {
    const from = Math.floor((i * size) / outputs);
    const to = Math.ceil(((i + 1) * size) / outputs);
    return reduce(graph, operator, sliceAxis(graph, x, axis, from, to), [axis], true);
  });
  return concat(graph, parts, axis);
}

function adaptivePooling(kind: Kind, axes: number) {
  return (call: Call): Tensor => {
    const { graph, options } = call;
    const format = dataFormat(options);
    const x = channelsLast(graph, floatInput(call, axes + 2), format);
    const outputs = positivePerAxis(options, 'output_size', axes);
    const y = outputs.reduce(
      (made, count, axis) => adaptAxis(graph, kind, made, axis + 1, count),
      x,
    );
    return inFormat(graph, y, format);
  };
}

const AXES = [1, 2, 3] as const;

/** One entry for each number of axes. */
function perRank(name: (axes: number) => string, run: (axes: number) => (call: Call) => Tensor) {
  return Object.fromEntries(AXES.map((axes) => [name(axes), { run: run(axes) }]));
}

export const poolingLayers: LayerTable = {
  ...perRank(
    (n) => `MaxPooling${n}D`,
    (n) => pooling('max', n),
  ),
  ...perRank(
    (n) => `MaxPool${n}D`,
    (n) => pooling('max', n),
  ),
  ...perRank(
    (n) => `AveragePooling${n}D`,
    (n) => pooling('average', n),
  ),
  ...perRank(
    (n) => `AvgPool${n}D`,
    (n) => pooling('average', n),
  ),
  ...perRank(
    (n) => `GlobalMaxPooling${n}D`,
    (n) => globalPooling('max', n),
  ),
  ...perRank(
    (n) => `GlobalMaxPool${n}D`,
    (n) => globalPooling('max', n),
  ),
  ...perRank(
    (n) => `GlobalAveragePooling${n}D`,
    (n) => globalPooling('average', n),
  ),
  ...perRank(
    (n) => `GlobalAvgPool${n}D`,
    (n) => globalPooling('average', n),
  ),
  ...perRank(
    (n) => `AdaptiveMaxPooling${n}D`,
    (n) => adaptivePooling('max', n),
  ),
  ...perRank(
    (n) => `AdaptiveAveragePooling${n}D`,
    (n) => adaptivePooling('average', n),
  ),
};
