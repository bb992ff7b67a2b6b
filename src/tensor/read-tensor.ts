import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { readNpy } from './npy.ts';
import type { Tensor } from './tensor.ts';
import { TensorError } from './tensor-error.ts';

type Reader = (bytes: Uint8Array, maxBytes?: number) => Tensor | Promise<Tensor>;

/** File name suffix → reader; those for images are loaded when they are needed first. */
const READERS: Record<string, () => Reader | Promise<Reader>> = {
  '.npy': () => readNpy,
  '.tif': async () => (await import('./tiff.ts')).readTiff,
  '.tiff': async () => (await import('./tiff.ts')).readTiff,
  '.png': async () => (await import('./png.ts')).readPng,
  '.json': async () => (await import('./json.ts')).readJsonTensor,
};

/**
 * Reads a tensor file by the suffix of its name.
 * @param name the name it has in the description, where the local file has another one
 * @param maxBytes limit for the bytes of all elements
 * @throws TensorError where the file holds no tensor; the error of node:fs where it cannot be opened
 */
export async function readTensor(path: string, name = path, maxBytes?: number): Promise<Tensor> {
  const suffix = extname(name.replace(/[?#].*$/, '')).toLowerCase();
  const reader = Object.hasOwn(READERS, suffix) ? READERS[suffix] : undefined;
  if (!reader)
    throw new TensorError(
      'file-type-unknown',
      `Tensors are not read from ${suffix === '' ? 'files without a suffix' : `${suffix} files`}.`,
      `Use one of ${Object.keys(READERS).join(', ')}; .npy is the usual one for test tensors.`,
    );
  return (await reader())(await readFile(path), maxBytes);
}
