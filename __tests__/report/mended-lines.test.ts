import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mendedLines } from '../../src/report/mended-lines.ts';

const TEXT = 'a: 1\nb: 2\nc: 3\n';

function edit(offset: number, length: number, text: string) {
  return mendedLines(TEXT, { description: '', offset, length, text });
}

describe('the lines of an edit', () => {
  test('that replaces a part of a line', () => {
    expect(edit(8, 1, '20')).toEqual({ first: 2, last: 2, before: ['b: 2'], after: ['b: 20'] });
  });

  test('that takes a line away', () => {
    expect(edit(5, 5, '')).toEqual({ first: 2, last: 2, before: ['b: 2'], after: [] });
  });

  test('that adds a line between two keeps the one beside it', () => {
    expect(edit(5, 0, 'x: 0\n')).toEqual({
      first: 2,
      last: 2,
      before: ['b: 2'],
      after: ['x: 0', 'b: 2'],
    });
  });

  test('that adds a line at the end stands on the last one', () => {
    expect(edit(TEXT.length, 0, 'd: 4\n')).toEqual({
      first: 3,
      last: 3,
      before: ['c: 3'],
      after: ['c: 3', 'd: 4'],
    });
  });

  test('that goes over several lines', () => {
    expect(edit(3, 5, '')).toEqual({
      first: 1,
      last: 2,
      before: ['a: 1', 'b: 2'],
      after: ['a: 2'],
    });
  });

  test('outside of the text is none', () => {
    expect(edit(TEXT.length, 1, '')).toBeNull();
    expect(mendedLines('', { description: '', offset: 0, length: 0, text: 'a' })).toBeNull();
  });

  test('put in their place give the edited text, whatever the edit', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 12 });
    fc.assert(
      fc.property(line, fc.nat(20), fc.nat(6), line, (text, start, size, added) => {
        const offset = Math.min(start, text.length);
        const length = Math.min(size, text.length - offset);
        const lines = mendedLines(text, { description: '', offset, length, text: added });
        if (lines === null) return;
        const all = text.replace(/\n$/, '').split('\n');
        expect(all.slice(lines.first - 1, lines.last)).toEqual(lines.before);
        all.splice(lines.first - 1, lines.before.length, ...lines.after);
        const wanted = text.slice(0, offset) + added + text.slice(offset + length);
        // Whether the text ends in a line break is not for lines to say.
        expect(all.join('\n').replace(/\n+$/, '')).toBe(wanted.replace(/\n+$/, ''));
      }),
      { numRuns: 2000 },
    );
  });
});
