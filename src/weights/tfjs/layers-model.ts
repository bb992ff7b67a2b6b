import { holdersOf, type WeightsByLayer } from '../keras/file-weights.ts';
import { isObject, type JsonObject } from '../keras/json.ts';
import { describe, type LayerNode, readLayer } from '../keras/layer-node.ts';
import { checkModel, type KerasModel } from '../keras/open-file.ts';
import type { StoredWeight } from '../keras/stored-weight.ts';
import { at, invalid, unsupported } from '../tensorflow/refusal.ts';
import type { TfjsWeight } from './weights-manifest.ts';

/** TensorFlow.js follows Keras 2, with TensorFlow 1's coordinates where images are resized. */
const VERSION = {
  text: '2 (TensorFlow.js)',
  major: 2,
  standalone: true,
  javascript: true,
} as const;

function stored({ name, shape, read, dtype }: TfjsWeight): StoredWeight {
  const last = name.split('/').at(-1) ?? '';
  const numbers = (): Float32Array => {
    const data = read();
    return data instanceof Float32Array ? data : Float32Array.from(data);
  };
  if (dtype !== 'float32') throw unsupported(`The weight ${name} of type ${dtype}`);
  return { name: last.replace(/_\d+$/, ''), shape, key: name, read: numbers };
}

/** `layer/kernel`, or with folders in between as Keras writes cells and directions. */
function isOf(weight: string, layer: string): boolean {
  return weight.startsWith(`${layer}/`) || weight.includes(`/${layer}/`);
}

/**
 * The weights of each layer, found by the names of layer and weight, as TensorFlow.js does it. Those of
 * one layer keep their order, which is checked by name again.
 */
function weightsOf(model: LayerNode, weights: ReadonlyMap<string, TfjsWeight>): WeightsByLayer {
  const into: WeightsByLayer = new Map();
  const left = new Set(weights.keys());
  for (const { node, owner, names } of holdersOf(model))
    at(describe(node), () => {
      const own = [...weights.values()].filter(
        ({ name }) => isOf(name, node.name) || isOf(name, owner.name),
      );
      if (own.length !== names.length)
        throw invalid(
          `The file holds ${own.length} weights of it where ${names.length} are needed`,
        );
      const ordered = names.map((expected) => {
        const index = own.findIndex((each) => expected.split('|').includes(stored(each).name));
        const [found] = index < 0 ? [] : own.splice(index, 1);
        if (!found) throw invalid(`The file holds no weight ${expected.split('|')[0]} of it`);
        left.delete(found.name);
        return stored(found);
      });
      into.set(node, ordered);
    });
  const [unused] = left;
  if (unused !== undefined) throw invalid(`The weight ${unused} belongs to no layer of the model`);
  return into;
}

/** The description of the model inside of a topology: bare, or as Keras writes it into HDF5 files. */
function configOf(topology: JsonObject): JsonObject {
  const config = topology.model_config;
  return isObject(config) ? config : topology;
}

/** A layers model as a model of Keras. */
export function readLayersModel(
  topology: JsonObject,
  weights: ReadonlyMap<string, TfjsWeight>,
): KerasModel {
  const model = checkModel(readLayer(configOf(topology)));
  return { version: VERSION, model, weights: weightsOf(model, weights) };
}
