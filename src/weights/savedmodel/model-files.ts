import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { unpackZip } from '../../files/unpack-zip.ts';
import { WeightsError } from '../program.ts';
import { invalid, unsupported } from '../tensorflow/refusal.ts';

/** The folder that holds saved_model.pb, for reading. */
export interface ModelFiles {
  folder: string;
}

const GRAPH = 'saved_model.pb';
const UNPACKED = 'saved-model';
const MAX_DEPTH = 4;
const HINT =
  'Zip the folder that tf.saved_model.save or model.export wrote, with saved_model.pb and variables/ in it.';

/** The topmost folder with a saved model, by name of file. */
function findGraph(folder: string): string | null {
  let level = [folder];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth += 1) {
    const below: string[] = [];
    for (const place of level) {
      const entries = readdirSync(place, { withFileTypes: true });
      if (entries.some((entry) => entry.isFile() && entry.name === GRAPH)) return place;
      if (entries.some((entry) => entry.name === `${GRAPH}txt`))
        throw unsupported(
          'The saved model is written as text (saved_model.pbtxt)',
          'Save it again as saved_model.pb.',
        );
      for (const entry of entries) if (entry.isDirectory()) below.push(join(place, entry.name));
    }
    level = below.sort();
  }
  return null;
}

async function unpack(path: string, scratchFolder: string): Promise<string> {
  const folder = join(scratchFolder, UNPACKED);
  await mkdir(folder, { recursive: true });
  const result = await unpackZip(path, folder);
  if (result.ok) return folder;
  const { cause, message, hint } = result.problem;
  if (cause === 'package-unreadable') throw invalid(message, HINT);
  throw new WeightsError({ stage: 'load', cause, message, hint });
}

/** Opens a zip archive or a folder with a saved model. Throws a Refusal where there is none. */
export async function openModelFiles(path: string, scratchFolder: string): Promise<ModelFiles> {
  const isFolder = statSync(path).isDirectory();
  const top = isFolder ? realpathSync(path) : await unpack(path, scratchFolder);
  const folder = findGraph(top);
  if (!folder) throw invalid(`The archive holds no ${GRAPH}.`, HINT);
  return { folder };
}

/** Where a file of the model really stands; null where it is absent or outside of the model. */
function placeOf(files: ModelFiles, name: string): string | null {
  const path = join(files.folder, ...name.split('/'));
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return null;
  const way = relative(realpathSync(files.folder), realpathSync(path));
  return way === '..' || way.startsWith(`..${sep}`) ? null : path;
}

/** Bytes of a file from `from` for `length` bytes, the whole of it by default; null where it is absent. */
export function readModelFile(
  files: ModelFiles,
  name: string,
  from = 0,
  length: number | null = null,
): Buffer | null {
  const path = placeOf(files, name);
  if (!path) return null;
  const descriptor = openSync(path, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const wanted = length ?? size - from;
    if (from < 0 || wanted < 0 || from + wanted > size)
      throw invalid(`${name} is shorter than what is said to stand in it.`);
    const bytes = Buffer.allocUnsafe(wanted);
    for (let done = 0; done < wanted; ) {
      const count = readSync(descriptor, bytes, done, wanted - done, from + done);
      if (count === 0) throw invalid(`${name} became shorter while it was read.`);
      done += count;
    }
    return bytes;
  } finally {
    closeSync(descriptor);
  }
}
