import { elementCount, type TensorData } from '../../onnx/element-type.ts';
import type { FileRange } from '../../onnx/value.ts';
import { computeType, DATA_TYPES, type DataType } from './data-type.ts';
import type { StoredTensor } from './pickled.ts';
import { invalid, unsupported } from './refusal.ts';
import { isContiguous } from './strides.ts';
import { dataOffset, readMember, type ZipArchive } from './zip-directory.ts';

const STORAGE_TYPES: Record<string, DataType> = {
  FloatStorage: 'float32',
  DoubleStorage: 'float64',
  HalfStorage: 'float16',
  BFloat16Storage: 'bfloat16',
  LongStorage: 'int64',
  IntStorage: 'int32',
  ShortStorage: 'int16',
  CharStorage: 'int8',
  ByteStorage: 'uint8',
  BoolStorage: 'bool',
};

/** Storages beyond this size are not read through JavaScript; the engine reads them from the file. */
const MAX_READ = 2 ** 31;

export function dataTypeOf(tensor: StoredTensor): DataType {
  const { type } = tensor.storage;
  const dtype = Object.hasOwn(STORAGE_TYPES, type) ? STORAGE_TYPES[type] : undefined;
  if (dtype) return dtype;
  throw unsupported(
    `The archive holds a tensor of type ${type}.`,
    'Quantised and complex tensors are not run here. Export the model with float weights.',
  );
}

/** The bytes of a storage, wherever they stand. */
export interface StorageBytes {
  size: number;
  /** Where they stand in the file as they are; null where they are packed. */
  fileOffset: number | null;
  read: (from: number, length: number) => Buffer;
}

/** The storage of a tensor in an archive's folder. */
export function archivedStorage(
  archive: ZipArchive,
  folder: string,
  { storage: { key } }: StoredTensor,
): StorageBytes {
  const member = archive.members.get(`${folder}${key}`);
  if (!member) throw invalid(`The archive lacks the weights ${key}.`);
  return {
    size: member.size,
    fileOffset: member.method === 0 ? dataOffset(archive, member) : null,
    read: (from, length) => readMember(archive, member, MAX_READ, from, length),
  };
}

function checkBounds(
  { shape, strides, offset, storage }: StoredTensor,
  size: number,
  bytes: number,
) {
  const last = shape.reduce((sum, count, axis) => sum + (count - 1) * (strides[axis] ?? 0), offset);
  if (elementCount(shape) > 0 && (last + 1) * bytes > size)
    throw invalid(`A tensor reaches beyond the end of the weights ${storage.key}.`);
}

/**
 * Where the engine can read a tensor's bytes from the file itself: only where they stand there
 * exactly as the engine wants them.
 */
export function fileRange(
  storage: StorageBytes,
  tensor: StoredTensor,
  location: string,
): FileRange | null {
  const dtype = dataTypeOf(tensor);
  const { bytes } = DATA_TYPES[dtype];
  checkBounds(tensor, storage.size, bytes);
  if (dtype !== 'float32' && dtype !== 'int64') return null;
  if (storage.fileOffset === null || !isContiguous(tensor.shape, tensor.strides)) return null;
  return {
    location,
    offset: storage.fileOffset + tensor.offset * bytes,
    length: elementCount(tensor.shape) * bytes,
  };
}

/** The value of an IEEE half-precision number. */
export function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

const bfloatView = new DataView(new ArrayBuffer(4));
function bfloatToNumber(bits: number): number {
  bfloatView.setUint32(0, bits * 65536);
  return bfloatView.getFloat32(0);
}

/** Reads the element at a byte offset; int64 is read apart, since numbers can not hold it. */
const READERS: Record<Exclude<DataType, 'int64'>, (bytes: Buffer, at: number) => number> = {
  float32: (bytes, at) => bytes.readFloatLE(at),
  float64: (bytes, at) => bytes.readDoubleLE(at),
  float16: (bytes, at) => halfToNumber(bytes.readUInt16LE(at)),
  bfloat16: (bytes, at) => bfloatToNumber(bytes.readUInt16LE(at)),
  int32: (bytes, at) => bytes.readInt32LE(at),
  int16: (bytes, at) => bytes.readInt16LE(at),
  int8: (bytes, at) => bytes.readInt8(at),
  uint8: (bytes, at) => bytes.readUInt8(at),
  bool: (bytes, at) => (bytes.readUInt8(at) ? 1 : 0),
};

/** Calls `visit` with the byte offset of every element, in C order. */
function forEachElement(tensor: StoredTensor, bytes: number, visit: (at: number) => void): void {
  const { shape, strides } = tensor;
  const index = shape.map(() => 0);
  const count = elementCount(shape);
  let at = tensor.offset;
  for (let n = 0; n < count; n += 1) {
    visit(at * bytes);
    for (let axis = shape.length - 1; axis >= 0; axis -= 1) {
      const size = shape[axis] ?? 1;
      const stride = strides[axis] ?? 0;
      at += stride;
      index[axis] = (index[axis] ?? 0) + 1;
      if ((index[axis] ?? 0) < size) break;
      at -= stride * size;
      index[axis] = 0;
    }
  }
}

function aligned(bytes: Buffer, size: number): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + size) as ArrayBuffer;
}

/** The elements of a stored tensor in C order, in the type that the engine computes in. */
export function readStoredTensor(storage: StorageBytes, tensor: StoredTensor): TensorData {
  const dtype = dataTypeOf(tensor);
  const { bytes } = DATA_TYPES[dtype];
  checkBounds(tensor, storage.size, bytes);
  const count = elementCount(tensor.shape);
  if (isContiguous(tensor.shape, tensor.strides) && (dtype === 'float32' || dtype === 'int64')) {
    const raw = storage.read(tensor.offset * bytes, count * bytes);
    const buffer = aligned(raw, count * bytes);
    return dtype === 'float32' ? new Float32Array(buffer) : new BigInt64Array(buffer);
  }
  const raw = storage.read(0, storage.size);
  let at = 0;
  if (dtype === 'int64') {
    const integers = new BigInt64Array(count);
    forEachElement(tensor, bytes, (offset) => {
      integers[at++] = raw.readBigInt64LE(offset);
    });
    return integers;
  }
  const read = READERS[dtype];
  if (computeType(dtype) === 'int64') {
    const integers = new BigInt64Array(count);
    forEachElement(tensor, bytes, (offset) => {
      integers[at++] = BigInt(read(raw, offset));
    });
    return integers;
  }
  const data = dtype === 'bool' ? new Uint8Array(count) : new Float32Array(count);
  forEachElement(tensor, bytes, (offset) => {
    data[at++] = read(raw, offset);
  });
  return data;
}
