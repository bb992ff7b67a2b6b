import { elementCount } from '../../onnx/element-type.ts';
import type { StoredTensor } from '../torchscript/pickled.ts';
import { unsupported } from '../torchscript/refusal.ts';
import { contiguousStrides } from '../torchscript/strides.ts';
import type { Key, Value } from '../torchscript/values.ts';
import { openBytes } from './byte-file.ts';
import type { Content } from './checkpoint-content.ts';
import { damaged } from './damaged.ts';

/** The format's names of types, as torch's classes of storages and bytes an element. */
const TYPES: Readonly<Record<string, [string, number]>> = {
  F64: ['DoubleStorage', 8],
  F32: ['FloatStorage', 4],
  F16: ['HalfStorage', 2],
  BF16: ['BFloat16Storage', 2],
  I64: ['LongStorage', 8],
  I32: ['IntStorage', 4],
  I16: ['ShortStorage', 2],
  I8: ['CharStorage', 1],
  U8: ['ByteStorage', 1],
  BOOL: ['BoolStorage', 1],
};

/** As the format's own reader bounds it. */
const MAX_HEADER = 100_000_000;
const LENGTH_BYTES = 8;

function isSizes(value: unknown): value is number[] {
  return (
    Array.isArray(value) &&
    value.length <= 64 &&
    value.every((size) => Number.isSafeInteger(size) && size >= 0)
  );
}

interface Entry {
  tensor: StoredTensor;
  from: number;
  size: number;
}

function entryOf(name: string, given: unknown, room: number): Entry {
  const { dtype, shape, data_offsets } = (given ?? {}) as Record<string, unknown>;
  const type = typeof dtype === 'string' && Object.hasOwn(TYPES, dtype) ? TYPES[dtype] : undefined;
  if (!type) throw unsupported(`The file holds ${name} as ${String(dtype)}`);
  if (!isSizes(shape) || !isSizes(data_offsets) || data_offsets.length !== 2)
    throw damaged(`The header of the file does not say where ${name} stands.`);
  const [from = 0, to = 0] = data_offsets;
  const size = elementCount(shape) * type[1];
  if (to - from !== size || to > room)
    throw damaged(`${name} has not so many bytes in the file as its shape needs.`);
  const storage = { kind: 'storage' as const, key: name, type: type[0], elements: 0 };
  const strides = contiguousStrides(shape);
  const tensor = { kind: 'stored-tensor' as const, storage, offset: 0, shape, strides };
  return { tensor: { ...tensor, requiresGrad: false }, from, size };
}

/** Reads a file in the safetensors format: a header in JSON, then the elements. */
export function readSafetensors(path: string): Content {
  const file = openBytes(path);
  try {
    const length = Number(file.read(0, LENGTH_BYTES).readBigUInt64LE(0));
    if (length > MAX_HEADER) throw damaged('The header of the file is too long.');
    const start = LENGTH_BYTES + length;
    const header = parse(file.read(LENGTH_BYTES, length).toString('utf8'));
    const entries = new Map<string, Entry>();
    for (const [name, given] of Object.entries(header))
      if (name !== '__metadata__') entries.set(name, entryOf(name, given, file.size - start));
    const tensors = [...entries].map(([name, { tensor }]) => [name, tensor] as const);
    return {
      root: { kind: 'dict', entries: new Map(tensors) as unknown as Map<Key, Value> },
      storageOf({ storage: { key } }) {
        const entry = entries.get(key);
        if (!entry) throw damaged(`The file lacks ${key}.`);
        const { from, size } = entry;
        return {
          size,
          fileOffset: start + from,
          read: (offset, count) => file.read(start + from + offset, count),
        };
      },
    };
  } catch (error) {
    file.close();
    throw error;
  }
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Told below.
  }
  throw damaged('The header of the file is no JSON object.');
}
