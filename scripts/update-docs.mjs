// `npm run docs`: writes the parts of action.yml and the documentation that come from tables in the code.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './set-up.mjs';

process.chdir(root);
const outfile = join(root, 'build', 'generated-parts.mjs');
await build({
  entryPoints: ['scripts/docs/generated-parts.ts'],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
const { GENERATED_PARTS, withPart } = await import(pathToFileURL(outfile).href);

for (const { file, ...part } of GENERATED_PARTS)
  writeFileSync(file, withPart(readFileSync(file, 'utf8'), { file, ...part }));
