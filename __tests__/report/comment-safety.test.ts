import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Report } from '../../src/contract/report.ts';
import { badgeEntries } from '../../src/report/badge/badge-files.ts';
import { badgeSection } from '../../src/report/markdown/badge-snippet.ts';
import { COMMENT_LIMIT, renderComment } from '../../src/report/markdown/comment.ts';
import { LADDER } from '../../src/report/markdown/detail.ts';
import { markdownDocument } from '../../src/report/markdown/document.ts';
import { renderSummary, SUMMARY_LIMIT } from '../../src/report/markdown/summary.ts';
import { anyReport } from './arbitraries.ts';
import { githubPage, type PageElement, referencesOf } from './github-page.ts';
import { hostileText } from './hostile-text.ts';
import { context } from './make-report.ts';
import { HOSTILE, richContext, STATES, stateOf } from './states.ts';

/** Everything that a comment of ours is made of. */
const TAGS = new Set([
  'h3',
  'h4',
  'p',
  'ul',
  'li',
  'strong',
  'em',
  'code',
  'pre',
  'a',
  'br',
  'sub',
  'blockquote',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'details',
  'summary',
  'img',
]);
const HOME = `${context.serverUrl}/${context.repository}/`;
const DOCS = new RegExp(`^${context.docsUrl}/(?:causes|findings/[a-z0-9-]+)\\.md$`);

function expectOurs(markdown: string): void {
  const page = githubPage(markdown);
  expect(page.comments).toEqual([]);
  expect(page.elements.filter(({ tag }) => !TAGS.has(tag))).toEqual([]);
  expect(page.elements.flatMap(foreignAttributes)).toEqual([]);
  expect(referencesOf(page)).toEqual([]);
  const top = page.elements.filter(({ inside }) => inside.length === 0).map(({ tag }) => tag);
  // First the verdict, last the footer, and neither of them inside of anything.
  expect(top[0]).toBe('h3');
  expect(page.elements.at(0)?.tag).toBe('h3');
  const footer = page.elements.filter(({ tag }) => tag === 'sub');
  expect(footer.map(({ inside }) => inside)).toEqual([['p']]);
  expect(footer[0]?.text.startsWith('model-hub-ci 0.1.0 · commit 0123456 · ')).toBe(true);
  expect(page.text.trimEnd().endsWith('log of the run')).toBe(true);
  const folds = page.elements.filter(({ tag }) => tag === 'details').length;
  expect(page.elements.filter(({ tag }) => tag === 'summary')).toHaveLength(folds);
  expect(page.html.match(/<\/details/gi) ?? []).toHaveLength(folds);
  expect(markdown).not.toMatch(/\p{Cs}/u);
}

/** Only links home, the language of a code block, and the pictures that the context has. */
function foreignAttributes({ tag, attributes }: PageElement): string[] {
  const isPicture = (value: string) => richContext.images?.some(({ url }) => url === value);
  return Object.entries(attributes)
    .filter(([name, value]) => {
      if (tag === 'img')
        return !['alt', 'height'].includes(name) && !(name === 'src' && isPicture(value));
      if (tag === 'a' && name === 'href' && isPicture(value)) return false;
      if (tag === 'a' && name === 'href') return !value.startsWith(HOME) && !DOCS.test(value);
      return !(tag === 'code' && name === 'class' && /^language-(text|markdown|diff)$/.test(value));
    })
    .map(([name, value]) => `${tag} ${name}=${value}`);
}

