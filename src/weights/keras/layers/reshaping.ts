import { elementCount } from '../../../onnx/element-type.ts';
import { reshape, tile, transpose } from '../../tensorflow/rearrange.ts';
import { failedInModel } from '../../tensorflow/refusal.ts';
import { inferShape } from '../../tensorflow/shapes.ts';
import { lastOrder, rankOf, type Tensor } from '../../tensorflow/tensor.ts';
import { type Call, type LayerTable, onlyInput } from '../call.ts';
import { asIntegers, integer, integers, option } from '../options.ts';
import { dataFormat } from './space.ts';

/** Files with channels first are flattened as if the channels were last. */
function flatten(call: Call): Tensor {
  const { graph } = call;
  const x = onlyInput(call);
  const format = dataFormat(call.options);
  const rank = rankOf(x);
  const ordered =
    format === 'channels_first' && rank > 1 ? transpose(graph, x, lastOrder(rank)) : x;
  return reshape(graph, ordered, [
    x.shape[0] ?? 1,
    rank === 1 ? 1 : elementCount(x.shape.slice(1)),
  ]);
}

function reshapeLayer(call: Call): Tensor {
  const x = onlyInput(call);
  const written = option(call.options, 'target_shape');
  // TensorFlow.js writes null for the size that is left open.
  const open = Array.isArray(written) ? written.map((size) => size ?? -1) : written;
  const target = asIntegers(open, 'target_shape');
  const shape = inferShape(target, elementCount(x.shape.slice(1)));
  return reshape(call.graph, x, [x.shape[0] ?? 1, ...shape]);
}

function permute(call: Call): Tensor {
  return transpose(call.graph, onlyInput(call), [0, ...integers(call.options, 'dims')]);
}

function repeat(call: Call): Tensor {
  const x = onlyInput(call);
  if (rankOf(x) !== 2) throw failedInModel('A RepeatVector layer takes tensors of two axes');
  const [batch = 1, size = 1] = x.shape;
  return tile(call.graph, reshape(call.graph, x, [batch, 1, size]), [
    1,
    integer(call.options, 'n'),
    1,
  ]);
}

export const reshapingLayers: LayerTable = {
  Flatten: { run: flatten },
  Reshape: { run: reshapeLayer },
  Permute: { run: permute },
  RepeatVector: { run: repeat },
};
