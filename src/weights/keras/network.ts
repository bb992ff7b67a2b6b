import { cast } from '../tensorflow/elementwise.ts';
import { at, failedInModel, invalid, mismatch, unsupported } from '../tensorflow/refusal.ts';
import type { Tensor } from '../tensorflow/tensor.ts';
import { DATA_TYPES, type DataType } from '../torchscript/data-type.ts';
import { type Argument, type Lowering, tensorsIn } from './call.ts';
import { readCall, referencesIn, type TensorReference } from './call-arguments.ts';
import { isObject, type Json } from './json.ts';
import { describe, isModel, type LayerNode } from './layer-node.ts';

/** Shape that an input layer or the first layer of a Sequential asks for; null: none. */
function wantedShape({ config }: LayerNode): Json[] | null {
  const shape = config.batch_input_shape ?? config.batch_shape;
  return Array.isArray(shape) ? shape : null;
}

/** Checks an input of a model against its input layer and converts it to the type said there. */
function takeInput(lowering: Lowering, node: LayerNode, x: Tensor): Tensor {
  const { config } = node;
  if (config.sparse === true || config.ragged === true)
    throw unsupported(`The sparse or ragged input "${node.name}"`);
  const wanted = wantedShape(node);
  const fits =
    !wanted ||
    (wanted.length === x.shape.length &&
      wanted.every((size, axis) => size === null || size === x.shape[axis]));
  if (!fits)
    throw mismatch(
      `The input "${node.name}" of the model is of shape [${x.shape}] where [${wanted?.map((size) => size ?? '?')}] is needed`,
    );
  const dtype = config.dtype ?? 'float32';
  if (typeof dtype !== 'string' || !Object.hasOwn(DATA_TYPES, dtype)) return x;
  return cast(lowering.graph, x, dtype as DataType);
}

function runSequential(lowering: Lowering, model: LayerNode, inputs: Tensor[]): Tensor[] {
  const [input, ...more] = inputs;
  if (!input || more.length > 0)
    throw mismatch(`The model takes one input and was given ${inputs.length}`);
  let x = input;
  for (const [index, layer] of model.children.entries()) {
    if (layer.className === 'InputLayer') x = takeInput(lowering, layer, x);
    else {
      const first = index === 0 && wantedShape(layer) ? takeInput(lowering, layer, x) : x;
      const [result, ...others] = lowering.runLayer(layer, [first], new Map());
      if (!result || others.length > 0)
        throw unsupported(`The ${describe(layer)}, which gives several tensors, in a Sequential`);
      x = result;
    }
  }
  return [x];
}

/** One call of a layer that waits for its arguments. */
interface Pending {
  layer: LayerNode;
  call: number;
  json: Json;
  needs: string[];
}

const keyOf = (layer: string, call: number): string => `${call}:${layer}`;

/** References in the lists `input_layers` and `output_layers`, bare or nested. */
function ports(json: Json | undefined, isLayer: (name: string) => boolean): TensorReference[] {
  return isObject(json)
    ? Object.values(json).flatMap((item) => ports(item, isLayer))
    : Array.isArray(json) && typeof json[0] === 'string'
      ? referencesIn(json, isLayer)
      : Array.isArray(json)
        ? json.flatMap((item) => ports(item, isLayer))
        : [];
}

/**
 * What the calls of a nested model are counted from. In Keras 2 its own construction counts as call
 * 0; whether a file was written so is seen from the numbers that it refers to.
 */
function firstCalls(layers: Map<string, LayerNode>, references: TensorReference[]) {
  const offsets = new Map<string, number>();
  for (const { layer: name, call } of references) {
    const layer = layers.get(name);
    if (layer && isModel(layer) && call >= Math.max(layer.calls.length, 1)) offsets.set(name, 1);
  }
  return offsets;
}

function runFunctional(lowering: Lowering, model: LayerNode, inputs: Tensor[]): Tensor[] {
  const layers = new Map(model.children.map((layer) => [layer.name, layer]));
  if (layers.size !== model.children.length) throw invalid('Two layers of the model have one name');
  const isLayer = (name: string): boolean => layers.has(name);
  const inputPorts = ports(model.config.input_layers, isLayer);
  const outputPorts = ports(model.config.output_layers, isLayer);
  if (inputPorts.length !== inputs.length)
    throw mismatch(
      `The model takes ${inputPorts.length} inputs (${inputPorts.map(({ layer }) => layer).join(', ')}) and was given ${inputs.length}`,
    );
  const results = new Map<string, Tensor[]>();
  for (const [index, { layer: name }] of inputPorts.entries()) {
    const layer = layers.get(name);
    const tensor = inputs[index];
    if (layer && tensor) results.set(keyOf(name, 0), [takeInput(lowering, layer, tensor)]);
  }
  const references = [
    ...model.children.flatMap(({ calls }) => referencesIn(calls, isLayer)),
    ...outputPorts,
  ];
  const offsets = firstCalls(layers, references);
  let pending = model.children.flatMap((layer) =>
    layer.calls.map(
      (json, index): Pending => ({
        layer,
        call: index + (offsets.get(layer.name) ?? 0),
        json,
        needs: referencesIn(json, isLayer).map((needed) => keyOf(needed.layer, needed.call)),
      }),
    ),
  );
  const find = ({ layer, call, output }: TensorReference): Tensor => {
    const tensor = results.get(keyOf(layer, call))?.[output];
    if (!tensor) throw invalid(`The model has no output ${output} of call ${call} of "${layer}"`);
    return tensor;
  };
  while (pending.length > 0) {
    const waiting: Pending[] = [];
    for (const next of pending) {
      if (!next.needs.every((key) => results.has(key))) {
        waiting.push(next);
        continue;
      }
      const { args, named } = at(describe(next.layer), () => readCall(next.json, find, isLayer));
      const made = lowering.runLayer(next.layer, args, named);
      results.set(keyOf(next.layer.name, next.call), made);
    }
    if (waiting.length === pending.length)
      throw invalid(
        `The layers of the model wait for each other or for none: ${waiting
          .slice(0, 3)
          .map(({ layer }) => layer.name)
          .join(', ')}`,
      );
    pending = waiting;
  }
  return outputPorts.map(find);
}

/** Runs a model, outermost or nested, on its inputs. */
export function runModel(lowering: Lowering, model: LayerNode, inputs: Tensor[]): Tensor[] {
  const run = model.className === 'Sequential' ? runSequential : runFunctional;
  const outputs = run(lowering, model, inputs);
  if (outputs.length === 0) throw failedInModel('The model gives no tensor');
  return outputs;
}

/** Tensors that a nested model is called with. */
export function modelInputs(args: readonly Argument[]): Tensor[] {
  return args.flatMap(tensorsIn);
}
