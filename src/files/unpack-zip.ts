import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { openPromise, type ZipFile } from 'yauzl';
import { type FileFailure, fileProblem } from './file-result.ts';
import { storageProblem } from './storage-problem.ts';
import { type ZipItem, type ZipLimits, ZipRefusal, zipEntries, zipProblem } from './zip-entries.ts';

const ZIP_LIMITS: ZipLimits = {
  entries: 10_000,
  entryBytes: 16 * 1024 ** 3,
  totalBytes: 16 * 1024 ** 3,
  ratio: 200,
  ratioFreeBytes: 256 * 1024 ** 2,
};

type Unpacked = { ok: true } | FileFailure<'package-unreadable' | 'disk-full' | 'file-unreadable'>;

/**
 * Unpacks a .zip package into a folder that is empty and nobody else's. Nothing in the archive is trusted:
 * the whole list of entries is checked first, then only regular files and folders below `folder` are made,
 * none of them over another. What was unpacked before a damaged entry was met stays there.
 * @param zip Absolute path.
 */
export async function unpackZip(
  zip: string,
  folder: string,
  limits: Partial<ZipLimits> = {},
): Promise<Unpacked> {
  const shown = basename(zip);
  let current: string | null = null;
  let archive: ZipFile | undefined;
  try {
    archive = await openPromise(zip, { autoClose: false, strictFileNames: true });
    for (const item of await zipEntries(archive, { ...ZIP_LIMITS, ...limits })) {
      current = item.entry.fileName;
      await unpackItem(archive, item, folder);
    }
    return { ok: true };
  } catch (error) {
    const refused = storageProblem(error, `'${shown}' could not be unpacked`);
    if (refused !== null) return refused;
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    return refusal(shown, current, error as Error);
  } finally {
    archive?.close();
  }
}

async function unpackItem(
  archive: ZipFile,
  { entry, segments, isFolder }: ZipItem,
  folder: string,
): Promise<void> {
  const place = join(folder, ...segments);
  await mkdir(isFolder ? place : dirname(place), { recursive: true, mode: 0o700 });
  if (isFolder) return;
  const header = await archive.readLocalFileHeaderPromise(entry);
  if (
    !header.fileName.equals(entry.fileNameRaw) ||
    header.compressionMethod !== entry.compressionMethod
  )
    throw new ZipRefusal(entry.fileName, 'is described in two different ways within the archive');
  const content = await archive.openReadStreamPromise(entry);
  let crc = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      crc = crc32(chunk, crc);
      done(null, chunk);
    },
  });
  await pipeline(content, counted, createWriteStream(place, { flags: 'wx', mode: 0o600 }));
  if (crc !== entry.crc32) throw new ZipRefusal(entry.fileName, 'is damaged: its checksum differs');
}

function refusal(shown: string, current: string | null, error: Error): Unpacked {
  const { entry: named, why } = zipProblem(error);
  const entry = error instanceof ZipRefusal ? named : (named ?? current);
  return fileProblem(
    'package-unreadable',
    entry === null
      ? `The package '${shown}' ${why}.`
      : `The entry '${entry}' of the package '${shown}' ${why}.`,
    'Make the package anew from plain files and folders, with the description at its top.',
  );
}
