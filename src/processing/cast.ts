import { endianness } from 'node:os';
import { decodeFloat16, encodeFloat16 } from '../tensor/float16.ts';
import {
  type BigArray,
  DTYPES,
  type DType,
  isBigArray,
  type NumberArray,
  type Tensor,
  type TypedArray,
} from '../tensor/tensor.ts';

/** Which of the two 32-bit words of a 64-bit integer in memory is the low one. */
const LOW = endianness() === 'LE' ? 0 : 1;

/**
 * The tensor with another data type, as numpy's astype: fractions are cut off, integers out of
 * range wrap, NaN (undefined there) becomes 0, and a truth value is whether the number is not 0.
 * The same data type gives the same tensor.
 */
export function cast(tensor: Tensor, dtype: DType): Tensor {
  if (tensor.dtype === dtype) return tensor;
  return { ...tensor, data: castData(tensor.data, dtype), dtype };
}

function castData(data: TypedArray, dtype: DType): TypedArray {
  const { kind, bytes, make } = DTYPES[dtype];
  if (kind === 'bool') return truthValues(data);
  const result = make(data.length);
  if (isBigArray(data)) {
    if (isBigArray(result)) result.set(data);
    else
      result.set(
        kind === 'float' ? Float64Array.from<number | bigint>(data, Number) : lowWords(data),
      );
  } else if (isBigArray(result)) setWholeNumbers(result, data);
  // Typed arrays convert to the nearest float, and to integers modulo 2^bits.
  else result.set(data);
  return kind === 'float' && bytes === 2
    ? decodeFloat16(encodeFloat16(result as Float32Array))
    : result;
}

function truthValues(data: TypedArray): Uint8Array {
  const result = new Uint8Array(data.length);
  const zero = isBigArray(data) ? 0n : 0;
  for (let i = 0; i < result.length; i++) result[i] = data[i] === zero ? 0 : 1;
  return result;
}

function lowWords(data: BigArray): Uint32Array {
  const words = new Uint32Array(data.buffer, data.byteOffset, data.length * 2);
  return Uint32Array.from({ length: data.length }, (_, i) => words[2 * i + LOW] as number);
}

/** Writes the two words of each number, which is much faster than to make a BigInt of each. */
function setWholeNumbers(result: BigArray, data: NumberArray): void {
  const words = new Uint32Array(result.buffer, result.byteOffset, result.length * 2);
  for (let i = 0; i < data.length; i++) {
    const whole = Math.trunc(data[i] as number);
    words[2 * i + LOW] = whole;
    words[2 * i + 1 - LOW] = Math.floor(whole / 2 ** 32);
  }
}
