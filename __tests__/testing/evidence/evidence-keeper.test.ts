import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { evidenceKeeper } from '../../../src/testing/evidence/evidence-keeper.ts';
import { temporaryFolders } from '../../temporary.ts';

const folderWith = temporaryFolders();
const bytes = (count: number) => () => new Uint8Array(count);

test('ids become names that are safe on every system, and no two the same', () => {
  const { nameFor } = evidenceKeeper('/nowhere');
  const ids = [
    '../../etc/passwd',
    'a/b',
    'a b',
    'A_B',
    'a_b',
    '',
    '..',
    'nul',
    'é',
    '<script>',
    'x'.repeat(300),
  ];
  const names = ids.map((id) => nameFor('', id));
  expect(names.slice(0, 9)).toEqual([
    '______etc_passwd',
    'a_b',
    'a_b-2',
    'A_B-3',
    'a_b-4',
    '_',
    '__',
    '_nul',
    '_-2',
  ]);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length);
  for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_-]{1,83}$/);
  // The same id has the same name whenever it comes.
  expect(ids.map((id) => nameFor('', id))).toEqual(names);
  expect(nameFor('elsewhere', 'a b')).toBe('a_b');
});

test('no file is larger than its limit, and all together are not either', async () => {
  const folder = folderWith({});
  const keeper = evidenceKeeper(folder, { file: 100_000, all: 250_000 });
  const keep = (name: string, size: number, passed = false) =>
    keeper.write(name, size, passed, bytes(size));
  expect(await keep('a/large.npy', 101_000)).toBe('a file would have 101 kB, the limit is 100 kB');
  expect(await keep('a/1.npy', 100_000, true)).toBeNull();
  // What passed leaves room for what has to be looked at.
  expect(await keep('a/2.npy', 100_000, true)).toBe('all files together may have 250 kB');
  expect(await keep('a/3.npy', 100_000)).toBeNull();
  expect(await keep('a/4.npy', 100_000)).toBe('all files together may have 250 kB');
  expect(await keep('a/5.npy', 50_000)).toBeNull();
  expect(
    ['large', '1', '2', '3', '4', '5'].filter((name) =>
      existsSync(join(folder, 'a', `${name}.npy`)),
    ),
  ).toEqual(['1', '3', '5']);
});

test('room is taken by what is written, not by what was foreseen', async () => {
  const folder = folderWith({});
  const keeper = evidenceKeeper(folder, { file: 100, all: 100 });
  for (const name of ['1', '2', '3'])
    expect(await keeper.write(name, 90, false, bytes(5))).toBeNull();
  expect(readFileSync(join(folder, '3'))).toHaveLength(5);
});

test('a folder that cannot be written is said, and takes no room', async () => {
  const folder = folderWith({});
  writeFileSync(join(folder, 'file'), '');
  const keeper = evidenceKeeper(folder, { file: 100, all: 100 });
  expect(await keeper.write('file/1', 90, false, bytes(5))).toMatch(
    /cannot be written \((ENOTDIR|EEXIST)\)/,
  );
  expect(await keeper.write('2', 90, false, bytes(5))).toBeNull();
});
