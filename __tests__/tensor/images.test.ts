import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readPng } from '../../src/tensor/png.ts';
import { readTensor } from '../../src/tensor/read-tensor.ts';
import { readTiff } from '../../src/tensor/tiff.ts';
import { ENTRIES, expectedValues, FIXTURES, fixture, valuesOf } from './fixtures.ts';

const images = ENTRIES.filter((entry) => !entry.file.endsWith('.npy'));

test.each(images)('reads $file as the script wrote it', async (entry) => {
  const tensor = await readTensor(join(FIXTURES, entry.file));
  expect({ dtype: tensor.dtype, shape: tensor.shape, axes: tensor.axes }).toEqual({
    dtype: entry.dtype,
    shape: entry.shape,
    axes: entry.axes,
  });
  const single = tensor.dtype === 'float32';
  const expected = expectedValues(entry).map((text) =>
    single ? Math.fround(Number(text)) : Number(text),
  );
  expect(valuesOf(tensor).map(Number)).toEqual(expected);
});

test('pages of different data types are not one tensor', async () => {
  await expect(readTiff(fixture('pages-differ.tif'))).rejects.toMatchObject({
    code: 'image-pages-differ',
  });
});

test.each([
  ['big-endian-predictor', 'big-endian and compressed with a predictor'],
  ['lerc-predictor', 'LERC with a predictor'],
  ['ycbcr', 'YCbCr'],
  ['one-bit', '1 bit'],
])('%s, of which other numbers would be read, is refused by name', async (name, why) => {
  await expect(readTiff(fixture(`refused-${name}.tif`))).rejects.toMatchObject({
    code: 'image-unreadable',
    message: expect.stringContaining(why),
  });
});

test('damaged and oversized images are named', async () => {
  const tiff = fixture('uint32-lzw.tif');
  await expect(readTiff(tiff.subarray(0, 100))).rejects.toMatchObject({ code: 'image-unreadable' });
  await expect(readTiff(Buffer.from('<html>'))).rejects.toMatchObject({ code: 'image-unreadable' });
  await expect(readTiff(tiff, 100)).rejects.toMatchObject({ code: 'too-large' });
  const png = fixture('rgb8.png');
  const damaged = Buffer.from(png);
  damaged[50] = (damaged[50] ?? 0) ^ 255;
  expect(() => readPng(damaged)).toThrow(expect.objectContaining({ code: 'image-unreadable' }));
  expect(() => readPng(Buffer.from('<html>'))).toThrow(
    expect.objectContaining({ code: 'image-unreadable' }),
  );
  expect(() => readPng(png, 100)).toThrow(expect.objectContaining({ code: 'too-large' }));
});

test('a file is read by the suffix of the name it has in the description', async () => {
  const path = join(FIXTURES, 'vector.npy');
  const tensor = await readTensor(path, 'https://example.org/input.NPY?download=1');
  expect(tensor.shape).toEqual([5]);
  await expect(readTensor(path, 'input.npz')).rejects.toMatchObject({ code: 'file-type-unknown' });
  await expect(readTensor(path, 'constructor')).rejects.toMatchObject({
    code: 'file-type-unknown',
  });
});
