import { invalid, unsupported } from '../../tensorflow/refusal.ts';
import { type Attributes, readAttributes } from './attributes.ts';
import type { ByteSource } from './byte-source.ts';
import { cursor, skip, u8, u64 } from './cursor.ts';
import { type Dataset, readDataset } from './dataset.ts';
import { type Links, readLinks } from './links.ts';
import { readObjectHeader } from './object-header.ts';

/**
 * Reads HDF5 files as h5py writes them by default: groups, attributes of text, and datasets that
 * are contiguous, compact or chunked. Nothing is read that is not asked for, every place is checked
 * against the file's size, and what is not understood is refused. The libraries for it read the whole
 * file into memory, and none has bounds for files that were made to do harm.
 * Source: "HDF5 File Format Specification Version 3.0", The HDF Group.
 */
export interface Hdf5Object {
  attributes: Attributes;
  links: Links;
  dataset: Dataset | null;
}

export interface Hdf5File {
  source: ByteSource;
  root: number;
  objects: Map<number, Hdf5Object>;
}

const SIGNATURE = Buffer.from('\x89HDF\r\n\x1a\n', 'latin1');

export function isHdf5(start: Buffer): boolean {
  return start.subarray(0, SIGNATURE.length).equals(SIGNATURE);
}

/** Addresses of eight bytes, counted from the start of the file. */
function checkSuperblock(offsetBytes: number, lengthBytes: number): void {
  if (offsetBytes !== 8 || lengthBytes !== 8)
    throw unsupported('An HDF5 file with short addresses');
}

function rootOf(source: ByteSource): number {
  const from = cursor(source.read(0, Math.min(128, source.size)), SIGNATURE.length);
  const version = u8(from);
  if (version <= 1) {
    skip(from, 4);
    checkSuperblock(u8(from), u8(from));
    skip(from, version === 0 ? 9 : 13);
  } else if (version <= 3) {
    checkSuperblock(u8(from), u8(from));
    skip(from, 1);
  } else throw unsupported(`An HDF5 file of version ${version}`);
  if (u64(from) !== 0) throw unsupported('An HDF5 file that begins in the middle of another');
  skip(from, 8);
  const end = u64(from);
  if (end > source.size)
    throw invalid(`The HDF5 file is cut off: ${end} bytes were written, ${source.size} are there`);
  if (version <= 1) skip(from, 16);
  return u64(from);
}

/** Opens a file that begins with HDF5's signature. Throws a Refusal. */
export function openHdf5(source: ByteSource): Hdf5File {
  if (source.size < 16 || !isHdf5(source.read(0, 8))) throw invalid('The file is no HDF5 file');
  return { source, root: rootOf(source), objects: new Map() };
}

function objectAt(file: Hdf5File, address: number): Hdf5Object {
  const known = file.objects.get(address);
  if (known) return known;
  const messages = readObjectHeader(file.source, address);
  const object: Hdf5Object = {
    attributes: readAttributes(file.source, messages),
    links: readLinks(file.source, messages),
    dataset: readDataset(file.source, messages),
  };
  file.objects.set(address, object);
  return object;
}

/** The object under a path of names with slashes; '' is the root. */
export function find(file: Hdf5File, path: string): Hdf5Object | null {
  let object = objectAt(file, file.root);
  for (const name of path.split('/').filter((part) => part !== '')) {
    const address = object.links.get(name);
    if (address === undefined) return null;
    object = objectAt(file, address);
  }
  return object;
}

/** A list of texts, which Keras cuts into `name0`, `name1`, … where it is too long for one attribute. */
export function textList({ attributes }: Hdf5Object, name: string): string[] | null {
  const whole = attributes.get(name);
  if (whole !== undefined) return whole;
  const parts: string[] = [];
  for (let i = 0; ; i += 1) {
    const part = attributes.get(`${name}${i}`);
    if (part === undefined) return i === 0 ? null : parts;
    parts.push(...(part ?? []));
  }
}

export function text(object: Hdf5Object, name: string): string | null {
  return object.attributes.get(name)?.[0] ?? null;
}
