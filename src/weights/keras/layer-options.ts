import type { LayerNode } from './layer-node.ts';
import { ignore, makeOptions, type Options } from './options.ts';

/** Options of every layer that say nothing about the numbers it gives, or that are read elsewhere. */
const WITHOUT_EFFECT = [
  'name',
  'trainable',
  'dtype',
  'input_dtype',
  'batch_input_shape',
  'batch_shape',
  'input_shape',
  'input_dim',
  'build_input_shape',
  'activity_regularizer',
  'autocast',
  'seed',
  'quantization_config',
];
/** How weights were made and held in bounds while they were trained. */
const TRAINING_ONLY =
  /_(initializer|regularizer|constraint)$|^(initializer|regularizer|constraint)$/;

/** The options of a layer, those without effect marked as read. */
export function layerOptions(node: LayerNode): Options {
  const options = makeOptions(node.config);
  ignore(options, ...WITHOUT_EFFECT);
  ignore(options, ...Object.keys(node.config).filter((key) => TRAINING_ONLY.test(key)));
  return options;
}
