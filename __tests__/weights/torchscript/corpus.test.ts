/** @jest-environment ./scripts/jest-engine-environment.cjs */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { letterOperators } from '../../../src/weights/torchscript/operators/letters.ts';
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

describe.each(['operators', 'networks', 'programs', 'fuzz'])('TorchScript %s', (collection) => {
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

const REFUSED_BY_NAME = 'always refused by name (contract suite)';
const COMPILED = 'torch does not write it into archives, but reads it';
const ONE_TYPE = 'takes arguments of one type only, and no options';
const SAME_FUNCTION = 'the same function as the name that torch writes, which has its forms';
const NO_SCHEMA = 'its schema names no arguments to tell forms by';

/** Entries that have but one form, or none. */
const ONE_FORM: Readonly<Record<string, string>> = {
  arctan2: SAME_FUNCTION,
  lift_fresh: SAME_FUNCTION,
  fix: SAME_FUNCTION,
  data: COMPILED,
  cuda: 'torch runs it only where it has a GPU',
  sym_size: COMPILED,
  IntImplicit: COMPILED,
  FloatImplicit: COMPILED,
  ScalarImplicit: COMPILED,
  is_scripting: COMPILED,
  set_grad_enabled: COMPILED,
  _assert_async: COMPILED,
  device: COMPILED,
  'prim::unchecked_unwrap_optional': COMPILED,
  'prim::AutogradAnyNonZero': COMPILED,
  dict: COMPILED,
  'pow.int_to_int': COMPILED,
  resize_: REFUSED_BY_NAME,
  set_: REFUSED_BY_NAME,
  'prim::tolist': NO_SCHEMA,
  format: NO_SCHEMA,
  percentFormat: NO_SCHEMA,
  'prim::RaiseException': 'ends the model',
  is_grad_enabled: ONE_TYPE,
  is_autocast_enabled: ONE_TYPE,
  is_autocast_cpu_enabled: ONE_TYPE,
  manual_seed: 'nothing depends on its number here',
  'prim::type': ONE_TYPE,
  __range_length: ONE_TYPE,
  __derive_index: ONE_TYPE,
  'any.str': ONE_TYPE,
  'any.float': ONE_TYPE,
  'all.int': ONE_TYPE,
  'all.float': ONE_TYPE,
  'sum.float': ONE_TYPE,
  'sum.bool': ONE_TYPE,
  'count.str': ONE_TYPE,
  factorial: ONE_TYPE,
  frexp: ONE_TYPE,
  modf: ONE_TYPE,
  gcd: ONE_TYPE,
  inverse: SAME_FUNCTION,
};

// After the archives: it counts what they called.
test('every operator of the table is called in two forms', () => {
  // Methods of texts take texts only: one form is all that there is.
  const needed = (key: string) => (Object.hasOwn(letterOperators, key) ? 1 : 2);
  const few = [...forms].filter(([key, seen]) => seen.size < needed(key)).map(([key]) => key);
  expect(few.sort()).toEqual(Object.keys(ONE_FORM).sort());
});
