import { unsupported } from '../../tensorflow/refusal.ts';
import type { Hdf5Type } from './datatype.ts';

/** float16 by its bits. Source: IEEE 754-2008, binary16. */
export function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** Numbers of an aligned copy, so that any place in a file can be read as typed elements. */
function aligned(bytes: Buffer): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
}

function brainFloats(buffer: ArrayBuffer): Float32Array {
  const bits = new Uint16Array(buffer);
  const result = new Float32Array(bits.length);
  const view = new Uint32Array(result.buffer);
  for (let i = 0; i < bits.length; i += 1) view[i] = (bits[i] ?? 0) << 16;
  return result;
}

const INTEGERS = {
  signed: { 1: Int8Array, 2: Int16Array, 4: Int32Array, 8: BigInt64Array },
  unsigned: { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array, 8: BigUint64Array },
} as const;

/** Stored elements as float32. */
export function toFloat32(bytes: Buffer, type: Hdf5Type): Float32Array {
  if (type.kind === 'float') {
    // Freshly read data of the right alignment is not copied once more.
    if (type.bytes === 4 && bytes.byteOffset % 4 === 0 && bytes.length > 65_536)
      return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    const buffer = aligned(bytes);
    if (type.bytes === 4) return new Float32Array(buffer);
    if (type.bytes === 8) return Float32Array.from(new Float64Array(buffer));
    return type.brain
      ? brainFloats(buffer)
      : Float32Array.from(new Uint16Array(buffer), halfToNumber);
  }
  if (type.kind === 'integer') {
    const views = INTEGERS[type.signed ? 'signed' : 'unsigned'];
    const View = views[type.bytes as keyof typeof views];
    return Float32Array.from(new View(aligned(bytes)) as ArrayLike<number | bigint>, Number);
  }
  throw unsupported(`Weights that are stored as ${type.kind === 'other' ? type.name : 'texts'}`);
}
