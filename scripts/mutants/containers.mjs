// Weights files of any format as named parts of plain bytes, and back.
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import yazl from 'yazl';

const isZip = (bytes) => bytes.toString('latin1', 0, 4) === 'PK\x03\x04';

/** The parts of a file by name; a file that is no archive is one part without a name. */
export async function partsOf(bytes) {
  if (!isZip(bytes)) return new Map([['', bytes]]);
  const parts = new Map();
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const chunks = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
    parts.set(entry.fileName, Buffer.concat(chunks));
  }
  return parts;
}

const DATE = new Date(2020, 0, 1);

/** An archive of the parts in their order; each is stored as it is, or compressed. */
export async function packed(parts, compress) {
  const zip = new yazl.ZipFile();
  for (const [name, bytes] of parts) zip.addBuffer(bytes, name, { mtime: DATE, compress });
  zip.end();
  const chunks = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The file with other bytes in one place of one part. Archives whose parts are stored stay as they are otherwise. */
export async function patched(bytes, name, start, replacement) {
  if (!isZip(bytes)) return overwritten(bytes, start, replacement);
  const parts = await partsOf(bytes);
  const part = parts.get(name);
  const other = overwritten(part, start, replacement);
  const at = bytes.indexOf(part);
  if (at < 0) return packed(new Map([...parts, [name, other]]), true);
  const result = overwritten(bytes, at, other);
  // The checksum stands in front of the part, or behind it, and in the directory.
  const [old, now] = [part, other].map((one) => {
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32(one));
    return sum;
  });
  for (let place = bytes.indexOf(old); place >= 0; place = bytes.indexOf(old, place + 4))
    if (place < at || place >= at + part.length) now.copy(result, place);
  return result;
}

function overwritten(bytes, start, replacement) {
  const copy = Buffer.from(bytes);
  replacement.copy(copy, start);
  return copy;
}
