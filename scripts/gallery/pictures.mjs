// The pictures of README.md and docs/.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { loadTypeScript } from '../load-typescript.mjs';
import { root } from '../set-up.mjs';

/** Photographs the gallery in `folder`, and the comment on two of the test models, into `target`. */
export async function makePictures(folder, target, executablePath) {
  mkdirSync(target, { recursive: true });
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const shoot = async (
      file,
      name,
      { width = 920, height = 900, scale = 1.25, dark = false, whole = true } = {},
    ) => {
      const view = await browser.newPage({
        deviceScaleFactor: scale,
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
      });
      await view.goto(pathToFileURL(file).href);
      const path = join(target, name);
      if (whole) await view.locator('main').screenshot({ path });
      else await view.screenshot({ path });
      await view.close();
    };
    const from = (state, kind) => join(folder, state, `${kind}.html`);
    const own = mkdtempSync(join(tmpdir(), 'model-hub-ci-picture-'));
    try {
      const { report, page } = testModels(own);
      const { commentPage } = await loadTypeScript('scripts/gallery/comment-page.ts');
      const comment = join(own, 'comment.html');
      writeFileSync(comment, commentPage(report));
      await shoot(comment, 'comment.png');
      await shoot(page, 'page.png', { width: 1100, height: 2000, scale: 0.7, whole: false });
    } finally {
      rmSync(own, { recursive: true, force: true });
    }
    const phone = { width: 390, height: 820, dark: true, whole: false };
    await shoot(from('collection', 'page'), 'page-phone.png', phone);
    await shoot(from('first-run', 'terminal'), 'terminal.png', { width: 1100, scale: 1 });
    await shoot(from('next-run', 'badges'), 'badges.png');
  } finally {
    await browser.close();
  }
}

/** The report on two of the test models, one of which is broken on purpose, and its page. */
function testModels(folder) {
  const file = join(folder, 'report.json');
  const page = join(folder, 'page.html');
  const models = ['nuclei-2d/bioimageio.yaml', 'nuclei-2d-broken'].map(
    (name) => `test-models/${name}`,
  );
  spawnSync(
    process.execPath,
    [
      ...[join('dist', 'cli.cjs'), 'test', ...models, '--quiet', '--json', file, '--html', page],
      ...['--environments', 'never'],
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return { report: JSON.parse(readFileSync(file, 'utf8')), page };
}
