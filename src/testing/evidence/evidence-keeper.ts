import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { formatBytes } from '../../inference/format.ts';

/** Bytes of one file, and of all files of a run. */
export interface EvidenceLimits {
  file: number;
  all: number;
}

const LIMITS: EvidenceLimits = { file: 64 * 2 ** 20, all: 512 * 2 ** 20 };
/** Of all bytes: cases that passed take no more, so that there is room for those that have to be looked at. */
const PASSED_SHARE = 0.5;

/** Writes files into the evidence folder as long as there is room. */
export interface EvidenceKeeper {
  /** The name of an id that may hold anything; no other id within a folder has the same. */
  nameFor(folder: string, id: string): string;
  /**
   * Writes a file, unless it is too large.
   * @param bytes how large it would be, known before it is made
   * @returns why it was left out; null where it was written
   */
  write(
    path: string,
    bytes: number,
    passed: boolean,
    make: () => Uint8Array | Promise<Uint8Array>,
  ): Promise<string | null>;
}

/** @param folder absolute; made where it is not there */
export function evidenceKeeper(folder: string, limits: EvidenceLimits = LIMITS): EvidenceKeeper {
  const taken = new Map<string, Map<string, string>>();
  let used = 0;
  return {
    nameFor(within, id) {
      const names = taken.get(within) ?? new Map<string, string>();
      taken.set(within, names);
      const name = names.get(id) ?? freeName(safeName(id), [...names.values()]);
      names.set(id, name);
      return name;
    },
    async write(path, bytes, passed, make) {
      if (bytes > limits.file)
        return `a file would have ${formatBytes(bytes)}, the limit is ${formatBytes(limits.file)}`;
      const room = limits.all * (passed ? PASSED_SHARE : 1) - used;
      if (bytes > room) return `all files together may have ${formatBytes(limits.all)}`;
      used += bytes;
      try {
        const file = join(folder, ...path.split('/'));
        await mkdir(dirname(file), { recursive: true });
        const made = await make();
        await writeFile(file, made);
        used += made.length - bytes;
        return null;
      } catch (error) {
        used -= bytes;
        const { code } = error as NodeJS.ErrnoException;
        if (code === undefined) throw error;
        return `the folder cannot be written (${code})`;
      }
    },
  };
}

/** Names that Windows keeps for itself. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

function safeName(id: string): string {
  const plain = id.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 80);
  return plain === '' || RESERVED.test(plain) ? `_${plain}` : plain;
}

/** Some systems tell no capitals from small letters. */
function freeName(name: string, names: readonly string[]): string {
  const taken = names.map((other) => other.toLowerCase());
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name}-${number}`;
    if (!taken.includes(tried.toLowerCase())) return tried;
  }
}
