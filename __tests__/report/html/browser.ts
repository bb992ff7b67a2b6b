import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../scripts/chromium.mjs';

/** A Chromium for the tests of a page. `.ci/run` installs one; without it they fail, and say so. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error(
      'The tests of the page need Chromium: node scripts/chromium.mjs installs it, CHROMIUM=/path names one.',
    );
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

export interface Opened {
  page: Page;
  /** What the page said on the console, what it threw, and every address but its own that it asked for. */
  complaints: string[];
}

/** A page from the disk, as a reader opens it. */
export async function open(
  browser: Browser,
  content: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const file = join(await mkdtemp(join(tmpdir(), 'model-hub-ci-page-')), 'page.html');
  await writeFile(file, content);
  const page = await browser.newPage(options);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(error.message));
  const address = pathToFileURL(file).href;
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('data:')) complaints.push(`asked for ${url}`);
  });
  await page.goto(address);
  return { page, complaints };
}

/** What axe finds wrong, as `rule: elements`. The page's own policy forbids foreign scripts, so axe comes in from outside of it. */
export async function axeFinds(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe.source });
  const { result } = await session.send('Runtime.evaluate', {
    expression:
      "axe.run(document).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target, failureSummary }) => target + ' ' + failureSummary).join('; '))))",
    awaitPromise: true,
    returnByValue: true,
  });
  return JSON.parse(String(result.value));
}
