import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { invalid } from './refusal.ts';

/** A member of a zip archive, read on demand: weights of gigabytes never pass through memory. */
export interface ZipMember {
  name: string;
  /** 0: stored, 8: deflated. */
  method: number;
  compressedSize: number;
  size: number;
  headerOffset: number;
}

export interface ZipArchive {
  path: string;
  descriptor: number;
  size: number;
  members: ReadonlyMap<string, ZipMember>;
}

const END = { signature: 0x06054b50, size: 22, maxComment: 65535 };
const END64_LOCATOR = { signature: 0x07064b50, size: 20 };
const END64 = { signature: 0x06064b50, size: 56 };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const LOCAL = { signature: 0x04034b50, size: 30 };
const ZIP64_FIELD = 1;
const IN_ZIP64 = 0xffffffff;
const ENCRYPTED_FLAG = 1;

const MAX_MEMBERS = 200_000;
const MAX_DIRECTORY = 64 * 1024 * 1024;

function readRange(
  archive: { descriptor: number; size: number },
  at: number,
  length: number,
): Buffer {
  if (!Number.isSafeInteger(at) || at < 0 || length < 0 || at + length > archive.size)
    throw invalid('The zip archive is cut off: a part of it would stand behind its end.');
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const count = readSync(archive.descriptor, bytes, done, length - done, at + done);
    if (count === 0) throw invalid('The zip archive became shorter while it was read.');
    done += count;
  }
  return bytes;
}

interface Directory {
  count: number;
  size: number;
  offset: number;
}

function findDirectory(archive: { descriptor: number; size: number }): Directory {
  const tailSize = Math.min(archive.size, END.size + END.maxComment + END64_LOCATOR.size);
  const tail = readRange(archive, archive.size - tailSize, tailSize);
  let end = tail.length - END.size;
  while (end >= 0 && tail.readUInt32LE(end) !== END.signature) end -= 1;
  if (end < 0) throw invalid('The file is no zip archive, as every TorchScript file is.');
  const directory = {
    count: tail.readUInt16LE(end + 10),
    size: tail.readUInt32LE(end + 12),
    offset: tail.readUInt32LE(end + 16),
  };
  const at = end - END64_LOCATOR.size;
  if (at < 0 || tail.readUInt32LE(at) !== END64_LOCATOR.signature) return directory;
  const record = readRange(archive, Number(tail.readBigUInt64LE(at + 8)), END64.size);
  if (record.readUInt32LE(0) !== END64.signature) throw invalid('The zip64 directory is damaged.');
  return {
    count: Number(record.readBigUInt64LE(32)),
    size: Number(record.readBigUInt64LE(40)),
    offset: Number(record.readBigUInt64LE(48)),
  };
}

/** Fills in the sizes that a zip64 extra field holds: only those that do not fit, in this order. */
function applyZip64(member: ZipMember, extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    const field = extra.subarray(at + 4, at + 4 + length);
    if (extra.readUInt16LE(at) === ZIP64_FIELD) {
      let position = 0;
      for (const key of ['size', 'compressedSize', 'headerOffset'] as const) {
        if (member[key] !== IN_ZIP64) continue;
        if (position + 8 > field.length) throw invalid('A zip64 field is damaged.');
        member[key] = Number(field.readBigUInt64LE(position));
        position += 8;
      }
    }
    at += 4 + length;
  }
}

function readDirectory(bytes: Buffer, count: number): Map<string, ZipMember> {
  const members = new Map<string, ZipMember>();
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    if (at + CENTRAL.size > bytes.length || bytes.readUInt32LE(at) !== CENTRAL.signature)
      throw invalid('The directory of the zip archive is damaged.');
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const nameEnd = at + CENTRAL.size + nameLength;
    if (bytes.readUInt16LE(at + 8) & ENCRYPTED_FLAG) throw invalid('The zip archive is encrypted.');
    const member: ZipMember = {
      name: bytes.toString('utf8', at + CENTRAL.size, nameEnd),
      method: bytes.readUInt16LE(at + 10),
      compressedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      headerOffset: bytes.readUInt32LE(at + 42),
    };
    applyZip64(member, bytes.subarray(nameEnd, nameEnd + extraLength));
    if (members.has(member.name)) throw invalid(`The archive holds ${member.name} twice.`);
    members.set(member.name, member);
    at = nameEnd + extraLength + bytes.readUInt16LE(at + 32);
  }
  return members;
}

/** Opens a zip archive and reads its directory. Throws a Refusal where it is damaged. */
export function openZip(path: string): ZipArchive {
  const descriptor = openSync(path, 'r');
  try {
    const opened = { descriptor, size: fstatSync(descriptor).size };
    const { count, size, offset } = findDirectory(opened);
    if (count > MAX_MEMBERS || size > MAX_DIRECTORY)
      throw invalid(`The archive has ${count} members; at most ${MAX_MEMBERS} are read.`);
    const members = readDirectory(readRange(opened, offset, size), count);
    return { path, ...opened, members };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

export function closeZip(archive: ZipArchive): void {
  closeSync(archive.descriptor);
}

/** Where the bytes of a stored member begin in the file. */
export function dataOffset(archive: ZipArchive, member: ZipMember): number {
  const header = readRange(archive, member.headerOffset, LOCAL.size);
  if (header.readUInt32LE(0) !== LOCAL.signature)
    throw invalid(`The zip archive is damaged at its member ${member.name}.`);
  return member.headerOffset + LOCAL.size + header.readUInt16LE(26) + header.readUInt16LE(28);
}

/** The bytes of a member from `from` for `length` bytes; deflated members are unpacked as a whole. */
export function readMember(
  archive: ZipArchive,
  member: ZipMember,
  limit: number,
  from = 0,
  length = member.size - from,
): Buffer {
  if (member.size > limit)
    throw invalid(`${member.name} has ${member.size} bytes; at most ${limit} are read.`);
  if (from < 0 || length < 0 || from + length > member.size)
    throw invalid(`${member.name} is shorter than what is said to stand in it.`);
  const start = dataOffset(archive, member);
  if (member.method === 0) {
    if (member.compressedSize !== member.size)
      throw invalid(`The sizes of ${member.name} contradict each other.`);
    return readRange(archive, start + from, length);
  }
  if (member.method !== 8) throw invalid(`${member.name} is packed by method ${member.method}.`);
  const packed = readRange(archive, start, member.compressedSize);
  let bytes: Buffer;
  try {
    bytes = inflateRawSync(packed, { maxOutputLength: Math.max(member.size, 1) });
  } catch (error) {
    throw invalid(`${member.name} can not be unpacked: ${(error as Error).message}.`);
  }
  if (bytes.length !== member.size) throw invalid(`${member.name} unpacks to another size.`);
  return bytes.subarray(from, from + length);
}
