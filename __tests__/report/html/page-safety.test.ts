import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'parse5';
import { gallery } from '../../../scripts/gallery/gallery.ts';
import { RESOURCE_STATUSES } from '../../../src/contract/report.ts';
import { linkTarget } from '../../../src/report/escape/url.ts';
import { renderPage } from '../../../src/report/html/page.ts';
import { SCRIPT } from '../../../src/report/html/script.ts';
import { STYLE } from '../../../src/report/html/style.ts';
import { anyReport } from '../arbitraries.ts';
import { GALLERY_STATES } from '../gallery-states.ts';
import { hostileText } from '../hostile-text.ts';
import { comparison, context, passed, resource, testReport } from '../make-report.ts';
import { paint } from '../paint.ts';
import { elementsOf, type PlainElement } from './elements.ts';

/** Everything that a page of ours is made of. */
const TAGS = new Set(
  'html head meta title style body a header h1 h2 h3 h4 p span main section form fieldset legend label input b select option optgroup button div details summary code pre del ins dl dt dd table thead tbody tr th td figure img figcaption ul li i svg g rect footer script'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'lang charset http-equiv content name class href id aria-labelledby aria-label aria-hidden aria-expanded tabindex hidden type value checked role data-status data-facts data-partners open scope autocomplete placeholder label decoding alt src viewBox preserveAspectRatio x y width height'.split(
    ' ',
  ),
);
const PNG = paint();
const HOME = `${context.serverUrl}/${context.repository}/`;
const DOCS = context.docsUrl ?? '';

function isOurs({ tag, attributes }: PlainElement): boolean {
  if (!TAGS.has(tag)) return false;
  return Object.entries(attributes).every(([name, value]) => {
    if (!ATTRIBUTES.has(name)) return false;
    if (name === 'src') return /^data:image\/png;base64,[A-Za-z0-9+/]+=*$/.test(value);
    if (name === 'data-facts') return /^[\d. ]*$/.test(value);
    if (name === 'data-partners') return /^[\d ]*$/.test(value);
    return name !== 'href' || value.startsWith('#') || /^https?:\/\/[^\s"'<>]+$/.test(value);
  });
}

/** Where a text of a package may not lead: only home, to our documentation, and to the sources of rules. */
function foreignLinks(elements: readonly PlainElement[], sources: ReadonlySet<string>): string[] {
  return elements
    .filter(({ tag }) => tag === 'a')
    .map(({ attributes }) => attributes.href ?? '')
    .filter(
      (href) =>
        !href.startsWith('#') &&
        !href.startsWith(HOME) &&
        !href.startsWith(DOCS) &&
        !sources.has(href),
    );
}

function expectOurs(page: string, sources: ReadonlySet<string>): void {
  const { elements, comments } = elementsOf(parse(page));
  expect(comments).toEqual([]);
  expect(elements.filter((element) => !isOurs(element))).toEqual([]);
  expect(foreignLinks(elements, sources)).toEqual([]);
  expect(elements.filter(({ tag }) => tag === 'script').map(({ text }) => text)).toEqual([SCRIPT]);
  expect(elements.filter(({ tag }) => tag === 'style').map(({ text }) => text)).toEqual([STYLE]);
  const ids = elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
  expect(new Set(ids).size).toBe(ids.length);
  expect(page).not.toMatch(/\p{Cs}|\p{Bidi_Control}/u);
}

describe('a page', () => {
  test('holds no element, attribute, link or script of a package, whatever that says', () => {
    fc.assert(
      fc.property(anyReport, hostileText, (report, text) => {
        const history = new Map(
          report.resources.map(({ id }) => [
            id,
            RESOURCE_STATUSES.map((status, day) => ({
              from: `2026-11-0${day + 1}T08:00:00.000Z`,
              to: `2026-11-0${day + 1}T09:00:00.000Z`,
              status,
              formats: { [text]: text },
              toolVersion: text,
              engines: { [text]: text },
              packageHash: text,
              commit: text,
            })),
          ]),
        );
        const page = renderPage(report, {
          links: context,
          source: () => `${text}\n${text}`,
          picture: () => PNG,
          history,
        });
        // The source of a rule is ours or the collection's own; here it may be anything that is an address.
        const sources = new Set(
          report.resources
            .flatMap(({ partners = [] }) => partners)
            .flatMap(({ source }) => linkTarget(source) ?? []),
        );
        expectOurs(page, sources);
      }),
      { numRuns: 60 },
    );
  });

  test('allows nothing but its own style sheet, its own script and pictures within', () => {
    const { elements } = elementsOf(parse(renderPage(stateReport('all-pass'))));
    const policy = elements.find(({ attributes }) => 'http-equiv' in attributes);
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy?.attributes.content).toBe(
      `default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SCRIPT)}; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    // It rules only what stands behind it.
    expect(elements.findIndex(({ attributes }) => 'http-equiv' in attributes)).toBeLessThan(
      elements.findIndex(({ tag }) => tag === 'style'),
    );
  });

  test('leaves pictures out that would make it slow, and says so', () => {
    const outputs = ['large.png', 'small.png', 'lost.png'].map((picture) =>
      comparison({ files: { picture } }),
    );
    const report = testReport([
      resource({ verdicts: [passed('onnx', { evidence: { outputs } })] }),
    ]);
    const files = new Map([
      ['large.png', new Uint8Array(1_100_000)],
      ['small.png', paint()],
    ]);
    const page = renderPage(report, { picture: (path) => files.get(path) ?? null });
    expect(page.match(/<img /g)).toHaveLength(1);
    expect(page).toContain('1 picture left out: too large for this page.');
  });
});

/** Frames of the gallery hold what GitHub's own cleaning would keep, and never anything that runs. */
function expectNothingRuns(files: ReadonlyMap<string, string>): void {
  for (const [path, content] of files) {
    const { elements } = elementsOf(parse(content));
    const scripts = elements.filter(({ tag }) => tag === 'script').map(({ text }) => text);
    expect([path, scripts]).toEqual([path, path.endsWith('/page.html') ? [SCRIPT] : []]);
    const foreign = elements.filter(
      ({ tag, attributes }) =>
        ['iframe', 'object', 'embed', 'link', 'base', 'image'].includes(tag) ||
        Object.keys(attributes).some((name) => name.startsWith('on')) ||
        (tag === 'img' && !attributes.src?.startsWith('data:image/')),
    );
    expect([path, foreign]).toEqual([path, []]);
  }
}

describe('the gallery', () => {
  test('has every state in every rendering, and nothing in it runs or is fetched', () => {
    const files = gallery();
    expect(files.size).toBe(Object.keys(GALLERY_STATES).length * 6 + 1);
    expectNothingRuns(files);
  });

  test('nor does it whatever packages say', () => {
    fc.assert(
      fc.property(anyReport, hostileText, (report, text) => {
        const source = () => `${text}\n${text}`;
        const images = report.resources.map(({ id }) => ({
          resource: id,
          label: text,
          url: 'https://example.org/a.png',
        }));
        const about = text;
        expectNothingRuns(
          gallery({ any: { about, report, context: { ...context, source, images } } }),
        );
      }),
      { numRuns: 12 },
    );
  });
});

function stateReport(name: string) {
  const state = GALLERY_STATES[name];
  if (state === undefined) throw new Error(`no state ${name}`);
  return state.report;
}
