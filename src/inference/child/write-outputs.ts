import { join } from 'node:path';
import { writeNpyFile } from '../../tensor/npy.ts';
import type { Tensor } from '../../tensor/tensor.ts';
import { type EngineTensor, WeightsError } from '../../weights/program.ts';
import { formatBytes } from '../format.ts';

/**
 * Writes each output as an .npy file.
 * @param ids of the outputs, as described: used for the names of the files
 * @param maxBytes of all outputs together
 * @returns names of the files
 * @throws WeightsError output-too-large, before anything is written
 */
export async function writeOutputs(
  outputs: EngineTensor[],
  ids: string[],
  folder: string,
  maxBytes: number,
): Promise<string[]> {
  const bytes = outputs.reduce((sum, { data }) => sum + data.byteLength, 0);
  if (bytes > maxBytes)
    throw new WeightsError({
      stage: 'run',
      cause: 'output-too-large',
      message: `The outputs take ${formatBytes(bytes)}, more than the limit of ${formatBytes(maxBytes)}.`,
      hint: 'Test the model on a smaller input.',
    });
  const names = ids.map(fileName);
  for (const [index, output] of outputs.entries()) {
    const name = names[index];
    // Half precision stays in its bits, which are what the file holds.
    const tensor = { ...output, axes: [] } as Tensor;
    if (name !== undefined) await writeNpyFile(join(folder, name), tensor);
  }
  return names;
}

/** Ids are the contributor's words: they may hold separators, be too long, or differ in case only. */
function fileName(id: string, index: number): string {
  return `${index}-${id.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 80)}.npy`;
}
