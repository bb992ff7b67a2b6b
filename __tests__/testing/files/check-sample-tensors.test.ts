import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { encode } from 'fast-png';
import { validateResource } from '../../../src/testing/validate-resource.ts';
import { onnxFixture, packages, SETTINGS, smoothModel } from '../packages.ts';

const makePackage = packages();
const fixture = (name: string) =>
  readFileSync(new URL(`../../tensor/fixtures/${name}`, import.meta.url));
const grey = encode({ width: 9, height: 7, data: new Uint8Array(63), channels: 1, depth: 8 });
const gif = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64');
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

test('too many dimensions', async () => {
  const axes = [
    { type: 'space', id: 'y', size: 7 },
    { type: 'space', id: 'x', size: 9 },
  ];
  expect(await found('a.tif', fixture('planar-rgb.tif'), { axes })).toEqual([
    ['sample-tensor-dimensions', 'error', PATH],
  ]);
});
