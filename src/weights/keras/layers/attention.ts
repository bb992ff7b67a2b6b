import type { Graph } from '../../../onnx/graph.ts';
import { broadcast, unary, withNumber } from '../../tensorflow/elementwise.ts';
import { exchangeLast, multiplyMatrices } from '../../tensorflow/matrix.ts';
import { reshape, transpose } from '../../tensorflow/rearrange.ts';
import { reduce, softmax } from '../../tensorflow/reduce.ts';
import { failedInModel, unsupported } from '../../tensorflow/refusal.ts';
import { range } from '../../tensorflow/shapes.ts';
import { constantTensor, rankOf, type Tensor } from '../../tensorflow/tensor.ts';
import { asFloat, type Call, type LayerTable, takeNamed, tensorsIn, weight } from '../call.ts';
import { expectOnly, flag, ignore, integer, type Options, word } from '../options.ts';

/** Scores after which later positions count for nothing. */
function causal(graph: Graph, scores: Tensor): Tensor {
  const [queries = 1, keys = 1] = scores.shape.slice(-2);
  const bias = range(queries * keys).map((i) => (i % keys > Math.floor(i / keys) ? -1e9 : 0));
  const mask = constantTensor(graph, bias, 'float32', [queries, keys]);
  return broadcast(graph, 'Add', [scores, mask]);
}

function attend(call: Call, scores: Tensor, value: Tensor): Tensor {
  const { graph } = call;
  const isCausal = takeNamed(call, 'use_causal_mask') === true;
  const weights = softmax(graph, 'Softmax', isCausal ? causal(graph, scores) : scores, -1);
  return multiplyMatrices(graph, weights, value);
}

/** Query, value and key of the call; without a key the value is the key too. */
function parts(call: Call): { query: Tensor; value: Tensor; key: Tensor } {
  const given = call.args.flatMap(tensorsIn);
  const [query] = given;
  const [value] = [...tensorsIn(takeNamed(call, 'value')), ...given.slice(1)];
  const named = tensorsIn(takeNamed(call, 'key'));
  const [key = value] = [...named, ...given.slice(2)];
  if (!query || !value || !key) throw failedInModel('Attention takes a query and a value');
  if ([query, value, key].some((x) => rankOf(x) !== 3))
    throw unsupported(`Attention on tensors of ${rankOf(query)} axes`);
  const { graph } = call;
  return { query: asFloat(graph, query), value: asFloat(graph, value), key: asFloat(graph, key) };
}

/** Sum over the features of scale × tanh(query + key), for each pair. */
function additiveScores(graph: Graph, query: Tensor, key: Tensor, scale: Tensor | null): Tensor {
  const [batch = 1, queries = 1, size = 1] = query.shape;
  const sum = broadcast(graph, 'Add', [
    reshape(graph, query, [batch, queries, 1, size]),
    reshape(graph, key, [key.shape[0] ?? 1, 1, key.shape[1] ?? 1, size]),
  ]);
  const bent = unary(graph, 'Tanh', sum);
  const scaled = scale ? broadcast(graph, 'Mul', [bent, scale]) : bent;
  return reduce(graph, 'ReduceSum', scaled, [-1], false);
}

function attention(call: Call): Tensor {
  const { graph, options } = call;
  ignore(options, 'dropout');
  expectOnly(options, 'causal', false);
  const { query, value, key } = parts(call);
  const mode = word(options, 'score_mode', ['dot', 'concat'], 'dot');
  const hasScale = flag(options, 'use_scale', false);
  if (mode === 'dot') {
    const scores = multiplyMatrices(graph, query, exchangeLast(graph, key));
    const scaled = hasScale ? broadcast(graph, 'Mul', [scores, weight(call, 0, [])]) : scores;
    return attend(call, scaled, value);
  }
  // Here the scale is inside of the tanh.
  const factor = hasScale ? weight(call, 0, []) : null;
  const by = (x: Tensor) => (factor ? broadcast(graph, 'Mul', [x, factor]) : x);
  const scores = additiveScores(graph, by(query), by(key), null);
  const concatWeight = weight(call, hasScale ? 1 : 0, []);
  return attend(call, broadcast(graph, 'Mul', [scores, concatWeight]), value);
}

