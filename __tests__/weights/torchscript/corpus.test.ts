/** @jest-environment ./scripts/jest-engine-environment.cjs */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { closeZip, openZip, readMember } from '../../../src/weights/torchscript/zip-directory.ts';
import { temporaryFolders } from '../../temporary.ts';
import { recordForms } from './argument-forms.ts';
import { checkArchive } from './check-archive.ts';

// Archives that torch 2.13 wrote (scripts/corpus/torchscript), with its own outputs beside them.
const folderOf = temporaryFolders();
const forms = recordForms();

/** Unpacks a collection of archives; gives the folder and the archives' names. */
function unpack(collection: string): { folder: string; names: string[] } {
  const zip = openZip(fileURLToPath(new URL(`./fixtures/${collection}.zip`, import.meta.url)));
  const folder = folderOf();
  for (const [name, member] of zip.members)
    writeFileSync(join(folder, name), readMember(zip, member, 2 ** 26));
  closeZip(zip);
  const archives = [...zip.members.keys()].filter((name) => name.endsWith('.pt'));
  return { folder, names: archives.map((name) => name.slice(0, -'.pt'.length)) };
}

/** Archives that are to be refused, and by what words. */
const REFUSED: Record<string, RegExp> = {
  'lstm_projected.scripted': /projections.*rnn\S*\.py:\d+ in rnn/,
  'lstm_projected.traced': /projections/,
};

describe.each(['operators', 'networks', 'programs'])('TorchScript %s', (collection) => {
  const { folder, names } = unpack(collection);
  test.each(names)('%s', async (name) => {
    const { end, lines } = await checkArchive(folder, name);
    const refused = REFUSED[name];
    expect({ end, lines }).toEqual(
      refused
        ? { end: 'refused', lines: [expect.stringMatching(refused)] }
        : { end: 'right', lines: [] },
    );
  });
});

// After the archives: it counts what they called.
test('every operator of the table is called in two forms', () => {
  const few = [...forms].filter(([, seen]) => seen.size < 2).map(([key, seen]) => [key, ...seen]);
  expect(few).toEqual([]);
});
