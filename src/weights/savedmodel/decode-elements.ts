import type { TensorData } from '../../onnx/element-type.ts';
import { computeType, DATA_TYPES, type DataType } from '../tensorflow/data-type.ts';

/** The value of an IEEE half-precision number. */
export function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

const scratch = new DataView(new ArrayBuffer(4));

/** The value of a bfloat16: the upper half of a float32. */
export function bfloatToNumber(bits: number): number {
  scratch.setUint32(0, bits * 65536);
  return scratch.getFloat32(0);
}

const READERS: Record<Exclude<DataType, 'int64'>, (view: DataView, at: number) => number> = {
  float32: (view, at) => view.getFloat32(at, true),
  float64: (view, at) => view.getFloat64(at, true),
  float16: (view, at) => halfToNumber(view.getUint16(at, true)),
  bfloat16: (view, at) => bfloatToNumber(view.getUint16(at, true)),
  int32: (view, at) => view.getInt32(at, true),
  uint32: (view, at) => view.getUint32(at, true),
  int16: (view, at) => view.getInt16(at, true),
  uint16: (view, at) => view.getUint16(at, true),
  int8: (view, at) => view.getInt8(at),
  uint8: (view, at) => view.getUint8(at),
  bool: (view, at) => (view.getUint8(at) ? 1 : 0),
};

/** Little-endian elements of a type as the graph computes with them. */
export function decodeElements(bytes: Uint8Array, dtype: DataType): TensorData {
  const width = DATA_TYPES[dtype].bytes;
  const count = bytes.length / width;
  if (dtype === 'float32' || dtype === 'int64') {
    // Alignment is not given: the bytes stand anywhere in their file.
    const own = new Uint8Array(bytes).buffer;
    return dtype === 'float32' ? new Float32Array(own) : new BigInt64Array(own);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const read = READERS[dtype];
  const type = computeType(dtype);
  if (type === 'int64')
    return BigInt64Array.from({ length: count }, (_, i) => BigInt(read(view, i * width)));
  const result = type === 'bool' ? new Uint8Array(count) : new Float32Array(count);
  for (let i = 0; i < count; i += 1) result[i] = read(view, i * width);
  return result;
}
