import { expect, test } from '@jest/globals';
import { parseDuration, parseSize } from '../../src/settings/units.ts';

test.each([
  ['90', 90_000],
  ['90s', 90_000],
  [' 10m ', 600_000],
  ['10 min', 600_000],
  ['1.5h', 5_400_000],
  ['250ms', 250],
  ['0.5', 500],
])('the duration %s is %d ms', (text, milliseconds) => {
  expect(parseDuration(text)).toBe(milliseconds);
});

test.each([
  '',
  '0',
  '-5',
  'ten',
  '10x',
  '5y',
  '8d',
  '1e3',
  'Infinity',
  '1m30s',
  '0.0001ms',
  '200h',
])('%j is no duration', (text) => {
  expect(parseDuration(text)).toBeNull();
});

test.each([
  ['512', 512e6],
  ['512MB', 512e6],
  ['4GB', 4e9],
  ['4 GiB', 4 * 1024 ** 3],
  ['4g', 4e9],
  ['1.5gb', 1.5e9],
  ['800k', 800e3],
  ['512MiB', 512 * 1024 ** 2],
])('the size %s is %d bytes', (text, bytes) => {
  expect(parseSize(text)).toBe(bytes);
});

test.each(['', '0', '0GB', '-1', 'lots', '4XB', '4294967296', '10m s'])('%j is no size', (text) => {
  expect(parseSize(text)).toBeNull();
});
