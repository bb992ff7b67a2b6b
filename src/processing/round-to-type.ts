import { decodeFloat16, encodeFloat16 } from '../tensor/float16.ts';
import type { DType } from '../tensor/tensor.ts';

/** A plain number as numpy takes it in arithmetic with an array of floating-point type; else as it is. */
export function roundToType(number: number, dtype: DType): number {
  if (dtype === 'float32') return Math.fround(number);
  if (dtype !== 'float16') return number;
  return decodeFloat16(encodeFloat16(Float32Array.of(number)))[0] as number;
}
