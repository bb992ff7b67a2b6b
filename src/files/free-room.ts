import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type FileFailure, fileProblem } from './file-result.ts';

/** Bytes that stay free: the system and other programs need some too. */
const RESERVE = 256 * 1024 ** 2;
const MEGABYTE = 1024 ** 2;

/** Whether a file of so many bytes has room where `path` stands; told before the disk is full. null: it has. */
export async function roomProblem(
  source: string,
  bytes: number,
  path: string,
): Promise<FileFailure<'disk-full'> | null> {
  if (bytes < MEGABYTE) return null;
  const { bavail, bsize } = await statfs(dirname(path));
  const free = bavail * bsize;
  if (bytes <= free - RESERVE) return null;
  const [needed, left] = [bytes, free].map((value) => Math.ceil(value / MEGABYTE));
  return fileProblem(
    'disk-full',
    `'${source}' has ${needed} MB, and the disk has only ${left} MB left, of which ${RESERVE / MEGABYTE} MB stay free.`,
    'Free some space on the disk, or let the cache folder stand on a larger one.',
  );
}
