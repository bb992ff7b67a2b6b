import { at, unsupported } from '../tensorflow/refusal.ts';
import type { Tensor } from '../tensorflow/tensor.ts';
import { type Argument, type Call, isTensor, type Layer, type Lowering } from './call.ts';
import { checkPolicy } from './dtype-policy.ts';
import { describe, isModel, type LayerNode } from './layer-node.ts';
import { layerOptions } from './layer-options.ts';
import { findLayer } from './layers/table.ts';
import { modelInputs, runModel } from './network.ts';
import { type Options, unread } from './options.ts';

export const CUSTOM_HINT =
  'Its Python code is not part of the file, so it can not be run here. Offer the model as ONNX or as a TensorFlow SavedModel too, which hold the whole computation.';

/** Packages under which Keras registers its own classes. */
const OWN_PACKAGES = /^(keras|tf_keras|Keras|tensorflow)(\.|>|$)/;
const OWN_MODULES = /^(keras|tf_keras|tensorflow|tensorflow_core)(\.|$)/;

function refuseCustom(node: LayerNode): void {
  const { className, module, registeredName } = node;
  const isRegistered =
    registeredName !== null && registeredName !== className && !OWN_PACKAGES.test(registeredName);
  const isForeign = module !== null && !OWN_MODULES.test(module);
  if (isRegistered || isForeign)
    throw unsupported(
      `The custom class ${isRegistered ? registeredName : `${module}.${className}`}`,
      CUSTOM_HINT,
    );
}

/** Constants and tensors alike, for messages. */
function shownArgument(value: Argument | undefined): string {
  return isTensor(value) ? 'a tensor' : JSON.stringify(value);
}

/** Keras 2 passes `training=False` and `mask=None` on; they ask for nothing. */
function dropIdleArguments(named: Map<string, Argument>): void {
  for (const [key, value] of named)
    if (value === null || (key === 'training' && (value === false || value === 0)))
      named.delete(key);
}

function refuseUnread(options: Options): void {
  const [option] = unread(options);
  if (option !== undefined)
    throw unsupported(`The option ${option} = ${JSON.stringify(options.values[option])}`);
}

function refuseArguments(named: ReadonlyMap<string, Argument>): void {
  const [argument] = named;
  if (argument)
    throw unsupported(`The argument ${argument[0]} = ${shownArgument(argument[1])} of the call`);
}

function runKnown(layer: Layer, call: Call): Tensor[] {
  checkPolicy(call.node.config.dtype);
  const result = layer.run(call);
  refuseUnread(call.options);
  refuseArguments(call.named);
  return Array.isArray(result) ? result : [result];
}

/** Runs a layer on arguments. Throws a Refusal that names the layer and its class. */
export function runLayer(
  lowering: Lowering,
  node: LayerNode,
  args: readonly Argument[],
  named: Map<string, Argument>,
): Tensor[] {
  return at(describe(node), () => {
    dropIdleArguments(named);
    refuseCustom(node);
    if (isModel(node)) {
      refuseArguments(named);
      return runModel(lowering, node, modelInputs(args));
    }
    const options = layerOptions(node);
    const call: Call = { lowering, graph: lowering.graph, node, options, args, named };
    return runKnown(findLayer(node), call);
  });
}
