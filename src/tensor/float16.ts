/**
 * IEEE 754 half precision: 1 sign bit, 5 bits of exponent (bias 15), 10 bits of fraction.
 * Node 20 has no Float16Array, so half-precision numbers are widened to float32, which holds
 * each of them exactly, and narrowed again on writing.
 */

let decoded: Float32Array | undefined;
const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** Widens half-precision bit patterns to the same numbers in float32. */
export function decodeFloat16(halves: Uint16Array): Float32Array {
  decoded ??= decodeAll();
  const table = decoded;
  const numbers = new Float32Array(halves.length);
  for (let i = 0; i < halves.length; i++) numbers[i] = table[halves[i] as number] as number;
  return numbers;
}

/** Rounds float32 numbers to half precision (to the nearest, ties to even; too large becomes infinite). */
export function encodeFloat16(numbers: Float32Array): Uint16Array {
  const source = new Uint32Array(numbers.buffer, numbers.byteOffset, numbers.length);
  const halves = new Uint16Array(numbers.length);
  for (let i = 0; i < halves.length; i++) halves[i] = encode(source[i] as number);
  return halves;
}

function decodeAll(): Float32Array {
  const table = new Float32Array(65536);
  for (let half = 0; half < 65536; half++) {
    const exponent = (half >> 10) & 31;
    const fraction = half & 1023;
    const sign = half & 0x8000 ? -1 : 1;
    if (exponent === 31)
      table[half] = fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
    else if (exponent === 0) table[half] = sign * fraction * 2 ** -24;
    else table[half] = sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
  }
  return table;
}

function encode(single: number): number {
  const sign = (single >>> 16) & 0x8000;
  const magnitude = single & 0x7fffffff;
  if (magnitude > 0x7f800000) return sign | 0x7e00; // NaN
  if (magnitude >= 0x47800000) return sign | 0x7c00; // 65536 and more
  if (magnitude < 0x38800000) {
    // Below 2^-14 a half is a multiple of 2^-24: adding 0.5 makes float32 itself round to one.
    bits[0] = magnitude;
    float[0] = (float[0] as number) + 0.5;
    return sign | ((bits[0] as number) - 0x3f000000);
  }
  const odd = (magnitude >>> 13) & 1;
  return sign | ((magnitude - 0x38000000 + 0xfff + odd) >>> 13);
}
