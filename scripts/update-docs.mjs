// `npm run docs`: writes the parts of action.yml and the documentation that come from tables in the code.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { loadTypeScript } from './load-typescript.mjs';
import { root } from './set-up.mjs';

process.chdir(root);
const { GENERATED_PARTS, withPart } = await loadTypeScript('scripts/docs/generated-parts.ts');

for (const { file, ...part } of GENERATED_PARTS)
  writeFileSync(file, withPart(readFileSync(file, 'utf8'), { file, ...part }));
