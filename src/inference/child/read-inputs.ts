import { readFile } from 'node:fs/promises';
import type { TensorFile } from '../../contract/case.ts';
import { readNpy } from '../../tensor/npy.ts';
import type { NamedTensor } from './check-border.ts';
import { toEngineTensor } from './engine-tensors.ts';

/** Reads the inputs of a job as an engine takes them. */
export function readInputs(files: readonly TensorFile[]): Promise<NamedTensor[]> {
  return Promise.all(
    files.map(async ({ id, path }) => ({
      id,
      tensor: toEngineTensor(readNpy(await readFile(path))),
    })),
  );
}
