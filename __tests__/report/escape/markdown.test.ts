import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { codeFence } from '../../../src/report/escape/code-fence.ts';
import { codeSpan, codeSpanInCell } from '../../../src/report/escape/code-span.ts';
import { cleanLines, oneLine } from '../../../src/report/escape/hidden.ts';
import { htmlCode } from '../../../src/report/escape/html.ts';
import { markdownCell, markdownText } from '../../../src/report/escape/markdown-text.ts';
import { githubPage, referencesOf } from '../github-page.ts';
import { hostileText } from '../hostile-text.ts';

const RUNS = { numRuns: 400 };

/** As a browser shows it: runs of white space are one space; the zero-width space is ours, a package's is spelt out. */
function shown(text: string): string {
  return text.replaceAll('\u200b', '').replace(/\s+/g, ' ').trim();
}

/** Text between backticks becomes code: the backticks themselves don't count. */
function unquoted(text: string): string {
  return shown(text.replaceAll('`', ''));
}

function expectOnly(markdown: string, tags: string[], visible: string): void {
  const page = githubPage(markdown);
  expect(page.comments).toEqual([]);
  expect(page.elements.map(({ tag }) => tag).filter((tag) => !tags.includes(tag))).toEqual([]);
  expect(referencesOf(page)).toEqual([]);
  expect(unquoted(page.text)).toBe(unquoted(visible));
}

describe('untrusted text in Markdown', () => {
  test('the page that the tests look at does find what must not be there', () => {
    const page = githubPage('@octocat #1 <b>x</b> https://a.b <!-- m --> ![i](https://a.b/i)');
    expect(page.comments).toEqual([' m ']);
    expect(page.elements.map(({ tag }) => tag)).toEqual(['p', 'b', 'a', 'img']);
    expect(referencesOf(page).map((found) => found.split(':')[0])).toEqual(['mention', 'issue']);
    expect(referencesOf(githubPage('&#64;octocat \\@octocat `@octocat`'))).toHaveLength(1);
  });

  test.each([
    ['alone', '', ''],
    ['in a list', '- ', ''],
    ['behind a label', '- **What:** ', ''],
    ['in bold', 'x **', '** y'],
    ['in a heading', '### ', ''],
    ['in a quotation', '> ', ''],
  ])('shows the same words and nothing else: %s', (_, before, after) => {
    fc.assert(
      fc.property(hostileText, (text) => {
        // Between the stars of bold there is always a word of ours, as in the comment.
        const inner = before.endsWith('**') ? `w ${text} w` : text;
        expectOnly(
          `${before}${markdownText(inner)}${after}`,
          ['p', 'code', 'ul', 'li', 'strong', 'h3', 'blockquote'],
          `${before.replace(/^(- |### |> )/, '').replaceAll('**', '')}${oneLine(inner)}${after.replaceAll('**', '')}`,
        );
      }),
      RUNS,
    );
  });

  test('names between backticks are code', () => {
    const page = githubPage(
      markdownText('write `a | @b`, or (`c`) and `d`. Not x`e`x, ``f``, ` `'),
    );
    const code = page.elements.filter(({ tag }) => tag === 'code').map(({ text }) => text);
    expect(code).toEqual(['a | @b', 'c', 'd']);
    expect(page.text).toBe('write a | @b, or (c) and d. Not x`e`x, ``f``, ` `');
  });

  test('stays in its cell of a table', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (first, second) => {
        const cells = [markdownCell(first), codeSpanInCell(second)];
        const page = githubPage(`| A | B |\n| --- | --- |\n| ${cells.join(' | ')} |\n\nend`);
        const [left, right, ...others] = page.elements.filter(({ tag }) => tag === 'td');
        expect(unquoted(left?.text ?? '')).toBe(unquoted(oneLine(first)));
        expect(shown(right?.text ?? '')).toBe(shown(oneLine(second)) || '(empty)');
        expect(others).toEqual([]);
        expect(referencesOf(page)).toEqual([]);
        expect(
          page.elements.filter(({ tag }) => ['a', 'img', 'br', 'details'].includes(tag)),
        ).toEqual([]);
      }),
      RUNS,
    );
  });

  test('a code span holds the text, also as the label of a link', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const page = githubPage(`x [${codeSpan(text)}](https://ours.example/a) y`);
        const links = page.elements.filter(({ tag }) => tag === 'a');
        expect(links.map(({ attributes }) => attributes.href)).toEqual(['https://ours.example/a']);
        expect(links.map((link) => shown(link.text))).toEqual([shown(oneLine(text)) || '(empty)']);
        expect(page.text.startsWith('x ')).toBe(true);
        expect(page.text.trimEnd().endsWith(' y')).toBe(true);
      }),
      RUNS,
    );
  });

  test('a fence holds its lines, also in a list', () => {
    fc.assert(
      fc.property(
        fc.array(hostileText).map((texts) => texts.join('\n')),
        (text) => {
          const inList = codeFence(text)
            .split('\n')
            .map((line) => `  ${line}`)
            .join('\n');
          for (const markdown of [codeFence(text), `- x\n\n${inList}`]) {
            const page = githubPage(`${markdown}\n\nend`);
            const code = page.elements.filter(({ tag }) => tag === 'code');
            expect(code.map((one) => one.text.trimEnd())).toEqual([
              cleanLines(text).join('\n').trimEnd(),
            ]);
            expect(page.elements.at(-1)?.text).toBe('end');
          }
        },
      ),
      RUNS,
    );
  });

  test('HTML code of a fold does not open or close anything', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const page = githubPage(
          `<details>\n<summary>${htmlCode(text)}</summary>\n\nx\n\n</details>\n\nend`,
        );
        expect(page.elements.map(({ tag }) => tag)).toEqual([
          'details',
          'summary',
          'code',
          'p',
          'p',
        ]);
        expect(page.comments).toEqual([]);
        expect(page.elements[2]?.text).toBe(oneLine(text));
        expect(referencesOf(page)).toEqual([]);
      }),
      RUNS,
    );
  });
});
