import type { Tensor } from '../../tensorflow/tensor.ts';
import { activate } from '../activation.ts';
import type { Call } from '../call.ts';
import { option } from '../options.ts';

/** Applies the activation that an option of the layer names. */
export function activated(call: Call, x: Tensor, key = 'activation'): Tensor {
  return activate(call.graph, call.lowering.version, option(call.options, key), x);
}
