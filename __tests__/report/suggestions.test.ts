import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../../src/contract/finding.ts';
import { suggestions } from '../../src/report/suggestions.ts';
import { githubPage, referencesOf } from './github-page.ts';
import { hostileText } from './hostile-text.ts';
import { context, finding, resource, testReport } from './make-report.ts';
import { HOSTILE } from './states.ts';

const FILE = 'models/unet/rdf.yaml';
const TEXT = 'type: model\nlicence: MIT\nname: A\n';

function withFix(text: string, fix: Finding['fix'], overrides: Partial<Finding> = {}) {
  const position = { file: FILE, line: 2, column: 1 };
  const one = finding({ position, ...(fix ? { fix } : {}), ...overrides });
  return suggestions(testReport([resource({ findings: [one] })]), {
    ...context,
    source: () => text,
  });
}

const rename = { description: 'Rename it.', offset: 12, length: 7, text: 'license' };

describe('suggestions', () => {
  test('are whole lines, with what must stand there', () => {
    const [only, ...others] = withFix(TEXT, rename);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ file: FILE, first: 2, last: 2, before: ['licence: MIT'] });
    expect(only?.body).toMatch(/\n```suggestion\nlicense: MIT\n```$/);
  });

  test('that take a line away are empty', () => {
    const [only] = withFix(TEXT, { description: '', offset: 12, length: 13, text: '' });
    expect(only?.body).toMatch(/\n```suggestion\n```$/);
  });

  test.each([
    ['no fix', TEXT, undefined, {}],
    ['no text at hand', '', rename, {}],
    ['a note only', TEXT, rename, { severity: 'info' as const }],
    ['no place', TEXT, rename, { position: null }],
    ['a hidden character beside it', 'type: model\nlicence: M\u200bT\n', rename, {}],
    ['a tab beside it', 'type: model\nlicence:\tMIT\n', rename, {}],
    ['spaces at the end', 'type: model\nlicence: MIT  \n', rename, {}],
  ])('are not made where there is %s', (_, text, fix, overrides) => {
    expect(withFix(text, fix, overrides)).toEqual([]);
  });

  test('never touch a line twice', () => {
    const position = { file: FILE, line: 2, column: 1 };
    const other = { description: '', offset: 21, length: 3, text: 'BSD-3-Clause' };
    const findings = [finding({ position, fix: rename }), finding({ position, fix: other })];
    const report = testReport([resource({ findings }), resource({ id: 'b', findings })]);
    expect(suggestions(report, { ...context, source: () => TEXT })).toHaveLength(1);
  });

  test('hold one suggestion and nothing else that is not ours, whatever the package says', () => {
    const expectOurs = (body: string, lines: string) => {
      const page = githubPage(body);
      expect(referencesOf(page)).toEqual([]);
      expect(page.comments).toEqual([]);
      const known = ['p', 'strong', 'em', 'code', 'a', 'pre'];
      expect(page.elements.filter(({ tag }) => !known.includes(tag))).toEqual([]);
      const blocks = page.elements.filter(({ tag }) => tag === 'pre');
      expect(blocks).toHaveLength(1);
      expect(blocks[0]?.text.replace(/\n$/, '')).toBe(lines);
      for (const { tag, attributes } of page.elements)
        if (tag === 'a')
          expect(attributes.href).toMatch(/^https:\/\/github\.com\/acme\/model-hub-ci\//);
    };
    let made = 0;
    const check = (message: string, description: string, line: string) => {
      const text = `a\n${line}\nb\n`;
      const fix = { description, offset: 2, length: 0, text: 'x' };
      for (const { body } of withFix(text, fix, { message, hint: message })) {
        made += 1;
        expectOurs(body, `x${line}`.split(/\r?\n/)[0] ?? '');
      }
    };
    check(HOSTILE, HOSTILE, '```` <!-- --> @octocat </details> ~~~');
    fc.assert(fc.property(hostileText, hostileText, hostileText, check), { numRuns: 300 });
    expect(made).toBeGreaterThan(20);
  });
});
