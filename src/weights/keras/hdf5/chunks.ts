import { inflateSync } from 'node:zlib';
import { elementCount } from '../../../onnx/element-type.ts';
import { invalid, unsupported } from '../../tensorflow/refusal.ts';
import type { ByteSource } from './byte-source.ts';
import { cursor, skip, UNDEFINED_ADDRESS, u8, u16, u32, u64 } from './cursor.ts';
import { leavesOf } from './links.ts';

/** What was done to the bytes of a chunk, in this order, when it was written. */
export type Filter = 'deflate' | 'shuffle' | 'fletcher32';

const FILTERS: Record<number, Filter> = { 1: 'deflate', 2: 'shuffle', 3: 'fletcher32' };
/** Filters from here on have their names written out. */
const NAMED_FILTERS = 256;

export interface Chunks {
  tree: number;
  /** Elements of one chunk along each axis. */
  shape: number[];
  filters: Filter[];
  elementBytes: number;
}

export function readFilters(body: Buffer): Filter[] {
  const from = cursor(body);
  const version = u8(from);
  const count = u8(from);
  if (version === 1) skip(from, 6);
  return Array.from({ length: count }, () => {
    const id = u16(from);
    const nameLength = version === 1 || id >= NAMED_FILTERS ? u16(from) : 0;
    skip(from, 2);
    const values = u16(from);
    skip(from, version === 1 ? Math.ceil(nameLength / 8) * 8 : nameLength);
    skip(from, values * 4 + (version === 1 && values % 2 === 1 ? 4 : 0));
    const filter = FILTERS[id];
    if (!filter) throw unsupported(`Data of an HDF5 file packed by filter ${id}`);
    return filter;
  });
}

function inflate(bytes: Buffer, limit: number): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: limit });
  } catch (error) {
    throw invalid(
      `The HDF5 file is damaged: a chunk can not be unpacked (${(error as Error).message})`,
    );
  }
}

/** Brings the bytes of each element together again. */
function unshuffle(bytes: Buffer, elementBytes: number): Buffer {
  const count = Math.floor(bytes.length / elementBytes);
  const result = Buffer.alloc(bytes.length);
  for (let byte = 0; byte < elementBytes; byte += 1)
    for (let i = 0; i < count; i += 1)
      result[i * elementBytes + byte] = bytes[byte * count + i] ?? 0;
  return result;
}

function unfiltered(raw: Buffer, chunks: Chunks, mask: number, size: number): Buffer {
  let bytes = raw;
  for (let index = chunks.filters.length - 1; index >= 0; index -= 1) {
    if (mask & (1 << index)) continue;
    const filter = chunks.filters[index];
    if (filter === 'deflate') bytes = inflate(bytes, size + 4);
    else if (filter === 'shuffle') bytes = unshuffle(bytes, chunks.elementBytes);
    else bytes = bytes.subarray(0, Math.max(0, bytes.length - 4));
  }
  if (bytes.length !== size) throw invalid('The HDF5 file is damaged: a chunk of another size');
  return bytes;
}

/** Copies the part of a chunk that lies inside of the tensor. */
function place(
  into: Buffer,
  shape: readonly number[],
  chunk: Buffer,
  { shape: sizes, elementBytes }: Chunks,
  offsets: readonly number[],
): void {
  const rank = shape.length;
  const counts = sizes.map((size, axis) =>
    Math.min(size, (shape[axis] ?? 0) - (offsets[axis] ?? 0)),
  );
  if (counts.some((count) => count <= 0))
    throw invalid('The HDF5 file is damaged: a chunk outside of its tensor');
  const run = (counts[rank - 1] ?? 1) * elementBytes;
  const rows = elementCount(counts.slice(0, -1));
  const index = Array(Math.max(rank - 1, 0)).fill(0);
  for (let row = 0; row < rows; row += 1) {
    let from = 0;
    let to = 0;
    for (let axis = 0; axis < rank; axis += 1) {
      const own = axis < rank - 1 ? index[axis] : 0;
      from = from * (sizes[axis] ?? 1) + own;
      to = to * (shape[axis] ?? 1) + (offsets[axis] ?? 0) + own;
    }
    chunk.copy(into, to * elementBytes, from * elementBytes, from * elementBytes + run);
    for (let axis = rank - 2; axis >= 0; axis -= 1) {
      index[axis] += 1;
      if (index[axis] < (counts[axis] ?? 1)) break;
      index[axis] = 0;
    }
  }
}

/** All elements of a tensor that is stored in chunks; those never written are zero. */
export function readChunks(source: ByteSource, chunks: Chunks, shape: readonly number[]): Buffer {
  const { tree, elementBytes } = chunks;
  const result = Buffer.alloc(elementCount(shape) * elementBytes);
  if (tree === UNDEFINED_ADDRESS) return result;
  const size = elementCount(chunks.shape) * elementBytes;
  const keyBytes = 8 + 8 * (shape.length + 1);
  for (const { key, child } of leavesOf(source, tree, 1, keyBytes)) {
    const from = cursor(key);
    const stored = u32(from);
    const mask = u32(from);
    const offsets = shape.map(() => u64(from));
    place(
      result,
      shape,
      unfiltered(source.read(child, stored), chunks, mask, size),
      chunks,
      offsets,
    );
  }
  return result;
}
