import { join } from 'node:path';
import { openLowered } from '../open-lowered.ts';
import { type ImportContext, type Importer, WeightsError } from '../program.ts';
import { Refusal, weightsErrorOf } from '../tensorflow/refusal.ts';
import { lower } from './lower.ts';
import type { OpenModel } from './machine.ts';
import { openModelFiles } from './model-files.ts';
import { restoredVariables } from './restored-variables.ts';
import { readSavedModel } from './saved-model.ts';
import { makeWeightStore } from './weight-store.ts';

function problemOf(error: unknown): WeightsError | null {
  if (error instanceof WeightsError) return error;
  return error instanceof Refusal ? weightsErrorOf(error) : null;
}

async function open({ weights, scratchFolder }: ImportContext): Promise<OpenModel> {
  try {
    const files = await openModelFiles(weights.path, scratchFolder);
    const saved = readSavedModel(files);
    return { saved, restored: restoredVariables(saved) };
  } catch (error) {
    throw problemOf(error) ?? error;
  }
}

/**
 * TensorFlow SavedModels of TensorFlow 1 and 2, zipped or as a folder, read without TensorFlow and
 * lowered to ONNX. Weights are written once into the scratch folder as the engine wants them.
 */
export const savedModelImporter: Importer = {
  open: async (context) => {
    const model = await open(context);
    const store = makeWeightStore(join(context.scratchFolder, 'weights.bin'));
    return openLowered({
      lower: (inputs, known) => lower(model, context, inputs, known),
      externalDataFolder: context.scratchFolder,
      storeWeights: store,
      notice: context.notice,
      problemOf,
    });
  },
};
