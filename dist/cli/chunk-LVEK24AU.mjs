import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  ZipRefusal,
  require_yauzl,
  storageProblem,
  zipEntries,
  zipProblem
} from "./chunk-G2FOE5CD.mjs";
import {
  fileProblem
} from "./chunk-HPQQCLM2.mjs";
import {
  __toESM
} from "./chunk-ALWPVN5Y.mjs";

// src/files/unpack-zip.ts
var import_yauzl = __toESM(require_yauzl(), 1);
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32 } from "node:zlib";
var ZIP_LIMITS = {
  entries: 1e4,
  entryBytes: 16 * 1024 ** 3,
  totalBytes: 16 * 1024 ** 3,
  ratio: 200,
  ratioFreeBytes: 256 * 1024 ** 2
};
async function unpackZip(zip, folder, limits = {}) {
  const shown = basename(zip);
  let current = null;
  let archive;
  try {
    archive = await (0, import_yauzl.openPromise)(zip, { autoClose: false, strictFileNames: true });
    for (const item of await zipEntries(archive, { ...ZIP_LIMITS, ...limits })) {
      current = item.entry.fileName;
      await unpackItem(archive, item, folder);
    }
    return { ok: true };
  } catch (error) {
    const refused = storageProblem(error, `'${shown}' could not be unpacked`);
    if (refused !== null) return refused;
    if (error.syscall !== void 0) throw error;
    return refusal(shown, current, error);
  } finally {
    archive?.close();
  }
}
async function unpackItem(archive, { entry, segments, isFolder }, folder) {
  const place = join(folder, ...segments);
  await mkdir(isFolder ? place : dirname(place), { recursive: true, mode: 448 });
  if (isFolder) return;
  const header = await archive.readLocalFileHeaderPromise(entry);
  if (!header.fileName.equals(entry.fileNameRaw) || header.compressionMethod !== entry.compressionMethod)
    throw new ZipRefusal(entry.fileName, "is described in two different ways within the archive");
  const content = await archive.openReadStreamPromise(entry);
  let crc = 0;
  const counted = new Transform({
    transform(chunk, _encoding, done) {
      crc = crc32(chunk, crc);
      done(null, chunk);
    }
  });
  await pipeline(content, counted, createWriteStream(place, { flags: "wx", mode: 384 }));
  if (crc !== entry.crc32) throw new ZipRefusal(entry.fileName, "is damaged: its checksum differs");
}
function refusal(shown, current, error) {
  const { entry: named, why } = zipProblem(error);
  const entry = error instanceof ZipRefusal ? named : named ?? current;
  return fileProblem(
    "package-unreadable",
    entry === null ? `The package '${shown}' ${why}.` : `The entry '${entry}' of the package '${shown}' ${why}.`,
    "Make the package anew from plain files and folders, with the description at its top."
  );
}

export {
  unpackZip
};
