import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * The first file below `folder`/node_modules that is not what it should be, or null where all are.
 * Told before any of it is loaded: the folder may come from a cache or from an earlier job.
 */
export async function firstWrongFile(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<string | null> {
  for (const [path, sha256] of files) {
    if ((await hashOf(join(folder, 'node_modules', path))) !== sha256) return path;
  }
  const others = (await filesBelow(folder)).filter(
    (path) => path.startsWith('node_modules/') && !files.has(path.slice('node_modules/'.length)),
  );
  return others[0] ?? null;
}

/** Deletes what is not needed on this machine: other platforms' binaries, and packages for installing. */
export async function deleteOtherFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const modules = join(folder, 'node_modules');
  for (const path of await filesBelow(modules)) {
    if (!files.has(path)) await rm(join(modules, path), { force: true });
  }
}

async function hashOf(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error))) return null;
    throw error;
  }
  return hash.digest('hex');
}

/** Paths of everything but folders, with forward slashes. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? '';
}
