import { unsupported } from '../../tensorflow/refusal.ts';
import type { Layer, LayerTable } from '../call.ts';
import type { LayerNode } from '../layer-node.ts';
import { operationLayer } from '../operations/keras-operations.ts';
import { activationLayers } from './activation.ts';
import { attentionLayers } from './attention.ts';
import { convolutionLayers } from './convolution.ts';
import { convolutionalRecurrentLayers } from './convolutional-recurrent.ts';
import { denseLayers } from './dense.ts';
import { functionLayers } from './functions.ts';
import { inactiveLayers } from './inactive.ts';
import { localLayers } from './local.ts';
import { mergeLayers } from './merge.ts';
import { normalizationLayers } from './normalization.ts';
import { poolingLayers } from './pooling.ts';
import { preprocessingLayers } from './preprocessing.ts';
import { recurrentLayers } from './recurrent.ts';
import { resamplingLayers } from './resampling.ts';
import { reshapingLayers } from './reshaping.ts';
import { transposedLayers } from './transposed.ts';
import { wrapperLayers } from './wrappers.ts';

/** Layers by the name of their class. */
export const LAYERS: LayerTable = {
  ...activationLayers,
  ...attentionLayers,
  ...convolutionLayers,
  ...convolutionalRecurrentLayers,
  ...denseLayers,
  ...functionLayers,
  ...inactiveLayers,
  ...localLayers,
  ...mergeLayers,
  ...normalizationLayers,
  ...poolingLayers,
  ...preprocessingLayers,
  ...recurrentLayers,
  ...resamplingLayers,
  ...reshapingLayers,
  ...transposedLayers,
  ...wrapperLayers,
};

const LAMBDA_HINT =
  'A Lambda layer is Python code, which can not be run here. Replace it by layers of Keras, or offer the model as ONNX or as a TensorFlow SavedModel too.';

/** Whether it is an operation of `keras.ops` that stands among the layers: it has no weights. */
export function isOperation({ module }: LayerNode): boolean {
  return module !== null && /(^|\.)ops(\.|$)/.test(module);
}

/** What runs a layer. Throws a Refusal for classes that are not known. */
export function findLayer(node: LayerNode): Layer {
  const { className } = node;
  if (isOperation(node)) return operationLayer(className);
  if (className === 'Lambda') throw unsupported('A Lambda layer', LAMBDA_HINT);
  const found = Object.hasOwn(LAYERS, className) ? LAYERS[className] : undefined;
  if (!found)
    throw unsupported(
      `The layer class ${className}, which is unknown here or a custom one`,
      'If it is a custom layer, offer the model as ONNX or as a TensorFlow SavedModel too, which hold its computation; if it is one of Keras, ask for it to be added.',
    );
  return found;
}