describe('a comment', () => {
  test.each(Object.keys(STATES))('in the state %s holds nothing that is not ours', (state) => {
    expectOurs(renderComment(stateOf(state), context));
  });

  test('holds nothing that is not ours, whatever the packages say and however much is told', () => {
    fc.assert(
      fc.property(anyReport, fc.constantFrom(...LADDER), hostileText, (report, detail, text) => {
        const surroundings = { extra: [], elsewhere: 'The run' };
        const images = report.resources.flatMap(({ id }) =>
          (richContext.images ?? []).map((image) => ({ ...image, resource: id, label: text })),
        );
        const source = () => `${text}\n${text}`;
        expectOurs(
          `${markdownDocument(report, detail, { ...richContext, images, source }, surroundings)}\n`,
        );
      }),
      { numRuns: 200 },
    );
  });

  test('tells every failed case with cause, fault and remedy, and the line it links to', () => {
    const comment = renderComment(stateOf('mixed'), context);
    const page = githubPage(comment);
    expect(page.elements[0]?.text).toBe('❌ 2 models: 1 ready, 1 needs work; 2 of 4 formats pass');
    for (const words of [
      'TorchScript fails while comparing the outputs: output differs',
      'largest difference 0.0231 at [0, 1, 17, 203]',
      'the package, not the machine or the network',
      'an absolute tolerance of 0.024 passes',
    ])
      expect(page.text).toContain(words);
    expect(comment).toContain(`(${HOME}blob/${context.headSha}/models/unet/rdf.yaml#L96)`);
    const open = page.elements.filter(
      ({ tag, inside }) => tag === 'li' && !inside.includes('details'),
    );
    expect(open.some(({ text }) => text.includes('fails while'))).toBe(true);
    const folded = page.elements.filter(({ tag }) => tag === 'details').map(({ text }) => text);
    expect(folded.some((text) => text.includes('1 resource without problems'))).toBe(true);
    expect(folded.some((text) => text.includes('1 case passed'))).toBe(true);
    expect(folded.some((text) => text.includes('1 warning'))).toBe(true);
  });

  test('tells what was tested of each format, in words', () => {
    const page = githubPage(renderComment(stateOf('everything'), richContext));
    expect(page.elements[0]?.text).toBe(
      '❌ 2 models: 1 ready (−1), 1 needs work; 1 of 4 formats pass (−2)',
    );
    const rows = page.elements
      .filter(({ tag, inside }) => tag === 'tr' && !inside.includes('details'))
      .map(({ text }) => text.trim().split(/\s*\n\s*/));
    expect(rows).toEqual([
      ['Format', 'Described', 'Loads', 'Runs', 'Reproduces', 'Other sizes', 'GPU'],
      ['ONNX', '❌ no: 1 error', '✅ yes', '✅ yes', '✅ yes', '❌ no: 1 of 2', '✅ yes'],
      [
        'PyTorch state dict',
        '❌ no: 1 error',
        '🚧 not supported yet: unknown operator',
        '➖ not tested',
        '➖ not tested',
        '➖ not tested',
        '➖ not tested',
      ],
      [
        'TorchScript',
        '❌ no: 1 error',
        '✅ yes',
        '✅ yes',
        '✅ yes',
        '➖ not tested',
        '🟡 not decided: timeout',
      ],
    ]);
    expect(page.text).toContain('before: ✅ ready (2026-11-01 08:00 UTC)');
    expect(page.text).toContain('as tested on 2026-11-19 10:00 UTC, nothing changed since');
    const code = page.elements.filter(({ tag }) => tag === 'pre').map(({ text }) => text);
    expect(code).toEqual(['-licence: MIT\n+license: MIT\n']);
    expect(page.elements.filter(({ tag }) => tag === 'img')).toHaveLength(1);
    const folded = page.elements.filter(({ tag }) => tag === 'details').map(({ text }) => text);
    const partners = folded.find((text) => text.includes('Which software can use it')) ?? '';
    expect(partners).toContain('works (predicted)');
    expect(partners).toContain('works (ran in its engine)');
    expect(partners).toContain(
      'says otherwise: failed with version 1.4.2 (2026-05-20): outputs differ',
    );
  });

  test('says that what could not be decided is not the contributor’s fault', () => {
    const { text } = githubPage(renderComment(stateOf('undecided'), context));
    expect(text).toContain('Not decided, and not your fault');
    expect(text).toContain('the machine that ran the test, not the package');
    expect(text).not.toContain('What to mend');
  });
});

