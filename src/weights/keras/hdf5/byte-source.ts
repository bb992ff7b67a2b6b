import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { invalid } from '../../tensorflow/refusal.ts';

/** Bytes of a file, or of a part of one, read on demand. */
export interface ByteSource {
  size: number;
  /** Throws a Refusal where the bytes would stand behind the end. */
  read(at: number, length: number): Buffer;
}

const PAGE = 65_536;
const PAGES_KEPT = 64;

/** Opens the file each time, so that nobody has to close it. */
function readExactly(path: string, bytes: Buffer, from: number): void {
  const descriptor = openSync(path, 'r');
  try {
    fill(descriptor, bytes, from);
  } finally {
    closeSync(descriptor);
  }
}

function fill(descriptor: number, bytes: Buffer, from: number): void {
  for (let done = 0; done < bytes.length; ) {
    const count = readSync(descriptor, bytes, done, bytes.length - done, from + done);
    if (count === 0) throw invalid('The file became shorter while it was read');
    done += count;
  }
}

/** The bytes of a file from `start` on; structures of a few bytes are read by the page. */
export function fileSource(path: string, start = 0, length?: number): ByteSource {
  const size = length ?? statSync(path).size - start;
  const pages = new Map<number, Buffer>();
  const page = (index: number): Buffer => {
    const known = pages.get(index);
    if (known) return known;
    const bytes = Buffer.allocUnsafe(Math.min(PAGE, size - index * PAGE));
    readExactly(path, bytes, start + index * PAGE);
    const [oldest] = pages.keys();
    if (pages.size >= PAGES_KEPT && oldest !== undefined) pages.delete(oldest);
    pages.set(index, bytes);
    return bytes;
  };
  return {
    size,
    read(at, count) {
      checkRange(at, count, size);
      const index = Math.floor(at / PAGE);
      const offset = at - index * PAGE;
      if (offset + count <= PAGE) return page(index).subarray(offset, offset + count);
      const bytes = Buffer.allocUnsafe(count);
      readExactly(path, bytes, start + at);
      return bytes;
    },
  };
}

function checkRange(at: number, count: number, size: number): void {
  if (!Number.isSafeInteger(at) || !Number.isSafeInteger(count) || at < 0 || count < 0)
    throw invalid('The HDF5 file is damaged: it points to no place in it');
  if (at + count > size)
    throw invalid('The HDF5 file is damaged or cut off: a part of it would stand behind its end');
}
