import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { openPromise, type ZipFile } from 'yauzl';
import { type ZipItem, type ZipLimits, ZipRefusal, zipEntries, zipProblem } from './zip-entries.ts';

export type ReadZip = { ok: true; files: Map<string, Buffer> } | { ok: false; why: string };

/**
 * The files of an archive that are wanted, in memory, by their path with forward slashes. Nothing in the archive
 * is trusted: the whole list of entries is checked before any is unpacked, whether it is wanted or not.
 * @param zip Absolute path.
 * @throws what the file system says of the archive itself
 */
export async function readZip(
  zip: string,
  limits: ZipLimits,
  isWanted: (path: string, bytes: number) => boolean,
): Promise<ReadZip> {
  let archive: ZipFile | undefined;
  try {
    archive = await openPromise(zip, { autoClose: false, strictFileNames: true });
    const files = new Map<string, Buffer>();
    for (const item of await zipEntries(archive, limits)) {
      const path = item.segments.join('/');
      const isThis = !item.isFolder && isWanted(path, item.entry.uncompressedSize);
      if (isThis) files.set(path, await contentOf(archive, item));
    }
    return { ok: true, files };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    return { ok: false, why: whyNot(error as Error) };
  } finally {
    archive?.close();
  }
}

async function contentOf(archive: ZipFile, { entry }: ZipItem): Promise<Buffer> {
  const content = await buffer(await archive.openReadStreamPromise(entry));
  if (crc32(content) !== entry.crc32)
    throw new ZipRefusal(entry.fileName, 'is damaged: its checksum differs');
  return content;
}

function whyNot(error: Error): string {
  const { entry, why } = zipProblem(error);
  return entry === null ? why : `holds the entry '${entry}', which ${why}`;
}
