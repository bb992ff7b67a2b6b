import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { TensorFile } from '../../contract/case.ts';
import { storageProblem } from '../../files/storage-problem.ts';
import { preprocess, type Tensors } from '../../processing/apply-steps.ts';
import { ProcessingError } from '../../processing/processing-error.ts';
import { writeNpyFile } from '../../tensor/npy.ts';
import type { Loaded } from '../files/load-test-tensors.ts';
import type { ModelTest } from './model-test.ts';

/**
 * Preprocesses the inputs of a model and writes them where the child processes read them.
 * @param followReference whether to compute as the reference implementation does where it departs
 */
export async function prepareInputs(
  { model, folder }: Pick<ModelTest, 'model' | 'folder'>,
  inputs: Tensors,
  followReference = false,
): Promise<Loaded<TensorFile[]>> {
  try {
    return await writeInputs(preprocess(inputs, model, followReference), folder);
  } catch (error) {
    if (error instanceof ProcessingError) {
      const { code, message, hint } = error;
      return { ok: false, problem: { cause: code, stage: 'run', message, hint } };
    }
    throw error;
  }
}

/** Writes inputs as they are into a folder of their own. */
export async function writeInputs(tensors: Tensors, folder: string): Promise<Loaded<TensorFile[]>> {
  try {
    const place = await mkdtemp(join(folder, 'inputs-'));
    const files = [...tensors.keys()].map((id, i) => ({ id, path: join(place, `${i}.npy`) }));
    await Promise.all(
      [...tensors.values()].map((tensor, i) => writeNpyFile(files[i]?.path ?? '', tensor)),
    );
    return { ok: true, value: files };
  } catch (error) {
    const storage = storageProblem(error, 'The preprocessed inputs could not be written');
    if (!storage) throw error;
    return storage;
  }
}
