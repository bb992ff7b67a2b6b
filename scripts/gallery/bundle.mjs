// TypeScript of this folder as a module that Node can load.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../set-up.mjs';

/** Bundles a file of the project into build/ and loads it. */
export async function load(entry, name) {
  const outfile = join(root, 'build', 'gallery-code', `${name}.mjs`);
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