function additiveAttention(call: Call): Tensor {
  const { graph, options } = call;
  ignore(options, 'dropout');
  expectOnly(options, 'causal', false);
  const { query, value, key } = parts(call);
  const hasScale = flag(options, 'use_scale', true);
  const scale = hasScale ? weight(call, 0, [query.shape.at(-1) ?? 0]) : null;
  return attend(call, additiveScores(graph, query, key, scale), value);
}

/** x (batch × steps × features) to batch × heads × steps × size. */
function project(call: Call, x: Tensor, index: number, hasBias: boolean): Tensor {
  const { graph } = call;
  const kernel = weight(call, index);
  const [features = 0, heads = 1, size = 1] = kernel.shape;
  if (kernel.shape.length !== 3 || features !== x.shape.at(-1))
    throw failedInModel(`A projection of ${features} features was given [${x.shape}]`);
  const [batch = 1, steps = 1] = x.shape;
  const product = multiplyMatrices(graph, x, reshape(graph, kernel, [features, heads * size]));
  const biased = hasBias
    ? broadcast(graph, 'Add', [
        product,
        reshape(graph, weight(call, index + 1, [heads, size]), [heads * size]),
      ])
    : product;
  return transpose(graph, reshape(graph, biased, [batch, steps, heads, size]), [0, 2, 1, 3]);
}

function multiHeadAttention(call: Call): Tensor {
  const { graph, options } = call;
  ignore(
    options,
    'num_heads',
    'value_dim',
    'output_shape',
    'dropout',
    'query_shape',
    'key_shape',
    'value_shape',
    'attention_axes',
    'softmax_robust_masking',
    'flash_attention',
  );
  expectOnly(options, 'use_gate', false);
  const { query, value, key } = parts(call);
  const hasBias = flag(options, 'use_bias', true);
  const step = hasBias ? 2 : 1;
  const [q, k, v] = [query, key, value].map((x, i) => project(call, x, i * step, hasBias)) as [
    Tensor,
    Tensor,
    Tensor,
  ];
  const scaled = withNumber(graph, 'Mul', q, 1 / Math.sqrt(integer(options, 'key_dim')));
  const attended = attend(call, multiplyMatrices(graph, scaled, exchangeLast(graph, k)), v);
  const kernel = weight(call, 3 * step);
  const [heads = 1, size = 1, outputs = 1] = kernel.shape;
  if (kernel.shape.length !== 3) throw unsupported('A MultiHeadAttention of several output axes');
  const [batch = 1, steps = 1] = query.shape;
  const rows = reshape(graph, transpose(graph, attended, [0, 2, 1, 3]), [
    batch,
    steps,
    heads * size,
  ]);
  const y = multiplyMatrices(graph, rows, reshape(graph, kernel, [heads * size, outputs]));
  return hasBias ? broadcast(graph, 'Add', [y, weight(call, 7, [outputs])]) : y;
}

const headWeights = (options: Options) => {
  const names = flag(options, 'use_bias', true) ? ['kernel', 'bias'] : ['kernel'];
  return { trainable: [0, 1, 2, 3].flatMap(() => names) };
};

export const attentionLayers: LayerTable = {
  Attention: {
    run: attention,
    weights: (options) => ({
      trainable: [
        ...(flag(options, 'use_scale', false) ? ['scale'] : []),
        ...(word(options, 'score_mode', ['dot', 'concat'], 'dot') === 'concat'
          ? ['concat_score_weight']
          : []),
      ],
    }),
  },
  AdditiveAttention: {
    run: additiveAttention,
    weights: (options) => ({ trainable: flag(options, 'use_scale', true) ? ['scale'] : [] }),
  },
  MultiHeadAttention: {
    run: multiHeadAttention,
    weights: headWeights,
    folders: ['query_dense', 'key_dense', 'value_dense', 'output_dense'],
  },
};
