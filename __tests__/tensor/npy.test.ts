import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readNpy, writeNpy, writeNpyFile } from '../../src/tensor/npy.ts';
import { NPY_HEADER_BYTES, readNpyHeader } from '../../src/tensor/npy-header.ts';
import { DTYPES, type DType, type Tensor } from '../../src/tensor/tensor.ts';
import { TensorError } from '../../src/tensor/tensor-error.ts';
import { ENTRIES, expectedValues, fixture, valuesOf } from './fixtures.ts';

const npyEntries = ENTRIES.filter((entry) => entry.file.endsWith('.npy'));

function codeOf(bytes: Uint8Array, maxBytes?: number): string {
  try {
    readNpy(bytes, maxBytes);
  } catch (error) {
    if (error instanceof TensorError) return error.code;
    throw error;
  }
  return 'read';
}

function patched(name: string, from: string, to: string): Buffer {
  const text = fixture(name).toString('latin1');
  expect(text).toContain(from);
  expect(to).toHaveLength(from.length);
  return Buffer.from(text.replace(from, to), 'latin1');
}

test.each(npyEntries)('reads what numpy wrote: $file', (entry) => {
  const tensor = readNpy(fixture(entry.file));
  expect(tensor).toMatchObject({ dtype: entry.dtype, shape: entry.shape, axes: [] });
  expect(valuesOf(tensor)).toEqual(expectedValues(entry));
});

test.each(npyEntries)('writes it back so that it reads the same: $file', (entry) => {
  const bytes = writeNpy(readNpy(fixture(entry.file)));
  expect(valuesOf(readNpy(bytes))).toEqual(expectedValues(entry));
  if (entry.file.endsWith('-little-c.npy')) expect(bytes).toEqual(fixture(entry.file));
});

test('aligned little-endian data in C order is a view, other data a copy', () => {
  const bytes = Buffer.alloc(4096);
  const file = fixture('float32-little-c.npy');
  file.copy(bytes, 64);
  expect(readNpy(bytes.subarray(64, 64 + file.length)).data.buffer).toBe(bytes.buffer);
  file.copy(bytes, 65);
  const unaligned = readNpy(bytes.subarray(65, 65 + file.length));
  expect(unaligned.data.buffer).not.toBe(bytes.buffer);
  expect(valuesOf(unaligned)).toEqual(valuesOf(readNpy(file)));
});

test('reading leaves the bytes of the file as they are', () => {
  const bytes = fixture('int32-big-fortran.npy');
  readNpy(bytes);
  expect(bytes).toEqual(fixture('int32-big-fortran.npy'));
});

test.each([
  ['complex64', 'complex numbers'],
  ['object', 'Python objects'],
  ['text', 'text'],
  ['bytes', 'byte strings'],
  ['date', 'dates'],
  ['record', 'records'],
  ['longdouble', 'more than 64 bits'],
])('refuses %s and names it', (name, words) => {
  const bytes = fixture(`refused-${name}.npy`);
  expect(() => readNpy(bytes)).toThrow(words);
  expect(codeOf(bytes)).toBe('dtype-unsupported');
});

test('damaged files have a code', () => {
  const good = fixture('float32-little-c.npy');
  expect(codeOf(good)).toBe('read');
  expect(codeOf(good.subarray(0, good.length - 1))).toBe('truncated');
  expect(codeOf(good.subarray(0, 9))).toBe('truncated');
  expect(codeOf(good.subarray(0, 60))).toBe('truncated');
  expect(codeOf(Buffer.concat([good, Buffer.alloc(1)]))).toBe('trailing-data');
  expect(codeOf(Buffer.from('<!DOCTYPE html>'))).toBe('not-npy');
  expect(codeOf(Buffer.alloc(0))).toBe('not-npy');
  expect(codeOf(patched('vector.npy', '\x01\x00', '\x04\x00'))).toBe('npy-version-unknown');
  expect(codeOf(patched('vector.npy', '(5,)', '(-5)'))).toBe('npy-header-invalid');
  expect(codeOf(patched('vector.npy', '(5,)', '{5: '))).toBe('npy-header-invalid');
  expect(codeOf(patched('vector.npy', 'shape', 'shopp'))).toBe('npy-header-invalid');
  expect(codeOf(patched('vector.npy', 'False', '00000'))).toBe('npy-header-invalid');
  expect(codeOf(patched('vector.npy', "'|u1'", 'None '))).toBe('npy-header-invalid');
});

