import { add } from '../../../onnx/graph.ts';
import { broadcast, cast, unary, withNumber } from '../../tensorflow/elementwise.ts';
import { reshape } from '../../tensorflow/rearrange.ts';
import { invalid } from '../../tensorflow/refusal.ts';
import { axesOf } from '../../tensorflow/shapes.ts';
import { constantTensor, last, makeTensor, rankOf, type Tensor } from '../../tensorflow/tensor.ts';
import {
  type Call,
  floatInput,
  type LayerTable,
  onlyInput,
  storedWeight,
  weight,
} from '../call.ts';
import type { Json } from '../json.ts';
import {
  asIntegers,
  expectOnly,
  flag,
  ignore,
  integer,
  numberOf,
  type Options,
  option,
} from '../options.ts';

/** A number, or one for each channel. */
function numbersOf(json: Json | undefined, key: string): number[] {
  const list = (Array.isArray(json) ? json : [json ?? null])
    .flat(8)
    .map((item) => numberOf(item as Json));
  if (!list.every((item): item is number => typeof item === 'number'))
    throw invalid(`The option ${key} is no list of numbers`);
  return list;
}

function numbersTensor(call: Call, key: string, otherwise: number): Tensor {
  const numbers = numbersOf(option(call.options, key) ?? otherwise, key);
  const [only = 0] = numbers;
  return constantTensor(call.graph, numbers.length === 1 ? only : numbers);
}

function rescaling(call: Call): Tensor {
  const { graph } = call;
  const x = floatInput(call);
  const scaled = broadcast(graph, 'Mul', [x, numbersTensor(call, 'scale', 1)]);
  return broadcast(graph, 'Add', [scaled, numbersTensor(call, 'offset', 0)]);
}

const hasOwnStatistics = (options: Options): boolean =>
  (option(options, 'mean') ?? null) !== null && (option(options, 'variance') ?? null) !== null;

/** (x - mean) / max(deviation, 1e-7), with statistics of a data set. */
function normalization(call: Call): Tensor {
  const { graph, options } = call;
  const x = floatInput(call);
  const axisOption = option(options, 'axis') ?? null;
  const axes = axisOption === null ? [] : axesOf(asIntegers(axisOption, 'axis'), rankOf(x));
  const shape = x.shape.map((size, axis) => (axes.includes(axis) ? size : 1));
  const sizes = axes.map((axis) => x.shape[axis] ?? 0);
  const own = hasOwnStatistics(options);
  const statistic = (index: number, key: string): Tensor => {
    if (!own) return reshape(graph, weight(call, index, sizes), shape);
    const numbers = numbersOf(option(options, key), key);
    const count = sizes.reduce((a, b) => a * b, 1);
    const all = numbers.length === 1 ? Array<number>(count).fill(numbers[0] ?? 0) : numbers;
    return constantTensor(graph, all, 'float32', shape);
  };
  const [mean, variance] = [statistic(0, 'mean'), statistic(1, 'variance')];
  const deviation = withNumber(graph, 'Max', unary(graph, 'Sqrt', variance), 1e-7);
  if (flag(options, 'invert', false))
    return broadcast(graph, 'Add', [mean, broadcast(graph, 'Mul', [x, deviation])]);
  return broadcast(graph, 'Div', [broadcast(graph, 'Sub', [x, mean]), deviation]);
}

/** Rows of a table by integer positions. */
function embedding(call: Call): Tensor {
  const { graph, options } = call;
  // A mask would be passed on to all later layers unseen.
  expectOnly(options, 'mask_zero', false);
  expectOnly(options, 'lora_rank');
  ignore(options, 'input_dim', 'input_length', 'lora_alpha');
  const positions = cast(graph, onlyInput(call), 'int32');
  const size = integer(options, 'output_dim');
  const [rows = 0] = storedWeight(call, 0).shape;
  const table = weight(call, 0, [rows, size]);
  const values = [last(graph, table), last(graph, positions)];
  const shape = [...positions.shape, size];
  return makeTensor(add(graph, 'Gather', values, { axis: 0 }, shape, 'float32'));
}

export const preprocessingLayers: LayerTable = {
  Rescaling: { run: rescaling },
  Normalization: {
    run: normalization,
    weights: (options) =>
      hasOwnStatistics(options)
        ? { trainable: [] }
        : { trainable: [], fixed: ['mean', 'variance', 'count'] },
  },
  Embedding: { run: embedding, weights: () => ({ trainable: ['embeddings'] }) },
};
