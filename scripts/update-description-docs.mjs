// Part of `npm run docs`: writes docs/findings and docs/schemas out of the code's tables.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const outfile = join(root, 'build', 'docs', 'description-docs.mjs');

await build({
  absWorkingDir: root,
  entryPoints: ['scripts/docs/description-docs.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
const { descriptionDocs } = await import(pathToFileURL(outfile).href);
const files = descriptionDocs();

for (const folder of ['findings', 'schemas']) {
  mkdirSync(join(root, 'docs', folder), { recursive: true });
  for (const name of readdirSync(join(root, 'docs', folder)))
    if (!Object.hasOwn(files, `${folder}/${name}`)) rmSync(join(root, 'docs', folder, name));
}
for (const [file, content] of Object.entries(files))
  writeFileSync(join(root, 'docs', file), content);
