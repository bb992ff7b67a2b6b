import { openLowered } from '../open-lowered.ts';
import type { Importer, WeightsError } from '../program.ts';
import { invalid, Refusal, unsupported, weightsErrorOf } from '../tensorflow/refusal.ts';
import { makeWeightFile } from '../tensorflow/weight-file.ts';
import { Refusal as ZipRefusal } from '../torchscript/refusal.ts';
import { lower } from './lower.ts';
import { openKeras } from './open-file.ts';

/** Turns what is about the file into the case's failure; null for faults of this program. */
function problemOf(error: unknown): WeightsError | null {
  if (error instanceof Refusal) return weightsErrorOf(error);
  // The reader of zip archives has refusals of its own.
  if (error instanceof ZipRefusal) return weightsErrorOf(invalid(error.message));
  if (error instanceof RangeError && /call stack/.test(error.message))
    return weightsErrorOf(unsupported('The model nests too deep'));
  return null;
}

/**
 * Keras models, read without TensorFlow and lowered to ONNX: HDF5 files of Keras 2 and 3 and `.keras`
 * archives, whatever format of the two they are listed under.
 */
export const kerasImporter: Importer = {
  async open({ weights, scratchFolder, notice }) {
    const weightFile = makeWeightFile(scratchFolder);
    try {
      const keras = openKeras(weights.path, scratchFolder);
      return openLowered({
        lower: (inputs, known) => lower(keras, weightFile, inputs, known),
        externalDataFolder: scratchFolder,
        problemOf,
        notice,
      });
    } catch (error) {
      throw problemOf(error) ?? error;
    }
  },
};
