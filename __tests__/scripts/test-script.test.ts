import { expect, test } from '@jest/globals';
import { checkouts, runScript } from './checkout.ts';

const checkoutWith = checkouts();
const CONFIG = JSON.stringify({ testMatch: ['<rootDir>/__tests__/**/*.test.mjs'], transform: {} });

function npmTest(tests: Record<string, string>, words: string[] = []) {
  const files = Object.fromEntries(
    Object.entries(tests).map(([name, text]) => [`__tests__/${name}.test.mjs`, text]),
  );
  const folder = checkoutWith({ 'jest.config.json': CONFIG, ...files });
  const { status, stdout } = runScript(folder, 'test.mjs', words);
  return { status, last: stdout.trimEnd().split('\n').at(-1) };
}

const GOOD = `test('good', () => {});`;
const BAD = `test('bad', () => { throw new Error('no') });`;

test('all passed', () => {
  expect(npmTest({ good: GOOD })).toEqual({ status: 0, last: '1 passed, 0 failed, 0 skipped' });
});

test('failed and skipped tests are counted, and a file that does not even run', () => {
  const tests = {
    good: `${GOOD} test.skip('later', () => {}); test.todo('some day');`,
    bad: BAD,
    broken: 'this is no program',
  };
  expect(npmTest(tests)).toEqual({ status: 1, last: '1 passed, 2 failed, 2 skipped' });
});

test('words go to jest', () => {
  expect(npmTest({ good: GOOD, bad: BAD }, ['good'])).toEqual({
    status: 0,
    last: '1 passed, 0 failed, 0 skipped',
  });
});

test('that nothing was run is a failure', () => {
  const skipped = npmTest({ skipped: `test.skip('later', () => {});` });
  expect(skipped).toEqual({ status: 1, last: '0 passed, 0 failed, 1 skipped' });
  expect(npmTest({})).toEqual({ status: 1, last: '0 passed, 1 failed, 0 skipped' });
});
