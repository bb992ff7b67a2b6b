import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { renderPage } from '../../../src/report/html/page.ts';
import { GALLERY_STATES, type GalleryState } from '../gallery-states.ts';
import { axeFinds, open, openBrowser } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const PHONE = { viewport: { width: 360, height: 740 } };

function render(name: string): string {
  const { report, context, view } = stateOf(name);
  return renderPage(report, { links: context, source: context.source ?? (() => null), ...view });
}

function stateOf(name: string): GalleryState {
  const state = GALLERY_STATES[name];
  if (state === undefined) throw new Error(`no state ${name}`);
  return state;
}

const titles = (page: Page) => page.locator('details.resource:visible .title').allTextContents();

async function openEverything(page: Page): Promise<void> {
  await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true");
}

describe('the filters', () => {
  test('by status, format, fault, cause, software and words, together and cleared', async () => {
    const { page, complaints } = await open(browser, render('collection'));
    expect(await titles(page)).toHaveLength(7);

    await page.getByRole('radio', { name: /needs work/ }).check();
    expect(await titles(page)).toEqual(['U-Net for nuclei']);
    expect(await page.getByRole('status').textContent()).toBe('1 of 7 resources');
    expect(page.url()).toContain('?status=failed');

    await page.getByRole('radio', { name: /all/ }).check();
    await page.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'ONNX' });
    await page.getByRole('combobox', { name: 'Cause' }).selectOption({ label: 'timeout' });
    // TorchScript of the first ended by its time limit, and its ONNX did not: that is no match.
    expect(await titles(page)).toEqual(['Slow']);

    await page.getByRole('button', { name: 'Clear filters' }).click();
    expect(await titles(page)).toHaveLength(7);
    expect(page.url()).not.toContain('?');

    await page.getByRole('combobox', { name: 'At fault' }).selectOption({ label: 'the network' });
    expect(await titles(page)).toEqual(['Slow']);
    await page.getByRole('button', { name: 'Clear filters' }).click();

    await page
      .getByRole('combobox', { name: 'Software' })
      .selectOption({ label: 'qupath: does not work' });
    expect(await titles(page)).toEqual(['U-Net for nuclei']);
    await page.getByRole('button', { name: 'Clear filters' }).click();

    await page.getByLabel('Search').fill('segm NEURON');
    expect(await titles(page)).toEqual(['Segmentation of neurons']);
    await page.getByLabel('Search').fill('no such thing');
    expect(await titles(page)).toEqual([]);
    expect(await page.getByRole('status').textContent()).toBe('0 of 7 resources');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('are kept in the address', async () => {
    const { page } = await open(browser, render('collection'));
    await page.goto(`${page.url()}?status=inconclusive&search=slow&format=99`);
    expect(await titles(page)).toEqual(['Slow']);
    await page.close();
  });

  test('can be reached and used with the keyboard alone', async () => {
    const { page } = await open(browser, render('collection'));
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to the resources');
    await page.getByRole('radio', { name: /all/ }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await titles(page)).toEqual(
      [
        'Segmentation of cells',
        'Segmentation of fibres',
        'Segmentation of mitochondria',
        'Segmentation of neurons',
        'Kept',
      ]
        .sort()
        .reverse()
        .sort((a, b) => (a === 'Kept' ? -1 : b === 'Kept' ? 1 : a < b ? -1 : 1)),
    );
    await page.locator('details.resource:visible summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('details.resource:visible').first().getAttribute('open')).toBe('');
    await page.close();
  });

  test('are not there without a script, and everything else is', async () => {
    const { page, complaints } = await open(browser, render('collection'), {
      javaScriptEnabled: false,
    });
    expect(await page.locator('#filters').isVisible()).toBe(false);
    expect(await titles(page)).toHaveLength(7);
    await page.locator('details.resource summary').first().click();
    expect(await page.getByText('Write "license".').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

test('an address with the anchor of a resource opens it', async () => {
  const { page } = await open(browser, render('collection'));
  await page.goto(`${page.url()}#resource-2`);
  const second = page.locator('details.resource').nth(1);
  expect(await second.getAttribute('open')).toBe('');
  await page.close();
});

describe('axe finds nothing', () => {
  const views = [
    { name: 'light', options: { colorScheme: 'light' as const } },
    { name: 'dark', options: { colorScheme: 'dark' as const } },
    { name: 'on a phone', options: { ...PHONE, colorScheme: 'dark' as const } },
  ];
  const states = ['collection', 'hostile', 'description-invalid'];
  test.each(states.flatMap((state) => views.map((view) => ({ state, ...view }))))(
    '$state, $name',
    async ({ state, options }) => {
      const { page, complaints } = await open(browser, render(state), options);
      await openEverything(page);
      expect(await axeFinds(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});

test.each(['collection', 'hostile', 'all-fail', 'huge'])(
  '%s is no wider than a phone',
  async (state) => {
    const { page } = await open(browser, render(state), PHONE);
    if (state !== 'huge') await openEverything(page);
    const wide = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(wide).toBe(0);
    await page.close();
  },
);

test('paper shows all that is folded and no filters', async () => {
  const { page } = await open(browser, render('collection'), { javaScriptEnabled: false });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#filters').isVisible()).toBe(false);
  const height = await page
    .locator('.body')
    .first()
    .evaluate((body) => body.getBoundingClientRect().height);
  expect(height).toBeGreaterThan(300);
  await page.close();
});

test('300 resources are there at once and are filtered at once', async () => {
  const { page, complaints } = await open(browser, render('huge'));
  // Asking for a size makes the browser lay the page out now.
  const times = await page.evaluate<{ ready: number; filtered: number }>(`
    const [navigation] = performance.getEntriesByType('navigation');
    const began = performance.now();
    document.querySelector('input[value=failed]').click();
    document.body.getBoundingClientRect();
    ({ ready: navigation.domContentLoadedEventEnd, filtered: performance.now() - began })`);
  expect(await titles(page)).toHaveLength(150);
  // Far above what a quiet machine takes (about 200 ms and 20 ms): this one may have much else to do.
  expect(times.ready).toBeLessThan(10_000);
  expect(times.filtered).toBeLessThan(2_000);
  expect(complaints).toEqual([]);
  await page.close();
});
