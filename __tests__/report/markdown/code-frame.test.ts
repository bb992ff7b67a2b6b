import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import pc from 'picocolors';
import stringWidth from 'string-width';
import { codeFrame, excerpt } from '../../../src/report/markdown/code-frame.ts';
import { hostileText } from '../hostile-text.ts';
import { finding } from '../make-report.ts';

const view = { width: 60, colours: pc.createColors(false) };

function frame(line: string, column: number, width = view.width): string[] {
  return excerpt({ file: 'f', line: 1, column }, () => [line], { ...view, width });
}

describe('code frame', () => {
  test('shows where, the line, a caret below the word, what is wrong and what to do', () => {
    const fix = { description: 'Replace by "axes".', offset: 10, length: 5, text: 'axes' };
    const lines = codeFrame(
      finding({ fix }),
      () => [...Array(11).fill(''), '    axess: bcyx'],
      view,
    );
    expect(lines).toEqual([
      '✖ error models/unet/rdf.yaml:12:5 unknown-key',
      '    12 |     axess: bcyx',
      '       |     ^^^^^',
      '  The key "axess" is not known here.',
      '  What to do: Did you mean "axes"?',
      '  Certain fix: Replace by "axes".',
    ]);
  });

  test.each([
    ['a: b', 1, ['     1 | a: b', '       | ^']],
    ['a: bcd', 4, ['     1 | a: bcd', '       |    ^^^']],
    ['\tkey: 1', 2, ['     1 |     key: 1', '       |     ^^^']],
    ['漢字: 値', 5, ['     1 | 漢字: 値', '       |       ^^']],
    ['a: 1', 99, ['     1 | a: 1', '       |     ^']],
    ['a\u200b: 1', 1, ['     1 | a\\u200b: 1', '       | ^^^^^^^']],
    ['', 1, ['     1 |', '       | ^']],
  ])('of %j at column %i', (line, column, expected) => {
    expect(frame(line, column)).toEqual(expected);
  });

  test('of a long line shows the part around the column', () => {
    const line = `${'x'.repeat(200)} here: ${'y'.repeat(200)}`;
    const [shown = '', caret = ''] = frame(line, 202);
    expect(shown).toMatch(/^ {5}1 \| …x+ here: y+…$/);
    expect(stringWidth(shown)).toBeLessThanOrEqual(60);
    expect(shown.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('here');
  });

  test('has no excerpt of a file that is not at hand or of a line beyond its end', () => {
    const position = { file: 'f', line: 3, column: 1 };
    expect(excerpt(position, () => null, view)).toEqual([]);
    expect(excerpt(position, () => ['one', 'two'], view)).toEqual([]);
    expect(codeFrame(finding({ position: null }), () => ['x'], view)[0]).toBe(
      '✖ error unknown-key',
    );
  });

  test('of any line and column keeps to the width, with the caret inside of the line', () => {
    fc.assert(
      fc.property(
        hostileText,
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 30, max: 120 }),
        (text, column, width) => {
          const line = text.split(/[\r\n]/)[0] ?? '';
          const [shown = '', caret = ''] = frame(line, column, width);
          expect(stringWidth(shown)).toBeLessThanOrEqual(width);
          expect(stringWidth(caret)).toBeLessThanOrEqual(width);
          expect(caret).toMatch(/^ {7}\| *\^+$/);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
