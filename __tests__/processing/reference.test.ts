import { expect, test } from '@jest/globals';
import { preprocess } from '../../src/processing/apply-steps.ts';
import { CASES, load, modelWith, relativeDifference, sampleOf, step } from './fixtures.ts';

const agreeing = CASES.filter((testCase) => testCase.text === undefined);
const departing = CASES.filter((testCase) => testCase.text !== undefined);

function run(testCase: (typeof CASES)[number], followReference: boolean) {
  const steps = testCase.steps.map(({ id, kwargs }) => step(id, kwargs));
  const result = preprocess(sampleOf(testCase), modelWith(steps), followReference).get('raw');
  if (!result) throw new Error('no result');
  return result;
}

test('there are enough cases of both kinds', () => {
  expect(agreeing.length).toBeGreaterThan(70);
  expect(departing.length).toBeGreaterThan(10);
});

test.each(agreeing)('agrees with the reference implementation: $name', (testCase) => {
  const expected = load(testCase.reference ?? '');
  for (const followReference of [false, true]) {
    const result = run(testCase, followReference);
    expect({ dtype: result.dtype, shape: result.shape }).toEqual({
      dtype: expected.dtype,
      shape: expected.shape,
    });
    expect(relativeDifference(result, expected)).toBeLessThan(1e-6);
  }
});

test.each(departing)('goes by the text since $why: $name', (testCase) => {
  const expected = load(testCase.text ?? '');
  const result = run(testCase, false);
  expect(result.shape).toEqual(expected.shape);
  expect(relativeDifference(result, expected)).toBeLessThan(1e-6);
});

const followed = departing.filter(
  ({ reference, why }) =>
    reference && why?.startsWith('the reference') && !why.includes('unsigned type'),
);

test.each(followed)('does as the reference where asked to: $name', (testCase) => {
  const expected = load(testCase.reference ?? '');
  expect(relativeDifference(run(testCase, true), expected)).toBeLessThan(1e-6);
  expect(relativeDifference(run(testCase, false), expected)).toBeGreaterThan(1e-5);
});
