import { invalid, unsupported } from '../../tensorflow/refusal.ts';
import type { ByteSource } from './byte-source.ts';
import {
  cursor,
  signature,
  skip,
  take,
  UNDEFINED_ADDRESS,
  u8,
  u16,
  u64,
  unsigned,
} from './cursor.ts';
import { MESSAGE, type Message } from './object-header.ts';

/** Name → address of the object's header. */
export type Links = Map<string, number>;

const MAX_LINKS = 100_000;
const NODE_HEAD = 24;
const SYMBOL_ENTRY = 40;
const MAX_NODE_ENTRIES = 4096;

export function addLink(links: Links, name: string, address: number): void {
  if (links.has(name)) throw invalid(`The HDF5 file is damaged: it holds ${name} twice`);
  if (links.size >= MAX_LINKS)
    throw invalid(`A group of the HDF5 file has over ${MAX_LINKS} members`);
  links.set(name, address);
}

/** Text up to its closing zero. */
function textAt(heap: Buffer, offset: number): string {
  const end = heap.indexOf(0, offset);
  if (offset > heap.length || end < 0) throw invalid('The HDF5 file is damaged: a name is cut off');
  return heap.toString('utf8', offset, end);
}

function localHeap(source: ByteSource, address: number): Buffer {
  const from = cursor(source.read(address, 32));
  signature(from, 'HEAP');
  skip(from, 4);
  const size = u64(from);
  skip(from, 8);
  if (size > 2 ** 26) throw invalid('The HDF5 file is damaged: too long a list of names');
  return source.read(u64(from), size);
}

function readSymbols(source: ByteSource, address: number, heap: Buffer, links: Links): void {
  const head = cursor(source.read(address, 8));
  signature(head, 'SNOD');
  skip(head, 2);
  const count = u16(head);
  if (count > MAX_NODE_ENTRIES) throw invalid('The HDF5 file is damaged: a group node too large');
  const from = cursor(source.read(address + 8, count * SYMBOL_ENTRY));
  for (let i = 0; i < count; i += 1) {
    const name = textAt(heap, u64(from));
    const object = u64(from);
    const cacheType = take(from, 4).readUInt32LE();
    skip(from, 20);
    if (cacheType === 2) throw unsupported('Symbolic links in an HDF5 file');
    addLink(links, name, object);
  }
}

/** Walks a version 1 B-tree down to the addresses in its leaves. */
export function* leavesOf(
  source: ByteSource,
  address: number,
  type: number,
  keyBytes: number,
  seen = new Set<number>(),
): Iterable<{ key: Buffer; child: number }> {
  if (seen.has(address) || seen.size > MAX_LINKS)
    throw invalid('The HDF5 file is damaged: a tree of it is no tree');
  seen.add(address);
  const head = cursor(source.read(address, NODE_HEAD));
  signature(head, 'TREE');
  if (u8(head) !== type) throw invalid('The HDF5 file is damaged: a tree of another kind');
  const level = u8(head);
  const count = u16(head);
  const from = cursor(source.read(address + NODE_HEAD, count * (keyBytes + 8)));
  for (let i = 0; i < count; i += 1) {
    const key = take(from, keyBytes);
    const child = u64(from);
    if (level > 0) yield* leavesOf(source, child, type, keyBytes, seen);
    else yield { key, child };
  }
}

function readLinkMessage(body: Buffer, links: Links): void {
  const from = cursor(body);
  if (u8(from) !== 1) throw invalid('The HDF5 file is damaged: a link of no version');
  const flags = u8(from);
  const type = flags & 8 ? u8(from) : 0;
  if (flags & 4) skip(from, 8);
  if (flags & 16) skip(from, 1);
  const name = take(from, unsigned(from, 1 << (flags & 3))).toString('utf8');
  if (type !== 0) throw unsupported(`The symbolic link ${name} in an HDF5 file`);
  addLink(links, name, u64(from));
}

/** The members of a group. Empty for what is no group. */
export function readLinks(source: ByteSource, messages: readonly Message[]): Links {
  const links: Links = new Map();
  for (const { type, body } of messages) {
    const from = cursor(body);
    if (type === MESSAGE.symbolTable) {
      const tree = u64(from);
      const heap = localHeap(source, u64(from));
      for (const { child } of leavesOf(source, tree, 0, 8)) readSymbols(source, child, heap, links);
    } else if (type === MESSAGE.link) readLinkMessage(body, links);
    else if (type === MESSAGE.linkInfo) {
      skip(from, 1);
      if (u8(from) & 1) skip(from, 8);
      if (u64(from) !== UNDEFINED_ADDRESS)
        throw unsupported('A group of the HDF5 file in the layout for very many members');
    }
  }
  return links;
}
