import { asKey, asValue, isObject, items, type Pickled, type StoredTensor } from './pickled.ts';
import { invalid, type Refusal, unsupported } from './refusal.ts';
import type { Dict, Key, Value } from './values.ts';

/** Makes plain data out of the arguments that a pickle would call a function with. */
export type Constructor = (args: readonly Pickled[]) => Pickled;

/** Which names a pickle may use. Nothing of them is ever executed. */
export interface PickleDialect {
  /** How its texts are read: TorchScript's are bytes, one a character. */
  encoding: 'utf8' | 'latin1';
  /** The refusal of a name as soon as it is mentioned; null: it may be mentioned. */
  refusal: (name: string) => Refusal | null;
  /** What a call of the name gives; null: it may not be called. */
  constructorOf: (name: string) => Constructor | null;
  /** Whether a plain object is made of the class; its attributes are then set as they stand. */
  isClass: (name: string) => boolean;
  /** The refusal of a call. */
  callRefusal: (name: string) => Refusal;
}

function sizes(value: Pickled | undefined): number[] {
  return items(value).map((item) => {
    const size = Number(item);
    if (typeof item !== 'bigint' || !Number.isSafeInteger(size) || size < 0)
      throw invalid('A tensor of the archive has a size or stride that is no natural number.');
    return size;
  });
}

/** `(storage, offset, shape, strides, requiresGrad, …)`, which all of torch's rebuilding functions begin with. */
export function rebuildTensor(args: readonly Pickled[]): StoredTensor {
  const [storage, offset, shape, strides, requiresGrad] = args;
  if (!isObject(storage) || storage.kind !== 'storage' || typeof offset !== 'bigint')
    throw invalid('A tensor of the archive names no storage.');
  const tensor = {
    kind: 'stored-tensor' as const,
    storage,
    offset: Number(offset),
    shape: sizes(shape),
    strides: sizes(strides),
    requiresGrad: requiresGrad === true,
  };
  if (tensor.shape.length !== tensor.strides.length || tensor.shape.length > 64)
    throw invalid('A tensor of the archive has more sizes than strides.');
  return tensor;
}

export function orderedDict(args: readonly Pickled[]): Dict {
  const entries = new Map<Key, Value>();
  for (const pair of args.length > 0 ? items(args[0]) : []) {
    const [key, value] = items(pair);
    entries.set(asKey(key), asValue(value));
  }
  return { kind: 'dict', entries };
}

/** The first argument stands for the whole. */
export const first: Constructor = ([value]) => value ?? null;

/** The only constructors of TorchScript that are known; nothing of them runs code. */
const CONSTRUCTORS: Record<string, Constructor> = {
  'torch._utils._rebuild_tensor_v2': rebuildTensor,
  'torch._utils._rebuild_parameter': first,
  'collections.OrderedDict': orderedDict,
  'torch.jit._pickle.build_intlist': first,
  'torch.jit._pickle.build_doublelist': first,
  'torch.jit._pickle.build_boollist': first,
  'torch.jit._pickle.build_tensorlist': first,
  'torch.jit._pickle.restore_type_tag': first,
  'torch.device': ([name]) => ({ kind: 'device', name: String(name) }),
};

const isOwnClass = (name: string): boolean => name.startsWith('__torch__.');

/** Pickles of TorchScript archives: torch's own few functions, and the archive's classes. */
export const TORCHSCRIPT_PICKLES: PickleDialect = {
  encoding: 'latin1',
  refusal: () => null,
  constructorOf(name) {
    if (Object.hasOwn(CONSTRUCTORS, name)) return CONSTRUCTORS[name] ?? null;
    // Members of an enumeration are pickled as a call of their class.
    if (!isOwnClass(name)) return null;
    return ([value]) => ({ kind: 'enum', className: name, value: asValue(value) });
  },
  isClass: isOwnClass,
  callRefusal: (name) =>
    unsupported(
      `The archive's pickle calls ${name}, which is not on the list of known constructors.`,
      'Pickles are never executed here. Save the model with torch.jit.save.',
    ),
};
