import { elementCount, type TensorData } from '../../onnx/element-type.ts';
import { DATA_TYPES } from '../tensorflow/data-type.ts';
import { invalid, unsupported } from '../tensorflow/refusal.ts';
import { readBundleTable } from './bundle-table.ts';
import { maskedCrc32c } from './crc32c.ts';
import { decodeElements } from './decode-elements.ts';
import { bytesOf, integer, message, messages, parseMessage } from './message.ts';
import { type ModelFiles, readModelFile } from './model-files.ts';
import { type Stretch, sliceKey } from './ordered-code.ts';
import { readFullShape, type StoredTensor } from './tensor-proto.ts';
import { numericType } from './type-names.ts';

/** The saved variables: variables/variables.index and its data files (tensor_bundle.proto). */
export interface Bundle {
  files: ModelFiles;
  shards: number;
  entries: ReadonlyMap<string, Uint8Array>;
  tensors: Map<string, StoredTensor>;
}

interface Entry {
  typeCode: number;
  shape: number[];
  shard: number;
  offset: number;
  size: number;
  checksum: number;
  slices: Stretch[][];
}

const PREFIX = 'variables/variables';
const MAX_INDEX = 256 * 1024 * 1024;

/** Opens the variables of a model; null where it has none. */
export function openBundle(files: ModelFiles): Bundle | null {
  const index = readModelFile(files, `${PREFIX}.index`);
  if (!index) return null;
  if (index.length > MAX_INDEX) throw invalid(`${PREFIX}.index is larger than ${MAX_INDEX} bytes.`);
  const entries = readBundleTable(index);
  const header = parseMessage(entries.get('') ?? new Uint8Array());
  if (integer(header, 2) !== 0) throw unsupported('The variables are stored big-endian');
  return { files, shards: integer(header, 1), entries, tensors: new Map() };
}

const utf8Key = (name: string): string => Buffer.from(name, 'utf8').toString('latin1');

function readEntry(bundle: Bundle, key: string, shown: string): Entry {
  const bytes = bundle.entries.get(key);
  if (!bytes) throw invalid(`The saved variables lack ${shown}.`);
  const proto = parseMessage(bytes);
  const checksum = bytesOf(proto, 6).at(-1) ?? new Uint8Array(4);
  return {
    typeCode: integer(proto, 1),
    shape: readFullShape(message(proto, 2)),
    shard: integer(proto, 3),
    offset: integer(proto, 4),
    size: integer(proto, 5),
    checksum: Buffer.from(checksum).readUInt32LE(0),
    slices: messages(proto, 7).map((slice) =>
      messages(slice, 1).map((extent) => ({
        start: integer(extent, 1),
        length: extent.fields.has(2) ? integer(extent, 2) : -1,
      })),
    ),
  };
}

function shardName({ shards }: Bundle, shard: number): string {
  const number = (n: number): string => String(n).padStart(5, '0');
  return `${PREFIX}.data-${number(shard)}-of-${number(shards)}`;
}

function load(bundle: Bundle, entry: Entry, shown: string): TensorData {
  const name = shardName(bundle, entry.shard);
  const bytes = readModelFile(bundle.files, name, entry.offset, entry.size);
  if (!bytes) throw invalid(`The saved model lacks ${name}.`);
  if (maskedCrc32c(bytes) !== entry.checksum)
    throw invalid(`The variable ${shown} is damaged: its checksum does not agree.`);
  return decodeElements(bytes, numericType(entry.typeCode));
}

function storedTensor(bundle: Bundle, entry: Entry, shape: number[], shown: string): StoredTensor {
  const dtype = numericType(entry.typeCode);
  if (entry.size !== elementCount(shape) * DATA_TYPES[dtype].bytes)
    throw invalid(`The variable ${shown} of shape [${shape}] has ${entry.size} bytes.`);
  return { kind: 'stored', dtype, shape, load: () => load(bundle, entry, shown) };
}

/** RestoreV2's slice specification: `4 6 0,2:-` is the shape, then start and length of each axis. */
function parseSlice(specification: string, shape: readonly number[]): Stretch[] {
  const ranges = specification.split(' ').at(-1)?.split(':') ?? [];
  return ranges.map((range, axis) => {
    const [start = Number.NaN, length = Number.NaN] =
      range === '-' ? [0, shape[axis] ?? 0] : range.split(',').map(Number);
    if (!Number.isInteger(start) || !Number.isInteger(length))
      throw invalid(`A variable is restored from the slice '${specification}'.`);
    return { start, length };
  });
}

const fullLength = ({ length }: Stretch, size: number): number => (length < 0 ? size : length);

function readSlice(
  bundle: Bundle,
  name: string,
  entry: Entry,
  specification: string,
): StoredTensor {
  const { shape } = entry;
  const wanted = parseSlice(specification, shape);
  const found = entry.slices.find(
    (slice) =>
      slice.length === wanted.length &&
      slice.every((stretch, axis) => {
        const target = wanted[axis];
        const length = fullLength(stretch, shape[axis] ?? 0);
        return stretch.start === target?.start && length === target.length;
      }),
  );
  if (!found)
    throw unsupported(`The variable ${name} is restored in other parts than it was saved in`);
  const shown = `${name} (${specification})`;
  const part = readEntry(bundle, sliceKey(name, found), shown);
  const partShape = found.map((stretch, axis) => fullLength(stretch, shape[axis] ?? 0));
  return storedTensor(bundle, part, partShape, shown);
}

/**
 * A saved variable, or the part of it that a slice specification names. Always the same object for
 * the same one. Checksums are compared when it is loaded.
 */
export function readVariable(bundle: Bundle, name: string, slice: string): StoredTensor {
  const key = `${name}\n${slice}`;
  const known = bundle.tensors.get(key);
  if (known) return known;
  const entry = readEntry(bundle, utf8Key(name), name);
  if (slice !== '' && entry.slices.length === 0)
    throw unsupported(`The variable ${name} is restored in parts but was saved as a whole`);
  if (slice === '' && entry.slices.length > 0)
    throw unsupported(`The variable ${name} is restored as a whole but was saved in parts`);
  const made =
    slice === ''
      ? storedTensor(bundle, entry, entry.shape, name)
      : readSlice(bundle, name, entry, slice);
  bundle.tensors.set(key, made);
  return made;
}
