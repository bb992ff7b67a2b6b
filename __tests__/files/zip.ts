import yazl from 'yazl';

export interface ZipContent {
  content?: string | Uint8Array;
  /** Unix mode with its type bits. */
  mode?: number;
  compress?: boolean;
}

/** A real archive; a name that ends in a slash makes a folder. */
export async function makeZip(entries: [name: string, content: string | ZipContent][]) {
  const zip = new yazl.ZipFile();
  for (const [name, given] of entries) {
    const {
      content = '',
      mode,
      compress = false,
    } = typeof given === 'string' ? { content: given } : given;
    const options = { compress, ...(mode === undefined ? {} : { mode }) };
    if (name.endsWith('/')) zip.addEmptyDirectory(name);
    else zip.addBuffer(Buffer.from(content), name, options);
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Replaces bytes of the same length everywhere, or at the given occurrences only. */
export function damage(zip: Buffer, from: string | Buffer, to: string | Buffer, only?: number) {
  const damaged = Buffer.from(zip);
  const [old, now] = [Buffer.from(from), Buffer.from(to)];
  if (old.length !== now.length) throw new Error('lengths differ');
  let occurrence = 0;
  for (let at = zip.indexOf(old); at >= 0; at = zip.indexOf(old, at + 1)) {
    if (only === undefined || only === occurrence) now.copy(damaged, at);
    occurrence++;
  }
  if (occurrence <= (only ?? 0)) throw new Error('nothing to damage');
  return damaged;
}

/** Offset of the n-th entry in the central directory. */
export function centralEntry(zip: Buffer, index = 0): number {
  const signature = Buffer.from([0x50, 0x4b, 1, 2]);
  let at = zip.indexOf(signature);
  for (let skipped = 0; skipped < index; skipped++) at = zip.indexOf(signature, at + 1);
  return at;
}
