import { DATA_TYPES } from '../torchscript/data-type.ts';
import type { Pickled, StoredStorage } from '../torchscript/pickled.ts';
import { isObject } from '../torchscript/pickled.ts';
import { dataTypeOf, type StorageBytes } from '../torchscript/stored-tensor.ts';
import { PICKLE_LIMITS, unpickleFrom } from '../torchscript/unpickle.ts';
import { type ByteFile, openBytes } from './byte-file.ts';
import type { Content } from './checkpoint-content.ts';
import { damaged } from './damaged.ts';
import { CHECKPOINT_PICKLES } from './pickle-names.ts';

/** torch/serialization.py: MAGIC_NUMBER and PROTOCOL_VERSION. */
const MAGIC = 0x1950a86a20f9469cfc6cn;
const PROTOCOL = 1001n;
/** Magic, protocol, system, the object, and the keys of its storages. */
const PICKLES = 5;
/** Before each storage's elements: their number. */
const COUNT_BYTES = 8;

/** Reads so much of the file as its pickles take: weights follow behind them. */
function readPickles(file: ByteFile): { values: Pickled[]; end: number } {
  for (let size = 2 ** 20; ; size *= 8) {
    const bytes = file.read(0, Math.min(size, file.size, PICKLE_LIMITS.bytes));
    try {
      const values: Pickled[] = [];
      let end = 0;
      while (values.length < PICKLES) {
        const read = unpickleFrom(bytes, end, PICKLE_LIMITS, CHECKPOINT_PICKLES);
        values.push(read.value);
        end = read.end;
        if (values.length === 1 && read.value !== MAGIC)
          throw damaged(
            'The file is a pickle that torch.save did not write.',
            'Save the state dict with torch.save(model.state_dict(), "weights.pt").',
          );
      }
      return { values, end };
    } catch (error) {
      const cutOff = error instanceof Error && /cut off/.test(error.message);
      if (!cutOff || bytes.length === Math.min(file.size, PICKLE_LIMITS.bytes)) throw error;
    }
  }
}

function elementBytes(storage: StoredStorage): number {
  const tensor = { kind: 'stored-tensor' as const, storage, offset: 0, shape: [], strides: [] };
  return DATA_TYPES[dataTypeOf({ ...tensor, requiresGrad: false })].bytes;
}

function storagesOf(root: Pickled): Map<string, StoredStorage> {
  const found = new Map<string, StoredStorage>();
  const seen = new Set<unknown>();
  const queue: Pickled[] = [root];
  for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
    if (!isObject(value) || seen.has(value)) continue;
    seen.add(value);
    if (value.kind === 'stored-tensor') found.set(value.storage.key, value.storage);
    else if (value.kind === 'list' || value.kind === 'tuple') queue.push(...value.items);
    else if (value.kind === 'dict') queue.push(...value.entries.values());
  }
  return found;
}

function locate(file: ByteFile, keys: Pickled, root: Pickled, start: number) {
  if (!isObject(keys) || keys.kind !== 'list') throw damaged('The file lists no storages.');
  const known = storagesOf(root);
  const places = new Map<string, StorageBytes>();
  let at = start;
  for (const item of keys.items) {
    const key = String(item);
    const storage = known.get(key);
    // Without a tensor nothing says how wide its elements are.
    if (!storage) throw damaged(`No tensor of the file uses its storage ${key}.`);
    const count = Number(file.read(at, COUNT_BYTES).readBigInt64LE(0));
    const size = count * elementBytes(storage);
    const from = at + COUNT_BYTES;
    if (!Number.isSafeInteger(size) || size < 0 || from + size > file.size)
      throw damaged(`The storage ${key} reaches beyond the end of the file.`);
    places.set(key, {
      size,
      fileOffset: from,
      read(offset, length) {
        if (offset + length > size) throw damaged(`The storage ${key} is too short.`);
        return file.read(from + offset, length);
      },
    });
    at = from + size;
  }
  return places;
}

/** Reads the layout that torch.save had before version 1.6: five pickles, then the storages' elements. */
export function readLegacyCheckpoint(path: string): Content {
  const file = openBytes(path);
  try {
    const { values, end } = readPickles(file);
    const [, protocol, , root = null, keys = null] = values;
    if (protocol !== PROTOCOL) throw damaged(`The checkpoint is of protocol ${String(protocol)}.`);
    const places = locate(file, keys, root, end);
    return {
      root,
      storageOf({ storage: { key } }) {
        const place = places.get(key);
        if (!place) throw damaged(`The file lacks the storage ${key}.`);
        return place;
      },
    };
  } catch (error) {
    file.close();
    throw error;
  }
}
