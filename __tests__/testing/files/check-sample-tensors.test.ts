import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { encode } from 'fast-png';
import { validateResource } from '../../../src/testing/validate-resource.ts';
import { onnxFixture, packages, SETTINGS, smoothModel } from '../packages.ts';

const makePackage = packages();
const fixture = (name: string) =>
  readFileSync(new URL(`../../tensor/fixtures/${name}`, import.meta.url));
const grey = encode({ width: 9, height: 7, data: new Uint8Array(63), channels: 1, depth: 8 });
const dot = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64');
/** The same with the sizes of a larger one in its head, which is all that is looked at. */
const gif = Buffer.from(dot);
gif.writeUInt16LE(9, 6);
gif.writeUInt16LE(7, 8);
/** Three or four dimensions, none of which may have the size 1 but the batch. */
const wide = {
  axes: [
    { type: 'batch' },
    { type: 'channel', channel_names: ['r', 'g', 'b'] },
    { type: 'space', id: 'y', size: 7 },
    { type: 'space', id: 'x', size: 9 },
  ],
};

async function found(name: string, bytes: Uint8Array, input = {}) {
  const description = smoothModel({ input: { ...input, sample_tensor: { source: name } } });
  const { findings } = await validateResource(
    makePackage(description, { [name]: bytes }),
    SETTINGS.files,
  );
  return findings
    .filter(({ code }) => code.startsWith('sample-tensor-'))
    .map(({ code, severity, path }) => [code, severity, path.join('.')]);
}

const PATH = 'inputs.0.sample_tensor.source';
const UNREADABLE = ['sample-tensor-unreadable', 'error', PATH];

test.each([
  ['a grey image for axes of one channel', 'a.png', grey, {}, []],
  ['an image by its content, whatever its name', 'a.tif', grey, {}, []],
  ['too few dimensions', 'a.png', grey, wide, [['sample-tensor-dimensions', 'error', PATH]]],
  ['an image that is not read here', 'a.gif', gif, wide, []],
  ['another image under a promising name', 'a.png', gif, wide, []],
  ['a NumPy file', 'a.npy', onnxFixture('smooth.x.npy'), {}, [UNREADABLE]],
  ['no image', 'a.png', Buffer.from('hello'), {}, [UNREADABLE]],
  [
    'a broken image',
    'a.png',
    grey.subarray(0, 40),
    {},
    [['sample-tensor-unreadable', 'warning', PATH]],
  ],
  ['three dimensions in colour', 'a.tif', fixture('planar-rgb.tif'), wide, []],
])('%s', async (_, name, bytes, input, expected) => {
  expect(await found(name, bytes, input)).toEqual(expected);
});

test('an image that is not read here, with fewer dimensions than any such image could have', async () => {
  const space = (id: string) => ({ type: 'space', id, size: 7 });
  const time = { type: 'time', id: 't', size: 7, unit: 'second' };
  const axes = [time, ...wide.axes.slice(1), space('z')];
  expect(await found('a.gif', dot, { axes })).toEqual([
    ['sample-tensor-dimensions', 'error', PATH],
  ]);
});

test('an image that is not read here, with too many', async () => {
  const axes = [{ type: 'space', id: 'x', size: 9 }];
  expect(await found('a.gif', gif, { axes })).toEqual([
    ['sample-tensor-dimensions', 'error', PATH],
  ]);
});

test('too many dimensions', async () => {
  const axes = [
    { type: 'space', id: 'y', size: 7 },
    { type: 'space', id: 'x', size: 9 },
  ];
  expect(await found('a.tif', fixture('planar-rgb.tif'), { axes })).toEqual([
    ['sample-tensor-dimensions', 'error', PATH],
  ]);
});
