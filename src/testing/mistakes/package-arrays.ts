import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelDescription } from '../../contract/description.ts';
import type { Resource } from '../../contract/resource.ts';
import type { Tensors } from '../../processing/apply-steps.ts';
import { readTensor } from '../../tensor/read-tensor.ts';
import { sizeOf } from '../../tensor/tensor.ts';
import { TensorError } from '../../tensor/tensor-error.ts';

/** More entries than these are no package. */
const MAX_ENTRIES = 500;
const MAX_ARRAYS = 12;
/** Bytes of an element at most, and of a header. */
const [ELEMENT, HEADER] = [8, 4096];

/**
 * The .npy files beside a description that are as large as one of the expected outputs, and are no
 * test input and not the output's own test tensor, by file name. Symbolic links are left alone.
 */
export async function packageArrays(
  { folder, descriptionFile }: Pick<Resource, 'folder' | 'descriptionFile'>,
  { inputs, outputs }: ModelDescription,
  expected: Tensors,
): Promise<Tensors> {
  const arrays: Tensors = new Map();
  if (descriptionFile === null) return arrays;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  if (entries.length > MAX_ENTRIES) return arrays;
  const used = new Set(inputs.map(({ testTensor }) => testTensor?.source.replace(/^\.\//, '')));
  if (outputs.length === 1) used.add(outputs[0]?.testTensor?.source.replace(/^\.\//, ''));
  const sizes = new Set([...expected.values()].map(({ shape }) => sizeOf(shape)));
  const largest = Math.max(...sizes) * ELEMENT + HEADER;
  const names = entries.filter((one) => one.isFile() && /\.npy$/i.test(one.name));
  for (const { name } of names.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (arrays.size >= MAX_ARRAYS) break;
    if (used.has(name)) continue;
    const path = join(folder, name);
    const size = await stat(path).then(
      (found) => found.size,
      () => Number.POSITIVE_INFINITY,
    );
    const tensor = size <= largest ? await readArray(path) : null;
    if (tensor && sizes.has(sizeOf(tensor.shape))) arrays.set(name, tensor);
  }
  return arrays;
}

/** A file that holds no array of numbers is no test output. */
function readArray(path: string) {
  return readTensor(path).catch((error: unknown) => {
    if (error instanceof TensorError) return null;
    throw error;
  });
}
