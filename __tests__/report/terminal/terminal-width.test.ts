import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { terminalWidth } from '../../../src/report/terminal/terminal-width.ts';

test('the short way finds the same widths, letter by letter', () => {
  for (let code = 0; code < 0x3000; code++) {
    const letter = String.fromCodePoint(code);
    expect([code, terminalWidth(`a${letter}b`)]).toEqual([code, stringWidth(`a${letter}b`)]);
  }
});

test('and for whole texts', () => {
  const unit = fc.oneof(
    fc.constantFrom(
      '✔ ',
      '✖',
      '⚠',
      '⚠️',
      '×',
      '…',
      'é',
      'e\u0301',
      '核',
      '👩‍🔬',
      '\u00ad',
      '\u200b',
    ),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(fc.array(unit), (parts) => {
      expect(terminalWidth(parts.join(''))).toBe(stringWidth(parts.join('')));
    }),
  );
});
