import { at, invalid, type Refusal, unsupported } from '../tensorflow/refusal.ts';
import type { WeightNames } from './call.ts';
import { find, type Hdf5File, textList } from './hdf5/hdf5.ts';
import { describe, isModel, type LayerNode } from './layer-node.ts';
import { layerOptions } from './layer-options.ts';
import { findLayer } from './layers/table.ts';
import type { StoredWeight } from './stored-weight.ts';

export type WeightsByLayer = Map<LayerNode, StoredWeight[]>;

/** The last name without what makes it unique: `conv2d_1/kernel_2:0` is `kernel`. */
function bareName(name: string): string {
  const last = name.split('/').at(-1) ?? '';
  return last.replace(/:\d+$/, '').replace(/_\d+$/, '');
}

/** Reads a weight's place in the file. */
export function storedWeight(file: Hdf5File, path: string, name: string): StoredWeight {
  const dataset = find(file, path)?.dataset;
  if (!dataset) throw invalid(`The file holds no weight ${path}`);
  return { name: bareName(name), shape: dataset.shape, key: path, read: () => dataset.read() };
}

/** A leaf of the tree of layers, with the weights that it must have. */
interface Leaf {
  node: LayerNode;
  /** The layer of a model that it is, or that it is wrapped in. */
  owner: LayerNode;
  names: WeightNames;
  /** Frozen layers count all their weights as fixed. */
  frozen: boolean;
}

/** The file is damaged, or it was written by a variant of the layer that is not known: nobody can say. */
export function otherWeights(found: number, needed: number): Refusal {
  return unsupported(
    `The file holds ${found} weights of it where ${needed} are needed`,
    'If Keras loads the file, this variant of the layer is not known here; else save the model again.',
  );
}

/** What a layer with weights of its own has. */
export function weightNames(node: LayerNode): WeightNames {
  return findLayer(node).weights?.(layerOptions(node), node) ?? { trainable: [] };
}

/** The layers that hold weights themselves, in order. */
function leavesOf(node: LayerNode, frozen: boolean, owner = node): Leaf[] {
  const isFrozen = frozen || node.config.trainable === false;
  if (isModel(node) || holdsOthers(node))
    return node.children.flatMap((child) =>
      leavesOf(child, isFrozen, isModel(node) ? child : owner),
    );
  return at(describe(node), () => {
    const names = weightNames(node);
    const count = names.trainable.length + (names.fixed?.length ?? 0);
    return count === 0 ? [] : [{ node, owner, names, frozen: isFrozen }];
  });
}

/** Wrappers whose weights are those of the layer inside. */
export function holdsOthers(node: LayerNode): boolean {
  return node.className === 'TimeDistributed';
}

/** A layer that holds weights, the layer it is wrapped in, and the names of all its weights. */
export interface Holder {
  node: LayerNode;
  owner: LayerNode;
  names: readonly string[];
}

/** The layers of a model that hold weights. */
export function holdersOf(model: LayerNode): Holder[] {
  return leavesOf(model, false).map(({ node, owner, names }) => ({
    node,
    owner,
    names: [...names.trainable, ...(names.fixed ?? [])],
  }));
}

/** Whether a stored name is the expected one; alternatives are separated by `|`. */
function isNamed(weight: StoredWeight, expected: string): boolean {
  return expected.split('|').includes(weight.name);
}

function checkNames(weights: readonly StoredWeight[], names: readonly string[]): void {
  for (const [index, weight] of weights.entries()) {
    const expected = names[index] ?? '';
    if (!isNamed(weight, expected))
      throw invalid(
        `The weight ${weight.key} stands where ${expected.split('|')[0]} must be`,
        'Save the model again with Keras and upload that file.',
      );
  }
}

/**
 * Gives the flat list of weights of one outer layer to the layers inside: first all that can be
 * trained, in the order of the layers, then all that are fixed.
 */
export function distribute(outer: LayerNode, weights: StoredWeight[], into: WeightsByLayer): void {
  const leaves = leavesOf(outer, false);
  const trainable = (leaf: Leaf): readonly string[] => (leaf.frozen ? [] : leaf.names.trainable);
  const fixed = (leaf: Leaf): readonly string[] => [
    ...(leaf.frozen ? leaf.names.trainable : []),
    ...(leaf.names.fixed ?? []),
  ];
  const first = leaves.reduce((sum, leaf) => sum + trainable(leaf).length, 0);
  const count = first + leaves.reduce((sum, leaf) => sum + fixed(leaf).length, 0);
  if (count !== weights.length) throw otherWeights(weights.length, count);
  let from = 0;
  let fixedFrom = first;
  for (const leaf of leaves) {
    const own = [
      ...weights.slice(from, from + trainable(leaf).length),
      ...weights.slice(fixedFrom, fixedFrom + fixed(leaf).length),
    ];
    checkNames(own, [...trainable(leaf), ...fixed(leaf)]);
    into.set(leaf.node, own);
    from += trainable(leaf).length;
    fixedFrom += fixed(leaf).length;
  }
}

/** The weights of a whole-model HDF5 file: `model_weights/<layer>` lists those of each outer layer. */
export function readFileWeights(file: Hdf5File, model: LayerNode): WeightsByLayer {
  const group = find(file, 'model_weights');
  if (!group) throw invalid('The file describes a model but holds no weights');
  const result: WeightsByLayer = new Map();
  for (const layer of model.children)
    at(describe(layer), () => {
      const own = find(file, `model_weights/${layer.name}`);
      const names = own ? (textList(own, 'weight_names') ?? []) : [];
      const weights = names.map((name) =>
        storedWeight(file, `model_weights/${layer.name}/${name}`, name),
      );
      distribute(layer, weights, result);
    });
  return result;
}
