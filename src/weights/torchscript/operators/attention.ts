import { constant, type Graph } from '../../../onnx/graph.ts';
import type { Value as GraphValue } from '../../../onnx/value.ts';
import {
  bool,
  type Call,
  float,
  int,
  maybeFloat,
  maybeInt,
  maybeTensor,
  type OperatorTable,
  tensor,
} from '../call.ts';
import {
  broadcastNode,
  refuseUnless,
  reshape,
  scalarConstant,
  slice,
  transpose,
  unaryNode,
} from '../compute.ts';
import { failedInModel } from '../refusal.ts';
import { makeTensor, read, type Tensor } from '../tensor.ts';
import { isKind, tuple } from '../values.ts';
import { softmax } from './activation.ts';
import { choose } from './comparison.ts';
import { linearValue, matmulValue } from './linear.ts';
import { layerNormValue } from './normalization.ts';
import { reduceNode } from './reduce.ts';

/** What may be looked at: true or a number to add; shapes broadcast to [..., queries, keys]. */
type Mask = { kind: 'allowed' | 'added'; value: GraphValue };

function masked(graph: Graph, scores: GraphValue, mask: Mask): GraphValue {
  if (mask.kind === 'added') return broadcastNode(graph, 'Add', [scores, mask.value]);
  return choose(
    graph,
    mask.value,
    scores,
    scalarConstant(graph, Number.NEGATIVE_INFINITY, 'float32'),
  );
}

/**
 * softmax(query keyᵀ * scale + mask) over the last two axes. Rows of which nothing may be looked at
 * become 0.
 */
function attentionWeights(
  graph: Graph,
  query: GraphValue,
  key: GraphValue,
  scale: number,
  mask: Mask | null,
): GraphValue {
  const order = key.shape.map((_, axis) => axis);
  const [last, before] = [order.pop() ?? 0, order.pop() ?? 0];
  const keys = transpose(graph, key, [...order, last, before]);
  const scaled = broadcastNode(graph, 'Mul', [query, scalarConstant(graph, scale, 'float32')]);
  const product = matmulValue(graph, scaled, keys);
  const scores = mask ? masked(graph, product, mask) : product;
  const axis = scores.shape.length - 1;
  const weights = softmax(graph, 'Softmax', scores, axis);
  if (!mask) return weights;
  const top = reduceNode(graph, 'ReduceMax', scores, [axis], true);
  const empty = unaryNode(graph, 'IsInf', top, { detect_positive: 0 }, 'bool');
  return choose(graph, empty, scalarConstant(graph, 0, 'float32'), weights);
}

function causalMask(graph: Graph, queries: number, keys: number): Mask {
  const allowed = new Uint8Array(queries * keys);
  for (let row = 0; row < queries; row += 1)
    allowed.fill(1, row * keys, row * keys + Math.min(row + 1, keys));
  return { kind: 'allowed', value: constant(graph, allowed, 'bool', [queries, keys]) };
}

/** In grouped attention several heads of the query share one of key and value. */
function repeatHeads(call: Call, x: Tensor, heads: number): Tensor {
  const own = x.shape.at(-3) ?? 1;
  if (heads % own !== 0) throw failedInModel(`${own} heads do not serve ${heads}.`);
  const made = call.lowering.callOperator('repeat_interleave', [x, BigInt(heads / own), -3n]);
  if (!isKind(made, 'tensor')) throw new Error('repeat_interleave gave no tensor.');
  return made;
}

function dotProductAttention(call: Call): Tensor {
  const { graph } = call;
  const query = tensor(call, 'query');
  const grouped = call.bound.values.has('enable_gqa') && bool(call, 'enable_gqa');
  const [key, value] = ['key', 'value'].map((name) => {
    const own = tensor(call, name);
    return grouped ? repeatHeads(call, own, query.shape.at(-3) ?? 1) : own;
  });
  if (!key || !value) throw failedInModel('Attention needs query, key and value.');
  refuseUnless(float(call, 'dropout_p') === 0, 'Attention with dropout');
  const given = maybeTensor(call, 'attn_mask');
  let mask: Mask | null = given && {
    kind: given.dtype === 'bool' ? 'allowed' : 'added',
    value: read(given),
  };
  if (bool(call, 'is_causal')) {
    refuseUnless(!mask, 'Causal attention with one more mask');
    mask = causalMask(graph, query.shape.at(-2) ?? 1, key.shape.at(-2) ?? 1);
  }
  const scale = maybeFloat(call, 'scale') ?? 1 / Math.sqrt(query.shape.at(-1) ?? 1);
  const weights = attentionWeights(graph, read(query), read(key), scale, mask);
  const made = matmulValue(graph, weights, read(value));
  // Its layout depends on which of its kernels torch takes.
  return makeTensor(made, query.dtype, null);
}

interface SelfAttention {
  heads: number;
  inputWeight: GraphValue;
  inputBias: GraphValue | null;
  outputWeight: GraphValue;
  outputBias: GraphValue | null;
  mask: Mask | null;
}

