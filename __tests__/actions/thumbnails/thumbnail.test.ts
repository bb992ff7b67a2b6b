import { expect, test } from '@jest/globals';
import { decode, encode } from 'fast-png';
import { thumbnail } from '../../../src/actions/thumbnails/thumbnail.ts';

function picture(width: number, height: number, channels: 1 | 3 | 4 = 3): Uint8Array {
  const data = Uint8Array.from({ length: width * height * channels }, (_, index) => index % 251);
  return encode({ width, height, data, channels, depth: 8 });
}

test('the top of a picture at half its size, each pixel the mean of four', () => {
  const data = Uint8Array.from([10, 0, 0, 20, 0, 0, 30, 0, 0, 40, 0, 200]);
  const small = thumbnail(encode({ width: 2, height: 2, data, channels: 3, depth: 8 }));
  expect(small && decode(small)).toMatchObject({ width: 1, height: 1 });
  expect([...(small ? decode(small).data : [])]).toEqual([25, 0, 50]);
  const large = thumbnail(picture(1252, 3000));
  expect(large && decode(large)).toMatchObject({ width: 626, height: 210 });
});

test('nothing but pixels gets through', () => {
  const secret = Buffer.from('a text that stands behind the pixels');
  const small = thumbnail(Buffer.concat([picture(8, 8), secret]));
  expect(Buffer.from(small ?? []).includes(secret)).toBe(false);
});

test('what is no picture of ours gives none', () => {
  const bomb = picture(4, 4);
  new DataView(bomb.buffer, bomb.byteOffset).setUint32(16, 2 ** 30);
  const broken = picture(8, 8);
  broken.fill(7, 40);
  const others = [
    bomb,
    broken,
    picture(8, 8, 1),
    picture(8, 8, 4),
    picture(1, 8),
    Buffer.from('GIF89a'),
    new Uint8Array(),
    picture(8, 8).subarray(0, 20),
  ];
  expect(others.map((png) => thumbnail(png))).toEqual(others.map(() => null));
});
