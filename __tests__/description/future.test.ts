import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readDescription } from '../../src/description/read-description.ts';

const base = readFileSync(
  new URL('../../scripts/parity/bases/model-0.3.yaml', import.meta.url),
  'utf8',
).replace('0.3.6', '0.3.1');
/** The people of a model 0.3.1 are texts. */
const text = base.replaceAll('{ name: Ada Example }', 'Ada Example');

function completeness(config: string): number | undefined {
  return readDescription(`${text}${config}`, 'rdf.yaml').description?.metadataCompleteness;
}

// The numbers are those of the reference, bioimageio.spec 0.5.
const NOTHING = 25 / 59;

test.each([
  ['no config', '', NOTHING],
  ['an empty one', 'config: {}', NOTHING],
  ['an empty future', 'config: {future: {}}', NOTHING],
  ['a future that has come', 'config: {future: {0.3.2: {tags: 1}}}', NOTHING],
  ['a future that has not', 'config: {future: {0.3.2: {tags: 1}, 0.3.3: {}}}', 28 / 61],
  ['something else', 'config: {mine: 1}', 27 / 60],
])('%s counts as metadata or does not', (_, config, expected) => {
  expect(completeness(config)).toBeCloseTo(expected, 12);
});
