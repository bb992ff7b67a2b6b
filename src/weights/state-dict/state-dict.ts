import type { TensorData } from '../../onnx/element-type.ts';
import type { FileRange } from '../../onnx/value.ts';
import type { DataType } from '../torchscript/data-type.ts';
import { isObject, isStoredTensor, type Pickled } from '../torchscript/pickled.ts';
import { dataTypeOf, fileRange, readStoredTensor } from '../torchscript/stored-tensor.ts';
import type { Dict } from '../torchscript/values.ts';
import { type Checkpoint, openCheckpoint } from './checkpoint.ts';
import { damaged } from './damaged.ts';
import { pythonTypeOf } from './pickle-names.ts';
import { wrappingOf } from './wrapping.ts';

/** A tensor of a state dict; its elements stay in the file until they are asked for. */
export interface StateTensor {
  key: string;
  dtype: DataType;
  shape: readonly number[];
  load: () => TensorData;
  /** Where the engine can read it itself. */
  range: () => FileRange | null;
}

/** A checkpoint as `load_state_dict` would get it. */
export interface StateDict {
  /** Folder of the file, with symbolic links resolved. */
  folder: string;
  tensors: StateTensor[];
  /** Entries that are no tensors: key and Python's name of their type. */
  others: { key: string; type: string }[];
  /** What seems to be wrong with it as a whole, as a hint for those whose keys do not fit. */
  wrapping: string | null;
}

/** More than any model has. */
const MAX_TENSORS = 200_000;

function isDict(value: Pickled): value is Dict {
  return isObject(value) && value.kind === 'dict';
}

/** Reads a checkpoint as a state dict. Throws a Refusal. */
export function openStateDict(path: string): StateDict {
  const checkpoint = openCheckpoint(path);
  const { root } = checkpoint;
  if (!isDict(root))
    throw damaged(
      `The checkpoint holds no state dict: expected state_dict to be dict-like, got ${pythonTypeOf(root)}.`,
    );
  const { entries } = root;
  if (entries.size > MAX_TENSORS)
    throw damaged(`The state dict has ${entries.size} entries; at most ${MAX_TENSORS} are read.`);
  const state: StateDict = {
    folder: checkpoint.folder,
    tensors: [],
    others: [],
    wrapping: wrappingOf(root),
  };
  for (const [name, value] of entries) {
    const key = String(name);
    if (isStoredTensor(value)) state.tensors.push(stateTensor(checkpoint, key, value));
    else state.others.push({ key, type: pythonTypeOf(value) });
  }
  return state;
}

function stateTensor(
  { storageOf, fileName }: Checkpoint,
  key: string,
  stored: Extract<Pickled, { kind: 'stored-tensor' }>,
): StateTensor {
  return {
    key,
    dtype: dataTypeOf(stored),
    shape: stored.shape,
    load: () => readStoredTensor(storageOf(stored), stored),
    range: () => fileRange(storageOf(stored), stored, fileName),
  };
}
