// Part of `npm run docs`: writes docs/findings and docs/schemas out of the code's tables.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTypeScript } from './load-typescript.mjs';
import { root } from './set-up.mjs';

const { descriptionDocs } = await loadTypeScript('scripts/docs/description-docs.ts');
const files = descriptionDocs();

for (const folder of ['findings', 'schemas']) {
  mkdirSync(join(root, 'docs', folder), { recursive: true });
  for (const name of readdirSync(join(root, 'docs', folder)))
    if (!Object.hasOwn(files, `${folder}/${name}`)) rmSync(join(root, 'docs', folder, name));
}
for (const [file, content] of Object.entries(files))
  writeFileSync(join(root, 'docs', file), content);
