/** @jest-environment ./scripts/jest-engine-environment.cjs */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from '@jest/globals';
import { LAYERS } from '../../../src/weights/keras/layers/table.ts';
import { KERAS_OPERATIONS } from '../../../src/weights/keras/operations/keras-operations.ts';
import { TENSORFLOW_FUNCTIONS } from '../../../src/weights/keras/operations/tensorflow-functions.ts';
import { WeightsError } from '../../../src/weights/program.ts';
import { OPERATORS } from '../../../src/weights/savedmodel/operators/table.ts';
import { temporaryFolders } from '../../temporary.ts';
import { readFixtures, withOpened } from '../keras/fixture-archive.ts';
import { checkCase, readIndex, unpackCollection } from '../savedmodel/check-case.ts';
import { run } from '../torchscript/check-archive.ts';
import { ONE_FORM, OTHER_NAMES } from './one-form.ts';
import { watchTables } from './watch.ts';

// What the fixtures of TensorFlow and Keras try of the tables, counted: that they are right is tested elsewhere.
const watched = watchTables();
const folderOf = temporaryFolders();
let files = 0;

async function ignoreRefusal(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof WeightsError)) throw error;
  }
}

beforeAll(async () => {
  for (const archive of [
    'keras2-h5',
    'keras231-h5',
    'keras3-h5',
    'keras3-keras',
    'tfkeras115-h5',
  ]) {
    const { fixtures } = readFixtures(`${archive}.zip`);
    files += fixtures.length;
    for (const { file, bytes, values } of fixtures)
      await ignoreRefusal(() =>
        withOpened(file, bytes, (opened) => run(opened, values[0]?.inputs ?? [])),
      );
  }
  for (const collection of ['operators', 'forms', 'programs', 'tensorflow1']) {
    const folder = folderOf();
    unpackCollection(collection, folder);
    for (const saved of readIndex(folder)) {
      files += 1;
      await checkCase(folder, saved);
    }
  }
}, 300_000);

test.each([
  ['layers', watched.layers, LAYERS],
  ['operations of keras.ops', watched.kerasOperations, KERAS_OPERATIONS],
  ['functions of TensorFlow', watched.tensorFlowFunctions, TENSORFLOW_FUNCTIONS],
  ['operators', watched.operators, OPERATORS],
])('each of the %s is tried with at least two sets of options', (_, uses, table) => {
  const namesToo = table === LAYERS ? OTHER_NAMES : {};
  const count = (name: string): number => uses.get(namesToo[name] ?? name)?.size ?? 0;
  const few = Object.keys(table).filter(
    (name) => !Object.hasOwn(ONE_FORM, name) && count(name) < 2,
  );
  expect(few.map((name) => `${name}: ${count(name)}`)).toEqual([]);
});

test('what is said to have one form only is not tried with two', () => {
  const all = [watched.layers, watched.operators];
  const more = Object.keys(ONE_FORM).filter((name) =>
    all.some((uses) => (uses.get(name)?.size ?? 0) > 1),
  );
  expect(more).toEqual([]);
  const known = new Set([LAYERS, OPERATORS].flatMap((table) => Object.keys(table)));
  expect(Object.keys({ ...ONE_FORM, ...OTHER_NAMES }).filter((name) => !known.has(name))).toEqual(
    [],
  );
});

test('there are at least 120 files', () => {
  expect(files).toBeGreaterThanOrEqual(120);
});

test('the fixtures of TensorFlow, Keras and TensorFlow.js are small', () => {
  const folders = ['keras', 'savedmodel', 'tfjs'].map((format) =>
    fileURLToPath(new URL(`../${format}/fixtures`, import.meta.url)),
  );
  const sizes = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).size),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6e6);
});
