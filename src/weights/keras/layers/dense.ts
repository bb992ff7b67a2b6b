import { add } from '../../../onnx/graph.ts';
import { broadcast } from '../../tensorflow/elementwise.ts';
import { multiplyMatrices } from '../../tensorflow/matrix.ts';
import { reshape } from '../../tensorflow/rearrange.ts';
import { failedInModel, invalid, unsupported } from '../../tensorflow/refusal.ts';
import { last, makeTensor, rankOf, type Tensor } from '../../tensorflow/tensor.ts';
import { type Call, floatInput, type LayerTable, storedWeight, weight } from '../call.ts';
import { expectOnly, ignore, integer, option, text } from '../options.ts';
import { activated } from './activated.ts';
import { biased, withBias } from './convolution.ts';

function dense(call: Call): Tensor {
  const { graph, options } = call;
  expectOnly(options, 'lora_rank');
  ignore(options, 'lora_alpha');
  const x = floatInput(call);
  const units = integer(options, 'units');
  const kernel = weight(call, 0, [x.shape.at(-1) ?? 0, units]);
  // One axis before the last suffices; more would make it a batch of products.
  const rows = rankOf(x) > 2 ? reshape(graph, x, [-1, x.shape.at(-1) ?? 0]) : x;
  if (rankOf(x) < 2) throw failedInModel('A Dense layer takes tensors of two axes or more');
  const product = multiplyMatrices(graph, rows, kernel);
  const y = reshape(graph, product, [...x.shape.slice(0, -1), units]);
  return activated(call, biased(call, y, 1));
}

/** Sizes by letter of an equation without dots. */
function sizesOf(terms: readonly string[], shapes: readonly (readonly number[])[]) {
  const sizes = new Map<string, number>();
  for (const [index, term] of terms.entries()) {
    const shape = shapes[index] ?? [];
    if (term.length !== shape.length)
      throw failedInModel(`The equation's "${term}" does not fit a tensor of shape [${shape}]`);
    for (const [axis, letter] of [...term].entries()) sizes.set(letter, shape[axis] ?? 1);
  }
  return sizes;
}

function einsumDense(call: Call): Tensor {
  const { graph, options } = call;
  expectOnly(options, 'lora_rank');
  ignore(options, 'lora_alpha', 'output_shape');
  const x = floatInput(call);
  const equation = text(options, 'equation').replace(/\s/g, '');
  const match = /^([a-z]+),([a-z]+)->([a-z]+)$/i.exec(equation);
  if (!match) throw unsupported(`The equation ${equation}`);
  const [, left = '', right = '', result = ''] = match;
  const kernel = weight(call, 0);
  const sizes = sizesOf([left, right], [x.shape, kernel.shape]);
  const shape = [...result].map((letter) => sizes.get(letter) ?? 1);
  const product = makeTensor(
    add(graph, 'Einsum', [last(graph, x), last(graph, kernel)], { equation }, shape, 'float32'),
  );
  const axes = option(options, 'bias_axes');
  if (typeof axes !== 'string') return activated(call, product);
  const bias = weight(call, 1);
  const firstLetter = Math.min(...[...axes].map((letter) => result.indexOf(letter)));
  const padded = [...result.slice(firstLetter)].map((letter) =>
    axes.includes(letter) ? (sizes.get(letter) ?? 1) : 1,
  );
  if (firstLetter < 0 || padded.length < storedWeight(call, 1).shape.length)
    throw invalid(`The bias of the equation ${equation} does not fit it`);
  return activated(call, broadcast(graph, 'Add', [product, reshape(graph, bias, padded)]));
}

export const denseLayers: LayerTable = {
  Dense: { run: dense, weights: withBias('kernel') },
  EinsumDense: {
    run: einsumDense,
    weights: (options) => ({
      trainable: typeof option(options, 'bias_axes') === 'string' ? ['kernel', 'bias'] : ['kernel'],
    }),
  },
};
