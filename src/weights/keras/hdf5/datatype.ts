import { invalid, unsupported } from '../../tensorflow/refusal.ts';
import { type Cursor, skip, take, u8, u16, u32 } from './cursor.ts';

/** Types of elements that are read. */
export type Hdf5Type =
  | { kind: 'integer'; bytes: number; signed: boolean }
  | { kind: 'float'; bytes: number; brain: boolean }
  /** A text of a fixed number of bytes. */
  | { kind: 'text'; bytes: number }
  /** Texts that stand elsewhere; the element says where. */
  | { kind: 'variable-text'; bytes: number }
  | { kind: 'other'; bytes: number; name: string };

const CLASS = { fixed: 0, float: 1, text: 3, enumeration: 8, variable: 9 } as const;
const NAMES: Record<number, string> = {
  2: 'time',
  4: 'bit field',
  5: 'opaque',
  6: 'compound',
  7: 'reference',
  10: 'array',
};
const BIG_ENDIAN = 1;
const SIGNED = 8;
const VARIABLE_TEXT = 1;
const EXPONENT = { half: 5, brain: 8 } as const;

function floatType(from: Cursor, bytes: number): Hdf5Type {
  skip(from, 2);
  const precision = u16(from);
  skip(from, 1);
  const exponent = u8(from);
  if (precision !== bytes * 8 || ![2, 4, 8].includes(bytes))
    return { kind: 'other', bytes, name: `float of ${precision} bits` };
  return { kind: 'float', bytes, brain: bytes === 2 && exponent === EXPONENT.brain };
}

/** Reads a datatype message. */
export function readDatatype(from: Cursor): Hdf5Type {
  const head = u8(from);
  const bits = take(from, 3);
  const bytes = u32(from);
  if (bytes === 0) throw invalid('The HDF5 file is damaged: elements without size');
  const bit = bits.readUInt8();
  switch (head & 0x0f) {
    case CLASS.fixed:
      if (bit & BIG_ENDIAN) throw unsupported('Big-endian numbers in an HDF5 file');
      if (![1, 2, 4, 8].includes(bytes)) return { kind: 'other', bytes, name: 'odd integer' };
      return { kind: 'integer', bytes, signed: (bit & SIGNED) !== 0 };
    case CLASS.float:
      if (bit & BIG_ENDIAN) throw unsupported('Big-endian numbers in an HDF5 file');
      return floatType(from, bytes);
    case CLASS.text:
      return { kind: 'text', bytes };
    case CLASS.enumeration:
      // h5py writes bool as an enumeration of integers.
      return readDatatype(from);
    case CLASS.variable:
      return (bit & 0x0f) === VARIABLE_TEXT
        ? { kind: 'variable-text', bytes }
        : { kind: 'other', bytes, name: 'variable length' };
    default:
      return { kind: 'other', bytes, name: NAMES[head & 0x0f] ?? 'unknown' };
  }
}

/** Reads a dataspace message: the shape; null where there is no data at all. */
export function readDataspace(from: Cursor): number[] | null {
  const version = u8(from);
  const rank = u8(from);
  skip(from, 1);
  const kind = u8(from);
  if (version === 1) skip(from, 4);
  else if (version !== 2) throw invalid(`The HDF5 file is damaged: dataspace version ${version}`);
  if (version === 2 && kind === 2) return null;
  if (rank > 32) throw invalid(`The HDF5 file is damaged: a tensor of ${rank} axes`);
  const shape: number[] = [];
  for (let axis = 0; axis < rank; axis += 1) {
    const size = Number(take(from, 8).readBigUInt64LE());
    if (size > 2 ** 40) throw invalid(`The HDF5 file is damaged: an axis of ${size} elements`);
    shape.push(size);
  }
  return shape;
}
