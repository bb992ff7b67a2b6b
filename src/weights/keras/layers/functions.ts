import { unsupported } from '../../tensorflow/refusal.ts';
import type { Tensor } from '../../tensorflow/tensor.ts';
import type { Call, LayerTable } from '../call.ts';
import { bind } from '../operations/operands.ts';
import { findFunction } from '../operations/tensorflow-functions.ts';
import { text } from '../options.ts';

/** A function of TensorFlow between the layers. */
function functionLayer(call: Call): Tensor | Tensor[] {
  const name = text(call.options, 'function');
  const operation = findFunction(name);
  if (!operation) throw unsupported(`The function tf.${name}`);
  return operation.run(bind(call, operation, false));
}

export const functionLayers: LayerTable = {
  TFOpLambda: { run: functionLayer },
  SlicingOpLambda: { run: functionLayer },
};
