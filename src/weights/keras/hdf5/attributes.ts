import { elementCount } from '../../../onnx/element-type.ts';
import { invalid, unsupported } from '../../tensorflow/refusal.ts';
import type { ByteSource } from './byte-source.ts';
import { cursor, signature, skip, take, UNDEFINED_ADDRESS, u8, u16, u32, u64 } from './cursor.ts';
import { type Hdf5Type, readDataspace, readDatatype } from './datatype.ts';
import { MESSAGE, type Message } from './object-header.ts';

/** Texts of an attribute; other types are not needed and read as null. */
export type Attributes = Map<string, string[] | null>;

const MAX_TEXT = 2 ** 28;
const MAX_TEXTS = 100_000;
const HEAP_HEAD = 16;

interface Heap {
  objects: Map<number, Buffer>;
}

function readHeap(source: ByteSource, address: number): Heap {
  const head = cursor(source.read(address, HEAP_HEAD));
  signature(head, 'GCOL');
  skip(head, 4);
  const size = u64(head);
  if (size < HEAP_HEAD || size > MAX_TEXT)
    throw invalid('The HDF5 file is damaged: a heap of no size');
  const from = cursor(source.read(address, size), HEAP_HEAD);
  const objects = new Map<number, Buffer>();
  while (from.at + 16 <= size) {
    const index = u16(from);
    skip(from, 6);
    const length = u64(from);
    // Object 0 is the free space behind the others.
    if (index === 0) break;
    objects.set(index, take(from, length));
    skip(from, Math.min((8 - (length % 8)) % 8, size - from.at));
  }
  return { objects };
}

function variableTexts(source: ByteSource, data: Buffer, count: number): string[] {
  const heaps = new Map<number, Heap>();
  const from = cursor(data);
  return Array.from({ length: count }, () => {
    const length = u32(from);
    const address = u64(from);
    const index = u32(from);
    if (length === 0 || address === 0 || address === UNDEFINED_ADDRESS) return '';
    let heap = heaps.get(address);
    if (!heap) {
      heap = readHeap(source, address);
      heaps.set(address, heap);
    }
    const bytes = heap.objects.get(index);
    if (!bytes || bytes.length < length)
      throw invalid('The HDF5 file is damaged: a text of it is missing');
    return bytes.toString('utf8', 0, length);
  });
}

/** Fixed texts are filled up with zeros. */
function fixedTexts(data: Buffer, count: number, bytes: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    data.toString('utf8', index * bytes, (index + 1) * bytes).replace(/\0.*$/s, ''),
  );
}

function texts(source: ByteSource, type: Hdf5Type, shape: number[], data: Buffer): string[] | null {
  const count = elementCount(shape);
  if (count > MAX_TEXTS) throw invalid('The HDF5 file is damaged: an attribute is far too long');
  if (type.kind === 'text')
    return fixedTexts(take(cursor(data), count * type.bytes), count, type.bytes);
  if (type.kind === 'variable-text') return variableTexts(source, data, count);
  return null;
}

/** Version 1 fills each part up to eight bytes. */
const padded = (size: number, version: number): number =>
  version === 1 ? Math.ceil(size / 8) * 8 : size;

function readAttribute(source: ByteSource, body: Buffer, attributes: Attributes): void {
  const from = cursor(body);
  const version = u8(from);
  const flags = u8(from);
  if (version < 1 || version > 3)
    throw invalid('The HDF5 file is damaged: an attribute of no version');
  if (version > 1 && flags !== 0) throw unsupported('Shared types in an HDF5 file');
  const [nameSize, typeSize, spaceSize] = [u16(from), u16(from), u16(from)];
  if (version === 3) skip(from, 1);
  const name = take(from, padded(nameSize, version)).toString('utf8').replace(/\0.*$/s, '');
  const type = readDatatype(cursor(take(from, padded(typeSize, version))));
  const shape = readDataspace(cursor(take(from, padded(spaceSize, version))));
  const data = body.subarray(from.at);
  attributes.set(name, shape ? texts(source, type, shape, data) : []);
}

export function readAttributes(source: ByteSource, messages: readonly Message[]): Attributes {
  const attributes: Attributes = new Map();
  for (const { type, body } of messages) {
    if (type === MESSAGE.attribute) readAttribute(source, body, attributes);
    if (type !== MESSAGE.attributeInfo) continue;
    const from = cursor(body, 1);
    if (u8(from) & 1) skip(from, 2);
    if (u64(from) !== UNDEFINED_ADDRESS)
      throw unsupported('Attributes of the HDF5 file in the layout for very many of them');
  }
  return attributes;
}
