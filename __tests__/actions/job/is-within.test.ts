import { expect, test } from '@jest/globals';
import { isWithin } from '../../../src/actions/job/is-within.ts';

test.each([
  ['models/a/rdf.yaml', ['models'], true],
  ['models/a/rdf.yaml', ['./models/'], true],
  ['models/a/rdf.yaml', ['other', 'models/a/rdf.yaml'], true],
  ['models/a/rdf.yaml', ['.'], true],
  ['models/a/rdf.yaml', ['other/../models'], true],
  ['models/a/rdf.yaml', ['models\\a'], true],
  ['models-old/a/rdf.yaml', ['models'], false],
  ['models/ab/rdf.yaml', ['models/a'], false],
  ['rdf.yaml', ['models'], false],
])('%s within %j: %s', (path, places, expected) => {
  expect(isWithin(path, places)).toBe(expected);
});
