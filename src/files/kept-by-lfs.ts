import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const LFS_RULE = /^[^#\n]*\sfilter=lfs(?:\s|$)/m;

/**
 * Whether a file lies in a git work tree whose attributes, at the file or above it, hand files to Git LFS: a pointer
 * there is what a checkout without Git LFS leaves. Which files they hand over is not looked at, and git is not asked:
 * a folder of unknown origin may hold a configuration that makes git run programs.
 * @param path absolute
 */
export async function isKeptByLfs(path: string): Promise<boolean> {
  let found = false;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const attributes = await readFile(join(folder, '.gitattributes'), 'utf8').catch(() => '');
    found ||= LFS_RULE.test(attributes);
    const names = await readdir(folder).catch((): string[] => []);
    if (names.includes('.git')) return found;
    if (folder === dirname(folder)) return false;
  }
}
