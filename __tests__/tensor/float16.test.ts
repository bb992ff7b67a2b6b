import { expect, test } from '@jest/globals';
import { decodeFloat16, encodeFloat16 } from '../../src/tensor/float16.ts';

test('every half-precision number survives the way to float32 and back', () => {
  const all = Uint16Array.from({ length: 65536 }, (_, half) => half);
  const back = encodeFloat16(decodeFloat16(all));
  const isNaN16 = (half: number) => (half & 0x7fff) > 0x7c00;
  const wrong = all.filter((half, i) =>
    isNaN16(half) ? !isNaN16(back[i] as number) : back[i] !== half,
  );
  expect([...wrong]).toEqual([]);
});

test.each([
  [1 / 3, 0x3555],
  [65504, 0x7bff],
  [65519.99, 0x7bff],
  [65520, 0x7c00],
  [1e30, 0x7c00],
  [-1e30, 0xfc00],
  [2048.5, 0x6800], // halfway cases go to the even neighbour: 2048 …
  [2049, 0x6800],
  [2051, 0x6802], // … and 2052
  [2 ** -25, 0x0000],
  [1.5 * 2 ** -24, 0x0002],
  [2 ** -24, 0x0001],
  [6.0e-5, 0x03ef],
  [-0, 0x8000],
])('%p rounds to the nearest half-precision number', (number, half) => {
  expect(encodeFloat16(Float32Array.of(number))[0]).toBe(half);
});
