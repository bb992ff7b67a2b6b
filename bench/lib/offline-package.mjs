import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import { root } from './root.mjs';

/**
 * Copies a model package without the weights entries that are not to be tested, so that a program
 * that fetches all of a description's files first can run without a network too.
 * @param {string[]} formats the weights entries that stay
 * @param {string} name of the description in the package
 * @returns {string} folder of the copy
 */
export function offlinePackage(source, formats, name = 'bioimageio.yaml') {
  const folder = join(root, 'build', 'bench', `${basename(source)}-${formats.join('-')}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(source))
    if (!/\.ya?ml$/.test(file)) copyFileSync(join(source, file), join(folder, file));
  const description = parseDocument(readFileSync(join(source, name), 'utf8'));
  for (const { key } of [...description.get('weights').items]) {
    const format = String(key);
    if (formats.includes(format)) description.deleteIn(['weights', format, 'parent']);
    else description.deleteIn(['weights', format]);
  }
  writeFileSync(join(folder, 'bioimageio.yaml'), String(description));
  return folder;
}
