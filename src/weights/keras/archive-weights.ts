import { at, invalid } from '../tensorflow/refusal.ts';
import type { WeightsByLayer } from './file-weights.ts';
import { holdsOthers, otherWeights, storedWeight, weightNames } from './file-weights.ts';
import { find, type Hdf5File } from './hdf5/hdf5.ts';
import { describe, isModel, type LayerNode } from './layer-node.ts';
import { findLayer, isOperation } from './layers/table.ts';

/** A class name as Keras 3 writes folders: Conv2DTranspose is conv2d_transpose. */
export function snakeCase(name: string): string {
  return name
    .replace(/\W+/g, '')
    .replace(/(.)([A-Z][a-z]+)/g, '$1_$2')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();
}

/** Weights that stand in one folder, by number. */
function numbered(file: Hdf5File, folder: string) {
  const group = find(file, `${folder}/vars`);
  const names = [...(group?.links.keys() ?? [])];
  return names
    .sort((a, b) => Number(a) - Number(b))
    .map((name) => storedWeight(file, `${folder}/vars/${name}`, name));
}

function readLeaf(file: Hdf5File, node: LayerNode, folder: string, into: WeightsByLayer): void {
  at(describe(node), () => {
    const names = weightNames(node);
    const wanted = names.trainable.length + (names.fixed?.length ?? 0);
    if (wanted === 0) return;
    const folders = findLayer(node).folders ?? [''];
    const weights = folders.flatMap((part) => numbered(file, part ? `${folder}/${part}` : folder));
    if (weights.length !== wanted) throw otherWeights(weights.length, wanted);
    into.set(node, weights);
  });
}

/**
 * The weights of a `.keras` file. Their folders are named after the classes of the layers and counted
 * in the order of the layers, whatever the layers are called.
 */
export function readArchiveWeights(
  file: Hdf5File,
  model: LayerNode,
  prefix = '',
  into: WeightsByLayer = new Map(),
): WeightsByLayer {
  const counts = new Map<string, number>();
  for (const layer of model.children) {
    if (isOperation(layer)) continue;
    const name = snakeCase(layer.className);
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    const folder = `${prefix}layers/${name}${count === 0 ? '' : `_${count}`}`;
    let [node, place] = [layer, folder];
    while (holdsOthers(node)) {
      const [inner] = node.children;
      if (!inner) throw invalid(`The ${describe(node)} holds no layer`);
      [node, place] = [inner, `${place}/layer`];
    }
    if (isModel(node)) readArchiveWeights(file, node, `${place}/`, into);
    else readLeaf(file, node, place, into);
  }
  return into;
}
