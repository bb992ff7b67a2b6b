/** @jest-environment ./scripts/jest-engine-environment.cjs */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { closeZip, openZip, readMember } from '../../../src/weights/torchscript/zip-directory.ts';
import { temporaryFolders } from '../../temporary.ts';
import { checkCase, readIndex } from './check-case.ts';

// Saved models that TensorFlow 2.21 (scripts/fixtures/savedmodel) and 1.15 (scripts/fixtures/tensorflow1) wrote,
// with their own outputs.
const folderOf = temporaryFolders();

function unpack(collection: string): string {
  const zip = openZip(fileURLToPath(new URL(`./fixtures/${collection}.zip`, import.meta.url)));
  const folder = folderOf();
  for (const [name, member] of zip.members)
    writeFileSync(join(folder, name), readMember(zip, member, 2 ** 26));
  closeZip(zip);
  return folder;
}

describe.each(['operators', 'programs', 'tensorflow1'])('saved %s', (collection) => {
  const folder = unpack(collection);
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
