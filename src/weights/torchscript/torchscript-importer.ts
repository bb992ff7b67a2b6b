import { openLowered } from '../open-lowered.ts';
import type { Importer } from '../program.ts';
import { type Archive, openArchive } from './archive.ts';
import { lower } from './lower.ts';
import { problemOf } from './problem-of.ts';

function open(path: string): Archive {
  try {
    return openArchive(path);
  } catch (error) {
    throw problemOf(error) ?? error;
  }
}

/** TorchScript archives, read without torch and lowered to ONNX; weights stay in the archive. */
export const torchscriptImporter: Importer = {
  open: async ({ weights, trainBatchNorm = false }) => {
    const archive = open(weights.path);
    return openLowered({
      lower: (inputs, known) => lower(archive, inputs, known, trainBatchNorm),
      externalDataFolder: archive.folder,
      problemOf,
    });
  },
};
