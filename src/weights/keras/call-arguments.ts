import { invalid, unsupported } from '../tensorflow/refusal.ts';
import type { Tensor } from '../tensorflow/tensor.ts';
import type { Argument } from './call.ts';
import { isObject, type Json, type JsonObject, shown } from './json.ts';

/** An output of an earlier call: layer, number of the call, number of the output. */
export interface TensorReference {
  layer: string;
  call: number;
  output: number;
}

/** A call's arguments as a file writes them, with references resolved by `find`. */
export interface CallArguments {
  args: Argument[];
  named: Map<string, Argument>;
}

export type FindTensor = (reference: TensorReference) => Tensor;
export type IsLayer = (name: string) => boolean;

/** `["conv", 0, 0]`, as Keras 2 writes a tensor. */
function asReference(json: Json | undefined, isLayer: IsLayer): TensorReference | null {
  if (!Array.isArray(json)) return null;
  const [layer, call, output] = json;
  if (typeof layer !== 'string' || !isLayer(layer)) return null;
  if (!Number.isInteger(call) || !Number.isInteger(output)) return null;
  return { layer, call: call as number, output: output as number };
}

/** `{"class_name": "__keras_tensor__", ...}`, as Keras 3 writes a tensor. */
function asHistory(json: JsonObject): TensorReference | null {
  if (json.class_name !== '__keras_tensor__' || !isObject(json.config)) return null;
  const history = asReference(json.config.keras_history, () => true);
  if (!history) throw invalid('A tensor of the model comes from nowhere');
  return history;
}

const CONSTANT = '_CONSTANT_VALUE';

/** All references in arguments, to know what a call waits for. */
export function referencesIn(json: Json | undefined, isLayer: IsLayer): TensorReference[] {
  const found: TensorReference[] = [];
  const stack: (Json | undefined)[] = [json];
  while (stack.length > 0) {
    const next = stack.pop();
    const reference = asReference(next, isLayer);
    if (reference) {
      found.push(reference);
      // The named arguments of a tensor of Keras 2 may hold more.
      if (Array.isArray(next)) stack.push(next[3]);
    } else if (Array.isArray(next)) stack.push(...next);
    else if (isObject(next)) {
      const history = asHistory(next);
      if (history) found.push(history);
      else stack.push(...Object.values(next));
    }
  }
  return found;
}

function resolve(json: Json, find: FindTensor, isLayer: IsLayer): Argument {
  const reference = asReference(json, isLayer);
  if (reference && Array.isArray(json) && json.length === 3) return find(reference);
  if (Array.isArray(json)) {
    if (json[0] === CONSTANT) return json[2] ?? null;
    return json.map((item) => resolve(item, find, isLayer));
  }
  if (!isObject(json)) return json;
  const history = asHistory(json);
  if (history) return find(history);
  if (json.class_name === '__tuple__' && Array.isArray(json.items))
    return json.items.map((item) => resolve(item, find, isLayer));
  return Object.fromEntries(
    Object.entries(json).map(([key, item]) => [key, resolve(item, find, isLayer)]),
  );
}

function namedOf(json: Json | undefined, find: FindTensor, isLayer: IsLayer) {
  const named = new Map<string, Argument>();
  if (json === undefined || json === null) return named;
  if (!isObject(json)) throw invalid(`The named arguments of a call are ${shown(json)}`);
  for (const [key, item] of Object.entries(json))
    if (item !== null) named.set(key, resolve(item, find, isLayer));
  return named;
}

/** One tensor or constant of Keras 2: `[layer, call, output, named arguments]`. */
function readItem(json: Json, find: FindTensor, isLayer: IsLayer): Argument {
  const reference = asReference(json, isLayer);
  if (reference) return find(reference);
  if (Array.isArray(json) && json[0] === CONSTANT) return json[2] ?? null;
  throw unsupported(`A call with the arguments ${shown(json)}`);
}

/**
 * The arguments of one call. Keras 3 writes `{args, kwargs}`; Keras 2 a list of tensors which all
 * carry the named arguments, or one bare tensor for functions of TensorFlow.
 */
export function readCall(json: Json, find: FindTensor, isLayer: IsLayer): CallArguments {
  if (isObject(json) && Array.isArray(json.args))
    return {
      args: json.args.map((item) => resolve(item, find, isLayer)),
      named: namedOf(json.kwargs, find, isLayer),
    };
  if (!Array.isArray(json)) throw unsupported(`A call with the arguments ${shown(json)}`);
  const isBare = typeof json[0] === 'string';
  const items = isBare ? [json] : json;
  const [first] = items;
  const args = items.map((item) => readItem(item, find, isLayer));
  const [only] = args;
  return {
    args: args.length === 1 && only !== undefined ? [only] : [args],
    named: namedOf(Array.isArray(first) ? first[3] : null, find, isLayer),
  };
}
