import { unsupported } from '../../tensorflow/refusal.ts';
import type { Layer, LayerTable } from '../call.ts';
import { isObject } from '../json.ts';
import type { LayerNode } from '../layer-node.ts';
import { isKnownOperation, operationLayer } from '../operations/keras-operations.ts';
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
import { tensorFlowOperationLayers } from './tensorflow-operation.ts';
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
  ...tensorFlowOperationLayers,
  ...transposedLayers,
  ...wrapperLayers,
};

const LAMBDA_HINT =
  'A Lambda layer is Python code, which can not be run here. Replace it by layers of Keras, or offer the model as ONNX or as a TensorFlow SavedModel too.';

/**
 * Whether it is an operation of `keras.ops` that stands among the layers: it has no weights. HDF5
 * files do not name its module, but unlike all layers it has no option `trainable`.
 */
export function isOperation(node: LayerNode): boolean {
  const { module, className, config, calls } = node;
  if (module !== null) return /(^|\.)ops(\.|$)/.test(module);
  const [call] = calls;
  const isOfKeras3 = isObject(call) && Array.isArray(call.args);
  return isOfKeras3 && !Object.hasOwn(config, 'trainable') && isKnownOperation(className);
}

const CUSTOM_HINT =
  'Its Python code is not part of the file, so it can not be run here. Offer the model as ONNX or as a TensorFlow SavedModel too, which hold the whole computation.';

/** Packages and modules under which Keras has its own classes. */
const OWN_PACKAGES = /^(keras|tf_keras|Keras|tensorflow)(\.|>|$)/;
const OWN_MODULES = /^(keras|tf_keras|tensorflow|tensorflow_core)(\.|$)/;

function refuseCustom({ className, module, registeredName }: LayerNode): void {
  const isRegistered =
    registeredName !== null && registeredName !== className && !OWN_PACKAGES.test(registeredName);
  const isForeign = module !== null && !OWN_MODULES.test(module);
  if (isRegistered || isForeign)
    throw unsupported(
      `The custom class ${isRegistered ? registeredName : `${module}.${className}`}`,
      CUSTOM_HINT,
    );
}

/** What runs a layer. Throws a Refusal for classes that are not known or not Keras' own. */
export function findLayer(node: LayerNode): Layer {
  refuseCustom(node);
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
