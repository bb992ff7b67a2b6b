import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ending, killGroup, pipesOf } from '../child-process.ts';
import { keepLogTail } from '../log-tail.ts';
import { spawnSealed } from './spawn-sealed.ts';
import { type TracerFiles, tracerCommand, tracerFiles } from './tracer-command.ts';

/** Of the process that makes a snapshot: it runs no code but ours. */
const LIMITS = { timeout: 120_000, memory: 2 * 2 ** 30, output: 0 };
/** Milliseconds after which a snapshot of another version is no longer needed. */
const UNUSED = 7 * 24 * 3_600_000;
/** Bytes; a snapshot is about 30 MB. */
const SMALLEST = 2 ** 20;

const making = new Map<string, Promise<string | null>>();
const problems = new Map<string, string>();

/**
 * The memory of a Python that has imported all that tracing needs, so that the next one starts in a
 * fraction of the time. It is kept in `folder`, by the exact versions of everything that takes part,
 * and made where it is not there.
 * @returns its path; null where it cannot be made: then Python starts from the beginning
 */
export function readySnapshot(
  folder: string,
  engineFolder: string | null,
  entry?: string,
): Promise<string | null> {
  const known = making.get(folder);
  if (known) return known;
  const made = ready(folder, engineFolder, entry).catch((error: unknown) => {
    problems.set(folder, error instanceof Error ? error.message : String(error));
    return null;
  });
  making.set(folder, made);
  return made;
}

/** Why the snapshot of a folder could not be made; null: it could, or nobody asked for it. */
export function snapshotProblem(folder: string): string | null {
  return problems.get(folder) ?? null;
}

async function ready(folder: string, engineFolder: string | null, entry?: string): Promise<string> {
  const files = tracerFiles(engineFolder, entry);
  const name = `python-${keyOf(files)}.snapshot`;
  const path = join(folder, name);
  if (existsSync(path)) {
    const now = new Date();
    await utimes(path, now, now).catch(() => {});
    return path;
  }
  const bytes = await make(files);
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `${randomUUID()}.unfinished`);
  await writeFile(unfinished, bytes);
  await rename(unfinished, path);
  await removeUnused(folder, name);
  return path;
}

/** Removes those of other versions that nobody has used for long: two versions may be in use side by side. */
async function removeUnused(folder: string, name: string): Promise<void> {
  for (const other of await readdir(folder)) {
    if (other === name || !/^python-|\.unfinished$/.test(other)) continue;
    const path = join(folder, other);
    const used = await stat(path).catch(() => null);
    if (used && Date.now() - used.mtimeMs > UNUSED) await rm(path, { force: true });
  }
}

async function make(files: TracerFiles): Promise<Buffer> {
  const command = tracerCommand(files, LIMITS, 'snapshot', null);
  const child = spawnSealed(command);
  const timer = setTimeout(() => killGroup(child, command.ownGroup), LIMITS.timeout);
  try {
    const [, output, errors, messages, lifeline] = pipesOf(child);
    const log = keepLogTail(output, errors);
    const [bytes] = await Promise.all([buffer(messages), ending(child, () => lifeline.destroy())]);
    if (bytes.length < SMALLEST) throw new Error(`The snapshot is cut off. ${log()}`);
    return bytes;
  } finally {
    clearTimeout(timer);
    killGroup(child, command.ownGroup);
  }
}

/** Changes with everything that a snapshot depends on. */
function keyOf({ version, script, python }: TracerFiles): string {
  const { node, v8 } = process.versions;
  const hash = createHash('sha256');
  hash.update(JSON.stringify([process.platform, process.arch, node, v8, version]));
  hash.update(readFileSync(script));
  for (const file of readdirSync(python, { recursive: true, encoding: 'utf8' }).sort())
    if (file.endsWith('.py')) hash.update(`${file}\n`).update(readFileSync(join(python, file)));
  return hash.digest('hex').slice(0, 16);
}
