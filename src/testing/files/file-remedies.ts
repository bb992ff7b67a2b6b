import type { FileReference } from '../../contract/description.ts';
import type { Finding, ValuePath } from '../../contract/finding.ts';
import type { Remedy } from '../../description/fixes/remedy.ts';
import type { Problem } from '../judge/make-verdict.ts';

/** A finding whose remedy is known before the text of the description is at hand. */
export type FileFinding = Finding & { remedy?: Remedy };

/** The key beside each kind of source that holds its checksum. */
const CHECKSUM_KEYS: Readonly<Record<string, string>> = {
  source: 'sha256',
  architecture: 'architecture_sha256',
};

/** Where the checksum of a file stands or belongs; null where the description has no place for it. */
function checksumPath({ path }: FileReference): ValuePath | null {
  const key = CHECKSUM_KEYS[String(path.at(-1))];
  return key === undefined ? null : [...path.slice(0, -1), key];
}

/** What mends the description where something else is in the package than it says. */
export function remedyOf(reference: FileReference, { cause, found }: Problem): Remedy | undefined {
  if (found?.sha256 !== undefined) {
    const path = checksumPath(reference);
    const description = 'Write the SHA-256 of the file';
    return path ? { description, replace: 'value', text: found.sha256, path } : undefined;
  }
  // Other sources are only a part of a text, as in model.py:Network.
  const isWhole = !/^(?:architecture|dependencies)$/.test(String(reference.path.at(-1)));
  if (cause !== 'file-missing' || found?.path === undefined || !isWhole) return undefined;
  return {
    description: `Write "${found.path}"`,
    replace: 'value',
    text: found.path,
    path: reference.path,
  };
}

/** Adds the checksum that a description does not give. */
export function checksumRemedy(reference: FileReference, sha256: string): Remedy | undefined {
  if (reference.path.at(-1) !== 'source') return undefined;
  const path = reference.path.slice(0, -1);
  return { description: 'Add the SHA-256 of the file', insert: 'sha256', yaml: sha256, path };
}