test('an announced size is nothing to go by: a file that lacks its data is cut off', () => {
  const huge = patched('int8-little-c.npy', '(2, 3, 4), }   ', '(2000000,3,4)} ');
  expect(codeOf(huge, 1e6)).toBe('truncated');
  const overflowing = patched(
    'int8-little-c.npy',
    '(2, 3, 4), }               ',
    '(4294967296,4294967296,4)} ',
  );
  expect(codeOf(overflowing)).toBe('truncated');
});

test('an array over the limit is refused', () => {
  expect(codeOf(fixture('int8-little-c.npy'), 23)).toBe('too-large');
  expect(codeOf(fixture('int8-little-c.npy'), 24)).toBe('read');
});

test('a header longer than numpy allows is refused', () => {
  const bytes = fixture('version-2.npy');
  bytes.writeUInt32LE(10_001, 8);
  expect(codeOf(bytes)).toBe('npy-header-invalid');
});

test('the header alone tells data type and shape', () => {
  const bytes = fixture('uint16-big-fortran.npy').subarray(0, NPY_HEADER_BYTES);
  expect(readNpyHeader(bytes.subarray(0, 128))).toEqual({
    dtype: 'uint16',
    shape: [2, 3, 4],
    littleEndian: false,
    fortranOrder: true,
    dataOffset: 128,
    dataBytes: 48,
  });
});

test('a file is written as the bytes are', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'npy-'));
  try {
    const tensor = readNpy(fixture('float16-little-c.npy'));
    await writeNpyFile(join(folder, 'a.npy'), tensor);
    expect(await readFile(join(folder, 'a.npy'))).toEqual(fixture('float16-little-c.npy'));
  } finally {
    await rm(folder, { recursive: true });
  }
});

function contents(dtype: DType, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return dtype === 'bool' ? bytes.map((byte) => byte & 1) : bytes;
}

test('any tensor survives being written and read', () => {
  const tensors = fc
    .record({
      dtype: fc.constantFrom(...(Object.keys(DTYPES) as DType[])),
      shape: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }),
      bytes: fc.uint8Array({ minLength: 4 ** 4 * 8, maxLength: 4 ** 4 * 8 }),
    })
    .map(({ dtype, shape, bytes }): Tensor => {
      const size = shape.reduce((product, n) => product * n, 1);
      const width = dtype === 'float16' ? 1 : DTYPES[dtype].bytes;
      const data =
        dtype === 'float16'
          ? Float32Array.from(bytes.subarray(0, size), (byte) => (byte - 128) / 16)
          : DTYPES[dtype].view(contents(dtype, bytes).slice(0, size * width).buffer, 0, size);
      return { dtype, shape, data, axes: [] };
    });
  fc.assert(fc.property(tensors, (tensor) => expect(readNpy(writeNpy(tensor))).toEqual(tensor)));
});

test('no bytes make the reader fail in another way than with a TensorError', () => {
  const good = fixture('int16-little-c.npy');
  const damaged = fc
    .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    .map((edits) => {
      const bytes = Buffer.from(good);
      for (const [at, byte] of edits) bytes[at] = byte;
      return bytes;
    });
  fc.assert(
    fc.property(damaged, (bytes) => expect(typeof codeOf(bytes)).toBe('string')),
    { numRuns: 2000 },
  );
});
