import { elementCount } from '../../../onnx/element-type.ts';
import { invalid, unsupported } from '../../tensorflow/refusal.ts';
import type { ByteSource } from './byte-source.ts';
import { type Chunks, readChunks, readFilters } from './chunks.ts';
import { cursor, take, UNDEFINED_ADDRESS, u8, u16, u32, u64 } from './cursor.ts';
import { type Hdf5Type, readDataspace, readDatatype } from './datatype.ts';
import { toFloat32 } from './floats.ts';
import { MESSAGE, type Message } from './object-header.ts';

/** A tensor of an HDF5 file; its elements are read when they are asked for. */
export interface Dataset {
  shape: number[];
  type: Hdf5Type;
  /** The elements in C order, as float32 whatever they are stored as. */
  read(): Float32Array;
}

type Layout =
  | { kind: 'here'; bytes: Buffer }
  | { kind: 'contiguous'; address: number; size: number }
  | { kind: 'chunked'; chunks: Omit<Chunks, 'filters'> };

/** Larger tensors are not read; the largest layers of image models are far below. */
const MAX_BYTES = 2 ** 33;

function readLayout(body: Buffer, rank: number): Layout {
  const from = cursor(body);
  const version = u8(from);
  const kind = u8(from);
  if (version !== 3 && !(version === 4 && kind < 2))
    throw unsupported(`Data of an HDF5 file in layout ${version}.${kind}`);
  if (kind === 0) return { kind: 'here', bytes: take(from, u16(from)) };
  if (kind === 1) return { kind: 'contiguous', address: u64(from), size: u64(from) };
  if (kind !== 2) throw invalid('The HDF5 file is damaged: a layout of no kind');
  const axes = u8(from);
  if (axes !== rank + 1) throw invalid('The HDF5 file is damaged: chunks of another rank');
  const tree = u64(from);
  const shape = Array.from({ length: rank }, () => u32(from));
  const elementBytes = u32(from);
  if (elementCount(shape) * elementBytes > MAX_BYTES || shape.includes(0))
    throw invalid('The HDF5 file is damaged: a chunk is far too large');
  return { kind: 'chunked', chunks: { tree, shape, elementBytes } };
}

function find(messages: readonly Message[], type: number): Buffer | null {
  return messages.find((message) => message.type === type)?.body ?? null;
}

/** The dataset that messages describe; null where they describe a group. */
export function readDataset(source: ByteSource, messages: readonly Message[]): Dataset | null {
  const layoutBody = find(messages, MESSAGE.layout);
  const typeBody = find(messages, MESSAGE.datatype);
  const spaceBody = find(messages, MESSAGE.dataspace);
  if (!layoutBody || !typeBody || !spaceBody) return null;
  const type = readDatatype(cursor(typeBody));
  const shape = readDataspace(cursor(spaceBody)) ?? [0];
  const bytes = elementCount(shape) * type.bytes;
  if (!(bytes <= MAX_BYTES))
    throw invalid(`The HDF5 file is damaged: a tensor of shape [${shape}]`);
  const layout = readLayout(layoutBody, shape.length);
  const filterBody = find(messages, MESSAGE.filters);
  const filters = filterBody ? readFilters(filterBody) : [];
  if (layout.kind !== 'chunked' && filters.length > 0)
    throw invalid('The HDF5 file is damaged: packed data without chunks');
  if (layout.kind === 'chunked' && layout.chunks.elementBytes !== type.bytes)
    throw invalid('The HDF5 file is damaged: chunks of other elements');
  const stored = (): Buffer => {
    if (layout.kind === 'here') return take(cursor(layout.bytes), bytes);
    if (layout.kind === 'chunked') return readChunks(source, { ...layout.chunks, filters }, shape);
    // Never written: all are zero.
    if (layout.address === UNDEFINED_ADDRESS) return Buffer.alloc(checkSmall(bytes));
    if (layout.size !== bytes) throw invalid('The HDF5 file is damaged: data of another size');
    return source.read(layout.address, bytes);
  };
  return { shape, type, read: () => toFloat32(stored(), type) };
}

/** Data that was never written takes no room in the file, so its size proves nothing. */
function checkSmall(bytes: number): number {
  if (bytes > 2 ** 28) throw invalid('The HDF5 file is damaged: a large tensor was never written');
  return bytes;
}
