import { readZip } from '../files/read-zip.ts';

/** Bytes of the one file of an artifact: a run of 10,000 resources hands in less. */
const LARGEST = 128 * 1024 ** 2;

export type CheckedArtifact = { ok: true; text: string } | { ok: false; why: string };

/**
 * The text of the one file that an artifact is to hold. The artifact may come from the code of a stranger's
 * pull request: an archive with anything else in it, or more than was asked for, is refused as a whole.
 * @param zip Absolute path of the archive as GitHub gives it.
 */
export async function checkArtifact(zip: string, file: string): Promise<CheckedArtifact> {
  const limits = {
    entries: 1,
    entryBytes: LARGEST,
    totalBytes: LARGEST,
    ratio: 300,
    ratioFreeBytes: 16 * 1024 ** 2,
  };
  const read = await readZip(zip, limits, () => true);
  if (!read.ok) return read;
  const [only] = read.files;
  if (only === undefined) return { ok: false, why: 'holds no file' };
  const [name, content] = only;
  if (name !== file) return { ok: false, why: `holds '${name}' instead of '${file}'` };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(content) };
  } catch {
    return { ok: false, why: 'holds a file that is not UTF-8' };
  }
}
