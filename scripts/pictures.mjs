// Makes the pictures of README.md and docs/: `npm run pictures`. Needs Chromium (CHROMIUM=/path/to/it if it is not on PATH).
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { chromium } from 'playwright-core';
import { root, setUp } from './set-up.mjs';

setUp();
const folder = mkdtempSync(join(tmpdir(), 'model-hub-ci-pictures-'));
try {
  const comment = await renderComment(testModels());
  mkdirSync(join(root, 'docs', 'images'), { recursive: true });
  await photograph(page(comment), join(root, 'docs', 'images', 'comment.png'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The report on two of the test models, one of which is broken on purpose. */
function testModels() {
  const file = join(folder, 'report.json');
  const models = ['nuclei-2d/bioimageio.yaml', 'nuclei-2d-broken'].map(
    (name) => `test-models/${name}`,
  );
  spawnSync(
    process.execPath,
    [
      ...[join('dist', 'cli.cjs'), 'test', ...models, '--quiet', '--json', file],
      ...['--environments', 'never'],
    ],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  return JSON.parse(readFileSync(file, 'utf8'));
}

async function renderComment(report) {
  const outfile = join(folder, 'comment.mjs');
  const entryPoints = [join(root, 'src', 'report', 'markdown', 'comment.ts')];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm' });
  const { renderComment: render } = await import(pathToFileURL(outfile).href);
  return render(report, {
    serverUrl: 'https://github.com',
    repository: 'OWNER/collection',
    headSha: '0123456789abcdef0123456789abcdef01234567',
    runUrl: 'https://github.com/OWNER/collection/actions/runs/1',
    docsUrl: 'https://github.com/OWNER/model-hub-ci/blob/v1/docs',
    pullRequest: 7,
  });
}

/** The comment about as GitHub shows it. */
function page(markdown) {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  return `<!doctype html><meta charset="utf-8"><style>
    body { font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", Helvetica, Arial, sans-serif, "Noto Color Emoji"; color: #1f2328; margin: 0; background: #fff }
    main { box-sizing: border-box; width: 920px; padding: 16px }
    h3 { font-size: 17.5px; margin: 16px 0 12px } h4 { font-size: 14px; margin: 16px 0 8px }
    a { color: #0969da; text-decoration: none } sub { color: #59636e }
    code { font: 12px ui-monospace, "DejaVu Sans Mono", monospace; background: #818b981f; padding: 2px 5px; border-radius: 6px }
    table { border-collapse: collapse; margin-bottom: 16px } th, td { border: 1px solid #d1d9e0; padding: 6px 13px }
    tr:nth-child(2n) td { background: #f6f8fa } ul { padding-left: 2em } li { margin: 3px 0 } details { margin-bottom: 12px }
  </style><main>${html}</main>`;
}

async function photograph(html, file) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? execFileSync('which', ['chromium']).toString().trim(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const view = await browser.newPage({ deviceScaleFactor: 1.5 });
    await view.setContent(html);
    await view.locator('main').screenshot({ path: file });
  } finally {
    await browser.close();
  }
}
