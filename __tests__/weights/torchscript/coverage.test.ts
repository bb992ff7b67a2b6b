import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import {
  TENSOR_OPERATORS,
  VALUE_OPERATORS,
} from '../../../src/weights/torchscript/operators/table.ts';
import { closeZip, openZip, readMember } from '../../../src/weights/torchscript/zip-directory.ts';
import { temporaryFolders } from '../../temporary.ts';

// Every operator of the table is called by an archive that torch wrote and whose outputs are checked.
const folderOf = temporaryFolders();

/** All code inside the archives. */
function codeOfArchives(): string {
  const copy = join(folderOf(), 'archive.pt');
  const texts: string[] = [];
  for (const collection of ['operators', 'networks', 'programs', 'fuzz']) {
    const path = fileURLToPath(new URL(`./fixtures/${collection}.zip`, import.meta.url));
    const packed = openZip(path);
    for (const [name, member] of packed.members) {
      if (!name.endsWith('.pt')) continue;
      writeFileSync(copy, readMember(packed, member, 2 ** 26));
      const archive = openZip(copy);
      for (const [file, code] of archive.members) {
        if (!/\/code\/.*\.py$/.test(file)) continue;
        texts.push(readMember(archive, code, 2 ** 26).toString());
      }
      closeZip(archive);
    }
    closeZip(packed);
  }
  return texts.join('\n');
}

const NO_TORCH = 'torch itself has it only where it has a GPU';
const REFUSED = 'refused by name';
const COMPILED = 'torch does not write it into archives; it compiles it out of other code';

/** Entries that no archive of torch calls by their name, and what they look like in its code instead. */
const WRITTEN_OTHERWISE: Readonly<Record<string, string | RegExp>> = {
  'Int.Tensor': /\bint\(/,
  'Float.Tensor': /\bfloat\(/,
  'Bool.Tensor': /\bbool\(/,
  Int: /\bint\(/,
  Float: /\bfloat\(/,
  Bool: /\bbool\(/,
  IntImplicit: /annotate\(int, /,
  ScalarImplicit: /annotate\(number, /,
  FloatImplicit: /annotate\(float, /,
  __getitem__: /\w\[\d\]/,
  'prim::unchecked_unwrap_optional': /unchecked_cast\(/,
  _unwrap_optional: /unchecked_cast\(/,
  cuda: NO_TORCH,
  resize_: REFUSED,
  set_: REFUSED,
  as_strided_: REFUSED,
  transpose_: REFUSED,
  t_: REFUSED,
  is_scripting: COMPILED,
  dict: COMPILED,
  sym_size: COMPILED,
  _assert_async: COMPILED,
  'prim::AutogradAnyNonZero': COMPILED,
};

test('every operator of the table is called by an archive', () => {
  const code = codeOfArchives();
  const called = new Set([...code.matchAll(/(?<!\w)(\w+)\(/g)].map(([, name]) => name));
  const missing = [TENSOR_OPERATORS, VALUE_OPERATORS].flatMap((table) =>
    Object.keys(table).filter((key) => {
      const name = (key.split('.')[0] ?? '').replace(/^.*::/, '');
      const otherwise = WRITTEN_OTHERWISE[key];
      if (otherwise) return typeof otherwise !== 'string' && !otherwise.test(code);
      return !called.has(name) && !called.has(`${name}_`);
    }),
  );
  expect(missing).toEqual([]);
});
