/** @jest-environment ./scripts/jest-engine-environment.cjs */
import { describe, expect, test } from '@jest/globals';
import { temporaryFolders } from '../../temporary.ts';
import { checkCase, readIndex, unpackCollection } from './check-case.ts';

// Saved models that TensorFlow 2.21 (scripts/fixtures/savedmodel) and 1.15 (scripts/fixtures/tensorflow1) wrote,
// with their own outputs.
const folderOf = temporaryFolders();

describe.each(['operators', 'forms', 'programs', 'tensorflow1'])('saved %s', (collection) => {
  const folder = folderOf();
  unpackCollection(collection, folder);
  const cases = readIndex(folder).map((saved) => [saved.name, saved] as const);
  test.each(cases)('%s', async (_, saved) => {
    const { end, lines } = await checkCase(folder, saved);
    if (saved.expect === 'refused')
      expect({ end, lines }).toEqual({
        end: 'refused',
        lines: [expect.stringMatching(saved.says ?? '')],
      });
    else expect({ end, lines }).toEqual({ end: 'right', lines: [] });
  });
});
