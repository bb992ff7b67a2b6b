import type { Entry, ZipFile } from 'yauzl';
import { packagePath } from './package-path.ts';

export interface ZipLimits {
  entries: number;
  /** Bytes of one unpacked file. */
  entryBytes: number;
  /** Bytes of all unpacked files together. */
  totalBytes: number;
  /** Unpacked bytes for each byte of the package, asked for where more than `ratioFreeBytes` are unpacked. */
  ratio: number;
  ratioFreeBytes: number;
}

/** An entry that may be unpacked, and its place as segments below the target folder. */
export interface ZipItem {
  entry: Entry;
  segments: string[];
  isFolder: boolean;
}

/** What keeps a package from being unpacked: `entry` is the name of the one at fault, null for the whole. */
export class ZipRefusal extends Error {
  override name = 'ZipRefusal';
  readonly entry: string | null;

  constructor(entry: string | null, why: string) {
    super(why);
    this.entry = entry;
  }
}

const ENTRY_RULES: readonly { broken: (entry: Entry) => boolean; why: string }[] = [
  { broken: (entry) => entry.isEncrypted(), why: 'is encrypted' },
  {
    broken: ({ compressionMethod }) => compressionMethod !== 0 && compressionMethod !== 8,
    why: 'is compressed by another method than deflate',
  },
  { broken: (entry) => fileType(entry) === 0o120000, why: 'is a symbolic link' },
  {
    broken: (entry) => ![0, 0o100000, 0o040000].includes(fileType(entry)),
    why: 'is neither a file nor a folder',
  },
  {
    broken: (entry) => entry.fileName.endsWith('/') && entry.uncompressedSize > 0,
    why: 'is a folder with content of its own',
  },
];

/**
 * Reads the list of entries and checks all of it before anything is unpacked.
 * @throws ZipRefusal, or what yauzl says about a damaged archive.
 */
export async function zipEntries(zip: ZipFile, limits: ZipLimits): Promise<ZipItem[]> {
  if (zip.entryCount > limits.entries)
    throw new ZipRefusal(null, `has ${zip.entryCount} entries, more than ${limits.entries}`);
  const items: ZipItem[] = [];
  const taken = new Map<string, { isFolder: boolean; name: string }>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const item = checkedItem(entry, limits);
    takePlace(item, taken);
    total += entry.uncompressedSize;
    if (total > limits.totalBytes)
      throw new ZipRefusal(null, `unpacks to more than ${limits.totalBytes} bytes`);
    items.push(item);
  }
  if (total > limits.ratioFreeBytes && total > limits.ratio * zip.fileSize)
    throw new ZipRefusal(null, `unpacks to more than ${limits.ratio} times its own size`);
  refuseOverlaps(items);
  return items;
}

function checkedItem(entry: Entry, limits: ZipLimits): ZipItem {
  const name = entry.fileName;
  const rule = ENTRY_RULES.find(({ broken }) => broken(entry));
  if (rule !== undefined) throw new ZipRefusal(name, rule.why);
  const path = packagePath(name);
  if (!path.ok) throw new ZipRefusal(name, path.why);
  if (entry.uncompressedSize > limits.entryBytes)
    throw new ZipRefusal(name, `has more than ${limits.entryBytes} bytes`);
  const isFolder = name.endsWith('/') || fileType(entry) === 0o040000;
  return { entry, segments: path.segments, isFolder };
}

/** What yauzl says of a name that it refuses itself, in our words; anything else it says is of damage. */
const REFUSED_NAMES: readonly { pattern: RegExp; why: string }[] = [
  { pattern: /^invalid relative path: /, why: 'leads out of the folder of the archive' },
  { pattern: /^absolute path: /, why: 'has an absolute path' },
  { pattern: /^invalid characters in fileName: /, why: 'has a backslash in its name' },
];

/** Why an archive was refused or could not be read, as the end of a sentence; `entry` is the name of the one at fault. */
export function zipProblem(error: Error): { entry: string | null; why: string } {
  if (error instanceof ZipRefusal) return { entry: error.entry, why: error.message };
  const known = REFUSED_NAMES.find(({ pattern }) => pattern.test(error.message));
  if (known) return { entry: error.message.replace(known.pattern, ''), why: known.why };
  return { entry: null, why: `is damaged: ${error.message.replace(/\.+$/, '')}` };
}

/** The type bits of a Unix mode; 0 where the archive was made on another system. */
function fileType({ externalFileAttributes }: Entry): number {
  return (externalFileAttributes >>> 16) & 0o170000;
}

/** Two entries may not share a place on any file system: neither by case, nor by how letters are composed. */
function takePlace(
  { entry, segments, isFolder }: ZipItem,
  taken: Map<string, { isFolder: boolean; name: string }>,
): void {
  const name = entry.fileName;
  for (let depth = 1; depth <= segments.length; depth++) {
    const key = segments.slice(0, depth).join('/').normalize('NFC').toUpperCase().toLowerCase();
    const asFolder = depth < segments.length || isFolder;
    const other = taken.get(key);
    if (other !== undefined && !(other.isFolder && asFolder))
      throw new ZipRefusal(name, `takes the place of '${other.name}'`);
    taken.set(key, { isFolder: asFolder, name });
  }
}

/** Entries that share compressed bytes are how a small archive unpacks to a huge one. */
function refuseOverlaps(items: ZipItem[]): void {
  const HEADER_BYTES = 30;
  const entries = items.map(({ entry }) => entry);
  entries.sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const { fileName, relativeOffsetOfLocalHeader, fileNameLength, compressedSize } of entries) {
    if (relativeOffsetOfLocalHeader < end)
      throw new ZipRefusal(fileName, 'shares its bytes with another entry');
    end = relativeOffsetOfLocalHeader + HEADER_BYTES + fileNameLength + compressedSize;
  }
}
