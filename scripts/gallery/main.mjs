// `npm run gallery [FOLDER]`: every state in every rendering, to look at, in FOLDER (default: build/gallery), and the
// pictures of README.md and docs/ in docs/images. Pictures need Chromium (CHROMIUM=/path/to/it where it is not on PATH).
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { findChromium } from '../chromium.mjs';
import { loadTypeScript } from '../load-typescript.mjs';
import { root, setUp } from '../set-up.mjs';
import { makePictures } from './pictures.mjs';

setUp();
const folder = resolve(process.argv[2] ?? join(root, 'build', 'gallery'));
const { gallery } = await loadTypeScript('scripts/gallery/gallery.ts');
rmSync(join(root, 'build', 'gallery'), { recursive: true, force: true });
for (const [path, content] of gallery()) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
process.stdout.write(`Gallery: ${join(folder, 'index.html')}\n`);

const chromium = findChromium();
if (chromium === null) {
  process.stderr.write(
    'There is no Chromium here, so no picture was made. Install it, or name it as CHROMIUM=/path.\n',
  );
  process.exit(2);
}
await makePictures(folder, join(root, 'docs', 'images'), chromium);
