import type { InferenceJob } from '../../contract/case.ts';
import { isSupported } from '../../weights/formats.ts';
import type { IMPORTERS } from '../../weights/importers.ts';
import type { OpenedWeights } from '../../weights/program.ts';

/** Opens the weights of a job with the importer of their format. Throws WeightsError. */
export async function openWeights(
  {
    weightsFormat,
    weights,
    siblings,
    inputs,
    outputs,
  }: Pick<InferenceJob, 'weightsFormat' | 'weights' | 'siblings' | 'inputs' | 'outputs'>,
  importers: typeof IMPORTERS,
): Promise<OpenedWeights> {
  if (!isSupported(weightsFormat)) throw new Error(`no importer for ${weightsFormat}`);
  const importer = await importers[weightsFormat]();
  return importer.open({
    weights,
    siblings,
    scratchFolder: process.cwd(),
    inputIds: inputs.map(({ id }) => id),
    outputIds: outputs,
  });
}