/** A report whose comment grows with every text in it. */
function bloated(resources: number, length: number): Report {
  const report = structuredClone(stateOf('hostile'));
  const [one] = report.resources;
  if (one === undefined) throw new Error('no resource');
  const long = (text: string) =>
    `${text} 😀`.repeat(Math.ceil(length / text.length)).slice(0, length);
  for (const verdict of one.verdicts) {
    verdict.message = long(HOSTILE);
    verdict.evidence = { ...verdict.evidence, log: long(`${HOSTILE}\n`) };
  }
  return { ...report, resources: Array.from({ length: resources }, () => one) };
}

describe('the length of a comment', () => {
  test.each([
    [1, 100_000],
    [5, 3000],
    [20, 1000],
    [60, 1000],
    [300, 10],
    [600, 10],
  ])('%i resources with texts of %i characters fit, and stay whole', (resources, length) => {
    const report = bloated(resources, length);
    const comment = renderComment(report, context);
    expect(comment.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expectOurs(comment);
  });

  test('gives way step by step: passes, warnings, evidence, problems, everything', () => {
    const report = stateOf('huge');
    const surroundings = { extra: [], elsewhere: 'The run' };
    const sizes = LADDER.map(
      (detail) => markdownDocument(report, detail, context, surroundings).length,
    );
    for (const [index, size] of sizes.entries())
      expect(size).toBeLessThanOrEqual(sizes[index - 1] ?? Number.POSITIVE_INFINITY);
    const [full, ...shorter] = LADDER.map((detail) =>
      markdownDocument(report, detail, context, surroundings),
    );
    expect(full).not.toContain('Left out');
    for (const text of shorter)
      expect(text).toContain('Left out here: 150 resources without problems');
    expect(shorter[0]).toContain('⚠️ 150 warnings</summary>');
    expect(shorter[1]).toContain('150 passing formats, 150 warnings. The run has everything.');
    expect(shorter.at(-1)).toContain('every problem');
    expect(sizes.at(-1)).toBeLessThan(1000);
  });

  test('of a huge report says what is left out and where it is', () => {
    const comment = renderComment(stateOf('huge'), context);
    expect(comment).toContain('300 models: 150 ready, 150 need work; 150 of 450 formats pass');
    expect(comment).toContain(
      `> Too much for one page. Left out here: 150 resources without problems, 50 more rows of the table, 150 passing formats, 150 warnings, numbers and logs of the problems. [The run](${context.runUrl}) has everything.`,
    );
    expect(comment).toMatch(/… and \d+ more resources\./);
    const local = renderComment(stateOf('huge'), { ...context, runUrl: null });
    expect(local).toContain('The JSON report has everything.');
  });
});

describe('a summary', () => {
  const place = { serverUrl: context.serverUrl, repository: context.repository, branch: 'badges' };

  test.each([
    [60, 1000],
    [600, 1000],
  ])('of %i resources with texts of %i characters fits in bytes', (resources, length) => {
    const summary = renderSummary(bloated(resources, length), context);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(SUMMARY_LIMIT);
    expect(summary.length).toBeGreaterThan(COMMENT_LIMIT);
    expectOurs(summary);
  });

  test('tells a report in full that is too long for a comment', () => {
    const summary = renderSummary(stateOf('huge'), context);
    expect(summary).not.toContain('Left out');
    for (const { id } of stateOf('huge').resources) expect(summary).toContain(`\`${id}\``);
  });

  test('gives the badges to paste', () => {
    const report = stateOf('mixed');
    const summary = renderSummary(report, context, badgeSection(badgeEntries(report), place));
    expectOurs(summary);
    expect(summary).toContain(
      '[![test results of models/good](https://raw.githubusercontent.com/bio/collection/badges/badges/models/good.svg)](https://github.com/bio/collection/tree/badges)',
    );
    expectOurs(
      renderSummary(
        stateOf('hostile'),
        context,
        badgeSection(badgeEntries(stateOf('hostile')), place),
      ),
    );
  });
});
