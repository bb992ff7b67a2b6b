import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { damaged } from './damaged.ts';

/** A file that is read in pieces. */
export interface ByteFile {
  size: number;
  /** @throws Refusal where the file ends before */
  read: (from: number, length: number) => Buffer;
  close: () => void;
}

export function openBytes(path: string): ByteFile {
  const descriptor = openSync(path, 'r');
  const { size } = fstatSync(descriptor);
  return {
    size,
    read(from, length) {
      if (!Number.isSafeInteger(from) || from < 0 || length < 0 || from + length > size)
        throw damaged('The file is cut off: a part of it would stand behind its end.');
      const bytes = Buffer.allocUnsafe(length);
      let done = 0;
      while (done < length) {
        const count = readSync(descriptor, bytes, done, length - done, from + done);
        if (count === 0) throw damaged('The file became shorter while it was read.');
        done += count;
      }
      return bytes;
    },
    close: () => closeSync(descriptor),
  };
}
