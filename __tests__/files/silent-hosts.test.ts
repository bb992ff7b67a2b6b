import { expect, test } from '@jest/globals';
import { isSilent, noteAnswer, noteFailure } from '../../src/files/silent-hosts.ts';

const refused = { code: 'ECONNREFUSED' };

function fail(host: string, times: number, error: unknown = refused): void {
  for (let time = 0; time < times; time++) noteFailure(host, error, 0);
}

test('a host whose connections all fail is believed to be away for some minutes, until it answers', () => {
  fail('a.example', 3);
  expect(isSilent('a.example', 0)).toBe(false);
  fail('a.example', 1);
  expect(isSilent('a.example', 60_000)).toBe(true);
  expect(isSilent('b.example', 60_000)).toBe(false);
  expect(isSilent('a.example', 6 * 60_000)).toBe(false);
  noteAnswer('a.example');
  fail('a.example', 3);
  expect(isSilent('a.example', 0)).toBe(false);
});

test('a server that breaks off is not away', () => {
  fail('c.example', 10, { code: 'ECONNRESET' });
  fail('c.example', 10, new Error('anything'));
  expect(isSilent('c.example', 0)).toBe(false);
});