/** Attention of x [batch, tokens, width] to itself; the weights of query, key and value are one matrix. */
function selfAttention(
  graph: Graph,
  x: GraphValue,
  settings: SelfAttention,
): { made: GraphValue; weights: GraphValue } {
  const [batch = 1, tokens = 1, width = 1] = x.shape;
  const { heads } = settings;
  const size = width / heads;
  const joined = linearValue(graph, x, settings.inputWeight, settings.inputBias);
  const split = reshape(graph, joined, [batch, tokens, 3, heads, size]);
  const turned = transpose(graph, split, [2, 0, 3, 1, 4]);
  const [query, key, value] = [0, 1, 2].map((i) =>
    reshape(graph, slice(graph, turned, 0, i, i + 1), [batch, heads, tokens, size]),
  );
  if (!query || !key || !value) throw new Error('A list of three has three items.');
  const weights = attentionWeights(graph, query, key, 1 / Math.sqrt(size), settings.mask);
  const made = matmulValue(graph, weights, value);
  const back = reshape(graph, transpose(graph, made, [0, 2, 1, 3]), [batch, tokens, width]);
  return { made: linearValue(graph, back, settings.outputWeight, settings.outputBias), weights };
}

/** True in torch's masks means: look away. Type 0 is [queries, keys], type 1 is [batch, keys]. */
function fusedMask(call: Call): Mask | null {
  const mask = maybeTensor(call, 'mask');
  if (!mask) return null;
  const { graph } = call;
  refuseUnless(mask.dtype === 'bool', 'A fused attention mask of numbers');
  const type = maybeInt(call, 'mask_type');
  const seen = unaryNode(graph, 'Not', read(mask));
  if (type === 0 && mask.shape.length === 2) return { kind: 'allowed', value: seen };
  refuseUnless(type === 1 && mask.shape.length === 2, `A fused attention mask of type ${type}`);
  const [batch = 1, keys = 1] = mask.shape;
  return { kind: 'allowed', value: reshape(graph, seen, [batch, 1, 1, keys]) };
}

const optional = (call: Call, name: string): GraphValue | null => {
  const given = maybeTensor(call, name);
  return given && read(given);
};

function nativeAttention(call: Call): ReturnType<typeof tuple> {
  const [query, key, value] = [tensor(call, 'query'), tensor(call, 'key'), tensor(call, 'value')];
  const same = read(query) === read(key) && read(key) === read(value);
  refuseUnless(same, 'Fused attention to another tensor');
  const { made, weights } = selfAttention(call.graph, read(query), {
    heads: int(call, 'num_head'),
    inputWeight: read(tensor(call, 'qkv_weight')),
    inputBias: optional(call, 'qkv_bias'),
    outputWeight: read(tensor(call, 'proj_weight')),
    outputBias: optional(call, 'proj_bias'),
    mask: fusedMask(call),
  });
  const output = makeTensor(made, query.dtype, null);
  if (!bool(call, 'need_weights')) return tuple([output, null]);
  const shown = bool(call, 'average_attn_weights')
    ? reduceNode(call.graph, 'ReduceMean', weights, [1], false)
    : weights;
  return tuple([output, makeTensor(shown, query.dtype, null)]);
}

/** A whole layer of nn.TransformerEncoder in one operator. */
function encoderLayer(call: Call): Tensor {
  const { graph } = call;
  const source = tensor(call, 'src');
  const value = (name: string): GraphValue => read(tensor(call, name));
  const width = int(call, 'embed_dim');
  const eps = float(call, 'eps');
  const attention = (x: GraphValue) =>
    selfAttention(graph, x, {
      heads: int(call, 'num_heads'),
      inputWeight: value('qkv_weight'),
      inputBias: value('qkv_bias'),
      outputWeight: value('proj_weight'),
      outputBias: value('proj_bias'),
      mask: fusedMask(call),
    }).made;
  const feedForward = (x: GraphValue) => {
    const inner = linearValue(graph, x, value('ffn_weight_1'), value('ffn_bias_1'));
    const active = bool(call, 'use_gelu')
      ? unaryNode(graph, 'Gelu', inner, { approximate: 'none' })
      : unaryNode(graph, 'Relu', inner);
    return linearValue(graph, active, value('ffn_weight_2'), value('ffn_bias_2'));
  };
  const norm = (x: GraphValue, which: 1 | 2) =>
    layerNormValue(
      graph,
      x,
      [width],
      value(`norm_weight_${which}`),
      value(`norm_bias_${which}`),
      eps,
    );
  const sum = (a: GraphValue, b: GraphValue) => broadcastNode(graph, 'Add', [a, b]);
  let x = read(source);
  if (bool(call, 'norm_first')) {
    x = sum(x, attention(norm(x, 1)));
    x = sum(x, feedForward(norm(x, 2)));
  } else {
    x = norm(sum(x, attention(x)), 1);
    x = norm(sum(x, feedForward(x)), 2);
  }
  return makeTensor(x, source.dtype, null);
}

export const attentionOperators: OperatorTable = {
  scaled_dot_product_attention: dotProductAttention,
  _native_multi_head_attention: nativeAttention,
  _transformer_encoder_layer_fwd: encoderLayer,
};
