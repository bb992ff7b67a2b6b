import { type Graph, weights } from '../../onnx/graph.ts';
import type { Value as GraphValue } from '../../onnx/value.ts';
import type { Archive } from './archive.ts';
import { computeType } from './data-type.ts';
import { isStoredTensor, type StoredTensor } from './pickled.ts';
import { archivedStorage, dataTypeOf, fileRange, readStoredTensor } from './stored-tensor.ts';
import { isContiguous } from './strides.ts';
import { makeTensor, markSharingUnknown, type Tensor } from './tensor.ts';
import { type Dict, isKind, type List, type ModuleObject, type Value } from './values.ts';

/** Turns what an archive stores into values of one interpretation; shared things stay shared. */
export interface Loader {
  load: (value: Value, folder: string) => Value;
  /** Attribute path of each module, for messages. */
  paths: Map<ModuleObject, string>;
  /** Objects whose state is to be set by their own code, inner ones first. */
  withState: { object: ModuleObject; state: Value }[];
}

function storedValue(
  graph: Graph,
  archive: Archive,
  stored: StoredTensor,
  folder: string,
): GraphValue {
  const dtype = dataTypeOf(stored);
  const storage = archivedStorage(archive.zip, `${archive.prefix}${folder}`, stored);
  const range = fileRange(storage, stored, archive.fileName);
  const load = () => readStoredTensor(storage, stored);
  return weights(graph, computeType(dtype), stored.shape, load, range);
}

export function makeLoader(graph: Graph, archive: Archive): Loader {
  const seen = new Map<unknown, Value>();
  const values = new Map<string, GraphValue>();
  const byStorage = new Map<string, Tensor>();
  const loader: Loader = { load, paths: new Map(), withState: [] };

  function loadTensor(stored: StoredTensor, folder: string): Tensor {
    const { key } = stored.storage;
    const place = `${folder}${key}:${stored.storage.type}:${stored.offset}:${stored.shape}:${stored.strides}`;
    const value = values.get(place) ?? storedValue(graph, archive, stored, folder);
    values.set(place, value);
    const tensor = makeTensor(value, dataTypeOf(stored), stored.strides);
    if (isContiguous(stored.shape, stored.strides)) tensor.strides = stored.strides;
    tensor.requiresGrad = stored.requiresGrad;
    // Windows into one storage share memory in ways that are not followed here.
    const other = byStorage.get(`${folder}${key}`);
    if (other) for (const each of [other, tensor]) markSharingUnknown(each);
    byStorage.set(`${folder}${key}`, tensor);
    return tensor;
  }

  function loadObject(stored: ModuleObject, folder: string): ModuleObject {
    const object: ModuleObject = { ...stored, attributes: new Map() };
    seen.set(stored, object);
    for (const [name, value] of stored.attributes) {
      const made = load(value, folder);
      if (name === '__state__') loader.withState.push({ object, state: made });
      else object.attributes.set(name, made);
    }
    return object;
  }

  function load(value: Value, folder: string): Value {
    const known = seen.get(value);
    if (known !== undefined) return known;
    let made = value;
    if (isStoredTensor(value)) made = loadTensor(value, folder);
    else if (isKind(value, 'object')) return loadObject(value, folder);
    else if (isKind(value, 'list')) {
      const copy: List = { kind: 'list', items: [] };
      seen.set(value, copy);
      for (const item of value.items) copy.items.push(load(item, folder));
      return copy;
    } else if (isKind(value, 'dict')) {
      const copy: Dict = { kind: 'dict', entries: new Map() };
      seen.set(value, copy);
      for (const [key, item] of value.entries) copy.entries.set(key, load(item, folder));
      return copy;
    } else if (isKind(value, 'tuple'))
      made = { ...value, items: value.items.map((item) => load(item, folder)) };
    if (typeof value === 'object' && value !== null) seen.set(value, made);
    return made;
  }
  return loader;
}

/** Names every module by its attribute path from the root. */
export function namePaths(loader: Loader, root: ModuleObject): void {
  const queue: [ModuleObject, string][] = [[root, '']];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [object, path] = next;
    if (loader.paths.has(object)) continue;
    loader.paths.set(object, path);
    for (const [name, value] of object.attributes)
      if (isKind(value, 'object')) queue.push([value, path ? `${path}.${name}` : name]);
  }
}
