import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ending, killGroup, pipesOf } from '../child-process.ts';
import { keepLogTail } from '../log-tail.ts';
import { spawnSealed } from './spawn-sealed.ts';
import { type TracerFiles, tracerCommand, tracerFiles } from './tracer-command.ts';

/** Of the process that makes a snapshot: it runs no code but ours. */
const LIMITS = { timeout: 120_000, memory: 2 * 2 ** 30, output: 0 };
/** Bytes; a snapshot is about 30 MB. */
const SMALLEST = 2 ** 20;

const making = new Map<string, Promise<string | null>>();

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
  const made = ready(folder, engineFolder, entry).catch(() => null);
  making.set(folder, made);
  return made;
}

async function ready(folder: string, engineFolder: string | null, entry?: string): Promise<string> {
  const files = tracerFiles(engineFolder, entry);
  const name = `python-${keyOf(files)}.snapshot`;
  const path = join(folder, name);
  if (existsSync(path)) return path;
  const bytes = await make(files);
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `${randomUUID()}.unfinished`);
  await writeFile(unfinished, bytes);
  await rename(unfinished, path);
  // Those of other versions are no longer needed.
  const others = (await readdir(folder)).filter((each) => each !== name && /^python-/.test(each));
  await Promise.all(others.map((each) => rm(join(folder, each), { force: true })));
  return path;
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
