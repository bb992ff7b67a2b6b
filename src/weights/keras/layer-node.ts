import { invalid } from '../tensorflow/refusal.ts';
import { arrayOf, isObject, type Json, type JsonObject, objectOf } from './json.ts';

/** A layer of a model's description, with the layers inside of it. */
export interface LayerNode {
  className: string;
  name: string;
  config: JsonObject;
  /** Python module of the class, as Keras 3 writes it; null in older files. */
  module: string | null;
  /** Under which name the class was registered where it is a custom one, as `Package>Class`. */
  registeredName: string | null;
  /** The calls of the layer, as they are written. */
  calls: Json[];
  children: LayerNode[];
}

const MODELS = ['Functional', 'Model', 'Sequential'];
/** Keys under which wrappers hold their layers. */
const WRAPPED = ['layer', 'backward_layer', 'cell', 'cells'];
const MAX_DEPTH = 64;

export function isModel({ className }: LayerNode): boolean {
  return MODELS.includes(className);
}

function childrenOf(className: string, config: Json | undefined, depth: number): LayerNode[] {
  if (MODELS.includes(className)) {
    const layers = Array.isArray(config) ? config : isObject(config) ? config.layers : undefined;
    return arrayOf(layers, `list of layers of the ${className}`).map((layer) =>
      readLayer(layer, depth + 1),
    );
  }
  if (!isObject(config)) return [];
  return WRAPPED.flatMap((key) => {
    const inner = config[key];
    const layers = Array.isArray(inner) ? inner : [inner];
    return layers.flatMap((layer) =>
      isObject(layer) && typeof layer.class_name === 'string' ? [readLayer(layer, depth + 1)] : [],
    );
  });
}

/** Reads the description of a layer or a model, as `to_json` writes it. */
export function readLayer(json: Json | undefined, depth = 0): LayerNode {
  if (depth > MAX_DEPTH) throw invalid('The layers of the model nest too deep');
  const layer = objectOf(json, 'description of a layer');
  const { class_name: className, config, module, registered_name: registered } = layer;
  if (typeof className !== 'string') throw invalid('A layer of the model has no class name');
  // Before Keras 2.2.3 a Sequential had a bare list of layers.
  const options = Array.isArray(config)
    ? { layers: config }
    : objectOf(config, `configuration of a ${className}`);
  // These have the name of their node inside, by which no other layer knows them.
  const isNode = className === 'TensorFlowOpLayer';
  const name = isNode ? (layer.name ?? options.name) : (options.name ?? layer.name);
  return {
    className,
    name: typeof name === 'string' ? name : '',
    config: options,
    module: typeof module === 'string' ? module : null,
    registeredName: typeof registered === 'string' ? registered : null,
    calls: layer.inbound_nodes === undefined ? [] : arrayOf(layer.inbound_nodes, 'list of calls'),
    children: childrenOf(className, config, depth),
  };
}

/** As it stands in messages. */
export function describe({ className, name }: LayerNode): string {
  return `layer "${name}" of class ${className}`;
}
