import { openLowered } from '../open-lowered.ts';
import { type Importer, WeightsError } from '../program.ts';
import { type Archive, openArchive } from './archive.ts';
import { lower } from './lower.ts';
import { Refusal } from './refusal.ts';

/** Turns what went wrong with an archive into the case's failure. */
function problemOf(error: unknown): WeightsError | null {
  if (error instanceof RangeError && /call stack/.test(error.message))
    return problemOf(
      new Refusal('unknown-operator', 'The model nests too deep.', 'It can not be run here.'),
    );
  if (!(error instanceof Refusal)) return null;
  const { place, reason, hint } = error;
  const module = place?.module ? ` in ${place.module}` : '';
  const where = place ? ` (${place.file}:${place.line}${module})` : '';
  return new WeightsError(
    {
      stage: reason === 'run-failed' || reason === 'input-mismatch' ? 'run' : 'load',
      cause: reason,
      message: `${error.message.replace(/\.$/, '')}${where}.`,
      hint,
    },
    { cause: error },
  );
}

function open(path: string): Archive {
  try {
    return openArchive(path);
  } catch (error) {
    throw problemOf(error) ?? error;
  }
}

/** TorchScript archives, read without torch and lowered to ONNX; weights stay in the archive. */
export const torchscriptImporter: Importer = {
  open: async ({ weights }) => {
    const archive = open(weights.path);
    return openLowered({
      lower: (inputs, known) => lower(archive, inputs, known),
      externalDataFolder: archive.folder,
      problemOf,
    });
  },
};
