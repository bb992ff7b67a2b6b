import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { cutEnd, cutMiddle, cutStart } from '../../src/report/markdown/columns.ts';
import {
  count,
  formatBytes,
  formatCount,
  formatDuration,
  formatNumber,
  formatShare,
  formatTime,
} from '../../src/report/numbers.ts';
import { lastLines, shorten, shortenMiddle } from '../../src/report/shorten.ts';

describe('numbers for people', () => {
  test.each([
    [0, '0 ms'],
    [612.4, '612 ms'],
    [999.6, '1000 ms'],
    [1012, '1.0 s'],
    [59_949, '59.9 s'],
    [59_960, '1 min 0 s'],
    [185_000, '3 min 5 s'],
    [7_440_000, '2 h 4 min'],
  ])('%d ms is %s', (milliseconds, expected) => {
    expect(formatDuration(milliseconds)).toBe(expected);
  });

  test.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1.0 kB'],
    [999_499, '999 kB'],
    [999_600, '1.0 MB'],
    [175_000_000, '175 MB'],
    [1_234_000_000, '1.2 GB'],
    [5e15, '5,000 TB'],
  ])('%d bytes are %s', (bytes, expected) => {
    expect(formatBytes(bytes)).toBe(expected);
  });

  test.each([
    [0, '0'],
    [0.0231, '0.0231'],
    [0.00123456, '1.23e-3'],
    [1e-3, '1e-3'],
    [3.1e-6, '3.1e-6'],
    [12_345, '12300'],
    [1e21, '1e21'],
    [-0.5, '-0.5'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
  ])('%d is %s', (value, expected) => {
    expect(formatNumber(value)).toBe(expected);
  });

  test.each([
    [0, 10, '0 %'],
    [10, 10, '100 %'],
    [0, 0, '0 %'],
    [726, 131_072, '0.6 %'],
    [1, 1_000_000, '< 0.01 %'],
    [999_999, 1_000_000, '> 99.99 %'],
    [9996, 10_000, '99.96 %'],
    [1, 3, '33.3 %'],
  ])('%d of %d are %s', (part, whole, expected) => {
    expect(formatShare(part, whole)).toBe(expected);
  });

  test('counts and times', () => {
    expect(count(1, 'model')).toBe('1 model');
    expect(count(2, 'resource')).toBe('2 resources');
    expect(count(2, 'entry', 'entries')).toBe('2 entries');
    expect(formatCount(3_932_160)).toBe('3,932,160');
    expect(formatTime('2026-11-20T12:31:23.400Z')).toBe('2026-11-20 12:31 UTC');
  });
});

const anyText = fc.string({ unit: 'binary', maxLength: 40 });

describe('shortening', () => {
  test('keeps to its limit and cuts no character in two', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, limit) => {
        for (const cut of [shorten(text, limit), shortenMiddle(text, limit)]) {
          expect(cut.length).toBeLessThanOrEqual(limit);
          expect(cut.length < text.length || cut === text).toBe(true);
          // 'binary' holds whole code points only: a lone surrogate would be of our making.
          expect(cut).not.toMatch(/\p{Cs}/u);
        }
      }),
      { numRuns: 2000 },
    );
    expect(shorten('a😀b', 3)).toBe('a…');
    expect(shortenMiddle('models/a-long-name/rdf.yaml', 15)).toBe('models/…df.yaml');
  });

  test('in a terminal keeps to its columns', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.integer({ min: 0, max: 40 }),
        (text, width) => {
          for (const cut of [cutEnd, cutStart, cutMiddle])
            expect(stringWidth(cut(text, width))).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 2000 },
    );
    expect(cutEnd('漢字漢字', 5)).toBe('漢字…');
    expect(cutStart('漢字漢字', 4)).toBe('…字');
    expect(cutMiddle('abcdefgh', 5)).toBe('ab…gh');
  });

  test('of a log keeps its end and says so', () => {
    expect(lastLines('a\nb\r\nc\n', 2, 10)).toBe('… 1 earlier line left out\nb\nc');
    expect(lastLines('a\nb\nc\nd', 2, 10)).toBe('… 2 earlier lines left out\nc\nd');
    expect(lastLines('short\nvery long', 5, 5)).toBe('short\nvery…');
  });
});

test('counts are written as in English, however they come about', () => {
  for (const number of [0, 7, 999, 1000, 123456, 3932160, 2 ** 53 - 1, -1234, 0.5, 1234.5, 1e21])
    expect(formatCount(number)).toBe(number.toLocaleString('en-US'));
});
