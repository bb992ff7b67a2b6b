import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isInside } from '../../files/inside.ts';
import { packagePath } from '../../files/package-path.ts';

/** No description is longer. */
const LIMIT = 4_000_000;

/**
 * The text of files in the checkout, by their path in the repository and without a byte order mark; null for what is
 * not there, leads out of it, or is no text.
 */
export function sourceReader(workspace: string): (file: string) => string | null {
  let last: { file: string; text: string | null } | undefined;
  return (file) => {
    if (last?.file !== file) last = { file, text: readText(workspace, file) };
    return last.text;
  };
}

function readText(workspace: string, file: string): string | null {
  const path = packagePath(file);
  if (!path.ok) return null;
  try {
    const root = realpathSync(workspace);
    const real = realpathSync(join(root, ...path.segments));
    if (!isInside(root, real)) return null;
    const bytes = readFileSync(real);
    if (bytes.length > LIMIT) return null;
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Without the text there is no difference to show; what is wrong is told in words all the same.
    return null;
  }
}
