// `npm run docs`: writes the parts of action.yml and the documentation that come from tables in the code.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './set-up.mjs';

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['scripts/docs/generated-parts.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  write: false,
});
const script = Buffer.from(outputFiles[0].contents).toString('base64');
const { GENERATED_PARTS, withPart } = await import(`data:text/javascript;base64,${script}`);

for (const part of GENERATED_PARTS) {
  const file = join(root, part.file);
  writeFileSync(file, withPart(readFileSync(file, 'utf8'), part));
}
