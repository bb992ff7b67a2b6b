import { invalid, unsupported } from '../tensorflow/refusal.ts';
import { maskedCrc32c } from './crc32c.ts';
import { type Cursor, readBytes, readLength } from './message.ts';

/**
 * The index of a bundle of variables: a sorted table as LevelDB writes it
 * (https://github.com/google/leveldb/blob/main/doc/table_format.md), uncompressed.
 */
const FOOTER_BYTES = 48;
const MAGIC = 0xdb4775248b80fb57n;
const TRAILER_BYTES = 5;
const NAME = 'variables.index';

function checkedBlock(file: Buffer, offset: number, size: number): Buffer {
  if (offset + size + TRAILER_BYTES > file.length || size < 4)
    throw invalid(`A block of ${NAME} would stand behind its end.`);
  const compression = file.readUInt8(offset + size);
  if (
    file.readUInt32LE(offset + size + 1) !== maskedCrc32c(file.subarray(offset, offset + size + 1))
  )
    throw invalid(`${NAME} is damaged: a checksum does not agree.`);
  if (compression !== 0) throw unsupported(`${NAME} is compressed.`);
  return file.subarray(offset, offset + size);
}

/** The entries of a block; keys as text of one character a byte. */
function* blockEntries(block: Buffer): Generator<[string, Uint8Array]> {
  const restarts = block.readUInt32LE(block.length - 4);
  const end = block.length - 4 - restarts * 4;
  if (end < 0) throw invalid(`A block of ${NAME} is damaged.`);
  const cursor: Cursor = { bytes: block.subarray(0, end), at: 0 };
  let key = '';
  while (cursor.at < end) {
    const shared = readLength(cursor);
    const unshared = readLength(cursor);
    const size = readLength(cursor);
    if (shared > key.length) throw invalid(`A key of ${NAME} is damaged.`);
    const suffix = Buffer.from(readBytes(cursor, unshared)).toString('latin1');
    key = key.slice(0, shared) + suffix;
    yield [key, readBytes(cursor, size)];
  }
}

/** The entries of variables.index: key (one character a byte) to a serialised BundleEntryProto. */
export function readBundleTable(file: Buffer): Map<string, Uint8Array> {
  const footerAt = file.length - FOOTER_BYTES;
  if (footerAt < 0 || file.readBigUInt64LE(file.length - 8) !== MAGIC)
    throw invalid(`${NAME} is no table of variables.`);
  const footer: Cursor = { bytes: file.subarray(footerAt), at: 0 };
  // The first handle is that of the meta index, which is empty.
  for (let i = 0; i < 2; i += 1) readLength(footer);
  const index = checkedBlock(file, readLength(footer), readLength(footer));
  const result = new Map<string, Uint8Array>();
  for (const [, handle] of blockEntries(index)) {
    const cursor: Cursor = { bytes: handle, at: 0 };
    const block = checkedBlock(file, readLength(cursor), readLength(cursor));
    for (const [key, value] of blockEntries(block)) result.set(key, value);
  }
  return result;
}
