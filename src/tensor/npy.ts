import { open } from 'node:fs/promises';
import { endianness } from 'node:os';
import { decodeFloat16, encodeFloat16 } from './float16.ts';
import { MAX_TENSOR_BYTES, type NpyHeader, readNpyHeader, writeNpyHeader } from './npy-header.ts';
import { DTYPES, type Tensor, type TypedArray } from './tensor.ts';
import { TensorError } from './tensor-error.ts';
import { fromFortranOrder } from './transpose.ts';

const HOST_IS_LITTLE = endianness() === 'LE';

/**
 * Reads an .npy file of a boolean, integer or floating-point type, of either byte order, in C or
 * Fortran order. The tensor's data is a view on `bytes` where their alignment and order allow it.
 * @param maxBytes limit for the bytes of all elements; a file that only announces more is cut off
 * @throws TensorError
 */
export function readNpy(bytes: Uint8Array, maxBytes = MAX_TENSOR_BYTES): Tensor {
  const header = readNpyHeader(bytes);
  const { dtype, shape, dataOffset, dataBytes } = header;
  const found = bytes.length - dataOffset;
  if (found < dataBytes)
    throw new TensorError(
      'truncated',
      `The .npy file ends early: ${dataBytes} bytes of data are announced, ${found} are there.`,
      'Upload the complete file.',
    );
  if (dataBytes > maxBytes)
    throw new TensorError(
      'too-large',
      `The array takes ${dataBytes} bytes, more than the limit of ${maxBytes}.`,
      'Use a smaller test tensor.',
    );
  if (found > dataBytes)
    throw new TensorError(
      'trailing-data',
      `The .npy file goes on after its data: ${dataBytes} bytes are announced, ${found} are there.`,
      'Save the array alone in its file.',
    );
  const stored = readElements(bytes.subarray(dataOffset), header);
  const data = header.fortranOrder ? fromFortranOrder(stored, dtype, shape) : stored;
  return { data, dtype, shape, axes: [] };
}

/** The tensor as an .npy file of format 1.0, little-endian, in C order. */
export function writeNpy(tensor: Tensor): Uint8Array {
  return Buffer.concat([writeNpyHeader(tensor.dtype, tensor.shape), elementBytes(tensor)]);
}

/** Writes the tensor into a new or emptied file without copying its data first. */
export async function writeNpyFile(path: string, tensor: Tensor): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    const parts = [writeNpyHeader(tensor.dtype, tensor.shape), elementBytes(tensor)];
    for (const part of parts) await file.writeFile(part);
  } finally {
    await file.close();
  }
}

function readElements(bytes: Uint8Array, header: NpyHeader): TypedArray {
  const { dtype, littleEndian } = header;
  const { bytes: width, view } = DTYPES[dtype];
  const swap = width > 1 && littleEndian !== HOST_IS_LITTLE;
  const aligned = bytes.byteOffset % width === 0;
  const source = swap || !aligned ? new Uint8Array(bytes) : bytes;
  if (swap) swapBytes(source, width);
  const length = source.length / width;
  if (dtype === 'float16')
    return decodeFloat16(new Uint16Array(source.buffer, source.byteOffset, length));
  return view(source.buffer as ArrayBuffer, source.byteOffset, length);
}

function elementBytes({ data, dtype }: Tensor): Uint8Array {
  const stored = dtype === 'float16' && data instanceof Float32Array ? encodeFloat16(data) : data;
  const bytes = new Uint8Array(stored.buffer, stored.byteOffset, stored.byteLength);
  if (HOST_IS_LITTLE || DTYPES[dtype].bytes === 1) return bytes;
  const swapped = new Uint8Array(bytes);
  swapBytes(swapped, DTYPES[dtype].bytes);
  return swapped;
}

function swapBytes(bytes: Uint8Array, width: 1 | 2 | 4 | 8): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (width === 2) buffer.swap16();
  else if (width === 4) buffer.swap32();
  else if (width === 8) buffer.swap64();
}
