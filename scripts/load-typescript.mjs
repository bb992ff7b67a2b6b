// TypeScript of this project as a module that Node can load.
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './set-up.mjs';

/**
 * Bundles a file of the project into build/ and loads it.
 * @param {string} entry from the project's folder
 */
export async function loadTypeScript(entry) {
  const outfile = join(root, 'build', 'scripts', `${basename(entry, '.ts')}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
