import { at, unsupported } from '../tensorflow/refusal.ts';
import { type Tensor, varies } from '../tensorflow/tensor.ts';
import { type Argument, type Call, type Layer, type Lowering, shownArgument } from './call.ts';
import { checkPolicy } from './dtype-policy.ts';
import { describe, isModel, type LayerNode } from './layer-node.ts';
import { layerOptions } from './layer-options.ts';
import { findLayer } from './layers/table.ts';
import { modelInputs, runModel } from './network.ts';
import { type Options, unread } from './options.ts';

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
  const outputs = Array.isArray(result) ? result : [result];
  if (outputs.some((tensor) => tensor.dtype === 'float64' && varies(tensor)))
    call.lowering.inDouble = true;
  return outputs;
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
    if (isModel(node)) {
      refuseArguments(named);
      return runModel(lowering, node, modelInputs(args));
    }
    const options = layerOptions(node);
    const call: Call = { lowering, graph: lowering.graph, node, options, args, named };
    return runKnown(findLayer(node), call);
  });
}
