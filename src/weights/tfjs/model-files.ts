import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { LocalFile } from '../../contract/case.ts';
import { fileSource } from '../keras/hdf5/byte-source.ts';
import { invalid } from '../tensorflow/refusal.ts';
import { closeZip, openZip, readMember } from '../torchscript/zip-directory.ts';

/** The description of a model of TensorFlow.js, and how to get at the files it names. */
export interface TfjsFiles {
  description: string;
  /** Bytes of a shard of weights; null where it is not there. */
  shard(name: string): Buffer | null;
}

const DESCRIPTION = 'model.json';
const MAX_DESCRIPTION = 2 ** 28;
const MAX_SHARD = 2 ** 32;
const ZIP_START = 0x04034b50;

/** The description that stands least deep, as archives often have a folder around them. */
function findDescription(names: readonly string[]): string | null {
  const found = names.filter((name) => posix.basename(name) === DESCRIPTION);
  const depth = (name: string): number => name.split('/').length;
  return found.sort((a, b) => depth(a) - depth(b))[0] ?? null;
}

function fromArchive(path: string): TfjsFiles {
  const zip = openZip(path);
  try {
    const name = findDescription([...zip.members.keys()]);
    const member = name === null ? undefined : zip.members.get(name);
    if (name === null || !member)
      throw invalid(
        `The archive holds no ${DESCRIPTION}`,
        'Put model.json and all its .bin files into one zip archive.',
      );
    const folder = posix.dirname(name);
    const description = readMember(zip, member, MAX_DESCRIPTION).toString('utf8');
    return {
      description,
      shard: (shard) => {
        const again = openZip(path);
        try {
          const found = again.members.get(posix.join(folder, shard));
          return found ? readMember(again, found, MAX_SHARD) : null;
        } finally {
          closeZip(again);
        }
      },
    };
  } finally {
    closeZip(zip);
  }
}

/** A bare model.json: the shards are among the files that were fetched with it, by the names it has for them. */
function fromText(bytes: Buffer, siblings: readonly LocalFile[]): TfjsFiles {
  const nameOf = (file: LocalFile): string => file.name ?? posix.basename(file.path);
  return {
    description: bytes.toString('utf8'),
    shard: (name) => {
      const found = siblings.find((file) => nameOf(file) === name);
      return found ? readFileSync(found.path) : null;
    },
  };
}

/** Opens a zip archive with a model, or a bare model.json. Throws a Refusal. */
export function openTfjsFiles(path: string, siblings: readonly LocalFile[]): TfjsFiles {
  const start = fileSource(path);
  if (start.size >= 4 && start.read(0, 4).readUInt32LE(0) === ZIP_START) return fromArchive(path);
  if (start.size > MAX_DESCRIPTION)
    throw invalid(`A ${DESCRIPTION} of ${start.size} bytes is not read`);
  return fromText(readFileSync(path), siblings);
}
