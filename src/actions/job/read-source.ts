import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../contract/report.ts';
import { isInside } from '../../files/inside.ts';
import { packagePath } from '../../files/package-path.ts';
import { readFileAt } from '../../github/read-file.ts';
import type { Repository } from '../../github/repository.ts';

export type ReadSource = (file: string) => string | null;

/** More than these are not asked of GitHub: each is a request. */
const ASKED = 30;

/**
 * The texts of descriptions with a certain mend, by their paths in the repository and without a byte order mark: from
 * the checkout, or from the tested commit where that is not what lies there. Only a text with the hash that was
 * tested counts, since a mend is an edit of that very text.
 */
export async function readSources(
  report: Report,
  workspace: string,
  repository: Repository,
  commit: string,
): Promise<ReadSource> {
  const texts = new Map<string, string>();
  let asked = 0;
  for (const { findings, descriptionFile, descriptionSha256 } of report.resources) {
    if (descriptionFile === null || descriptionSha256 === undefined) continue;
    const isMendable = findings.some(
      ({ fix, position }) => fix !== undefined && position?.file === descriptionFile,
    );
    if (!isMendable || texts.has(descriptionFile)) continue;
    const isTested = (bytes: Uint8Array | null): bytes is Uint8Array =>
      bytes !== null && createHash('sha256').update(bytes).digest('hex') === descriptionSha256;
    let bytes = readLocal(workspace, descriptionFile);
    if (!isTested(bytes) && commit !== '' && asked < ASKED) {
      asked += 1;
      bytes = await readFileAt(repository, descriptionFile, commit);
    }
    if (isTested(bytes)) texts.set(descriptionFile, new TextDecoder().decode(bytes));
  }
  return (file) => texts.get(file) ?? null;
}

/** null for what is not there or leads out of the checkout. */
function readLocal(workspace: string, file: string): Uint8Array | null {
  const path = packagePath(file);
  if (!path.ok) return null;
  try {
    const root = realpathSync(workspace);
    const real = realpathSync(join(root, ...path.segments));
    return isInside(root, real) ? readFileSync(real) : null;
  } catch {
    // Without the text there is no difference to show; what is wrong is told in words all the same.
    return null;
  }
}
