import { invalid } from '../../tensorflow/refusal.ts';

/** Reads numbers one after the other; all are little-endian in HDF5. */
export interface Cursor {
  bytes: Buffer;
  at: number;
}

/** The address that stands for "nowhere". */
export const UNDEFINED_ADDRESS = Number.MAX_SAFE_INTEGER;
const ALL_BITS = 0xffff_ffff_ffff_ffffn;

export function cursor(bytes: Buffer, at = 0): Cursor {
  return { bytes, at };
}

/** The next `count` bytes. */
export function take(from: Cursor, count: number): Buffer {
  const end = from.at + count;
  if (count < 0 || end > from.bytes.length)
    throw invalid('The HDF5 file is damaged: a record in it is cut off');
  const bytes = from.bytes.subarray(from.at, end);
  from.at = end;
  return bytes;
}

export function skip(from: Cursor, count: number): void {
  take(from, count);
}

export const u8 = (from: Cursor): number => take(from, 1).readUInt8();
export const u16 = (from: Cursor): number => take(from, 2).readUInt16LE();
export const u32 = (from: Cursor): number => take(from, 4).readUInt32LE();

/** An address or a length of eight bytes. */
export function u64(from: Cursor): number {
  const value = take(from, 8).readBigUInt64LE();
  if (value === ALL_BITS) return UNDEFINED_ADDRESS;
  if (value >= BigInt(Number.MAX_SAFE_INTEGER))
    throw invalid('The HDF5 file is damaged: a number in it is far too large');
  return Number(value);
}

/** An unsigned number of 1, 2, 4 or 8 bytes. */
export function unsigned(from: Cursor, bytes: number): number {
  if (bytes === 8) return u64(from);
  return take(from, bytes).readUIntLE(0, bytes);
}

export function signature(from: Cursor, expected: string): void {
  if (take(from, expected.length).toString('latin1') !== expected)
    throw invalid(`The HDF5 file is damaged: a record ${expected} is missing`);
}
