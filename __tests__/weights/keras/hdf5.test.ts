/** @jest-environment ./scripts/jest-engine-environment.cjs */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readNpy } from '../../../src/tensor/npy.ts';
import { fileSource } from '../../../src/weights/keras/hdf5/byte-source.ts';
import { find, openHdf5, text, textList } from '../../../src/weights/keras/hdf5/hdf5.ts';
import type { EngineTensor } from '../../../src/weights/program.ts';
import { run } from '../torchscript/check-archive.ts';
import { difference } from '../torchscript/compare-tensors.ts';
import { FIXTURES, withOpened } from './fixture-archive.ts';

const place = (name: string): string => join(FIXTURES, 'contract', name);

function tensor(name: string): EngineTensor {
  const { data, shape, dtype } = readNpy(readFileSync(place(`${name}.npy`)));
  return { data, shape, dtype } as EngineTensor;
}

async function outputOf(name: string, input: string): Promise<EngineTensor> {
  const bytes = readFileSync(place(`${name}.h5`));
  const [made] = await withOpened(`${name}.h5`, bytes, (opened) => run(opened, [tensor(input)]));
  if (!made) throw new Error('the model gives one output');
  return made;
}

test('data in chunks that are packed and shuffled is the same data', async () => {
  expect(difference(await outputOf('packed', 'unet.x'), tensor('unet.y'), 'packed')).toBeNull();
});

test("a file in HDF5's newest layout is the same file", async () => {
  expect(difference(await outputOf('plain', 'three'), tensor('plain.y'), 'plain')).toBeNull();
  expect(difference(await outputOf('newest', 'three'), tensor('plain.y'), 'newest')).toBeNull();
});

test('attributes, groups and datasets are found by name', () => {
  const file = openHdf5(fileSource(place('unet.h5')));
  const root = find(file, '');
  const weights = find(file, 'model_weights');
  if (!root || !weights) throw new Error('the fixture is a whole model');
  expect(text(root, 'keras_version')).toMatch(/^2\.\d+\.\d+$/);
  expect(textList(weights, 'layer_names')).toContain('conv2d');
  expect(textList(weights, 'nothing')).toBeNull();
  const kernel = find(file, 'model_weights/conv2d/conv2d/kernel:0')?.dataset;
  expect(kernel?.shape).toEqual([3, 3, 1, 2]);
  expect(kernel?.read()).toHaveLength(18);
  expect(find(file, 'model_weights/nowhere/kernel:0')).toBeNull();
});

test('a weight that is changed in the file changes what the model gives', async () => {
  const bytes = readFileSync(place('plain.h5'));
  const file = openHdf5(fileSource(place('plain.h5')));
  const [path] = [...(find(file, 'model_weights')?.links.keys() ?? [])].filter((name) =>
    /dense|sequential/.test(name),
  );
  const names = textList(find(file, `model_weights/${path}`) ?? fail(), 'weight_names') ?? [];
  const kernel = find(file, `model_weights/${path}/${names[0]}`)?.dataset?.read() ?? fail();
  const stored = Buffer.from(kernel.buffer, kernel.byteOffset, kernel.byteLength);
  const at = bytes.indexOf(stored);
  expect(at).toBeGreaterThan(0);
  bytes.writeFloatLE(9, at);
  const [made] = await withOpened('changed.h5', bytes, (opened) => run(opened, [tensor('three')]));
  if (!made) throw new Error('the model gives one output');
  expect(difference(made, tensor('plain.y'), 'changed')).toMatch(/differs/);
});

function fail(): never {
  throw new Error('the fixture holds a dense layer');
}
