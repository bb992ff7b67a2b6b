import type { FileReference, ModelDescription, WeightsEntry } from '../../contract/description.ts';

/** The files without which a model cannot be tested: those of its weights and its test tensors. */
export function neededFiles({ weights, inputs, outputs }: ModelDescription): FileReference[] {
  const tensors = [...inputs, ...outputs].flatMap(({ testTensor }) => testTensor ?? []);
  return [...weights.flatMap(weightsFiles), ...tensors];
}

/** All files of one weights format. */
export function weightsFiles({
  source,
  externalData,
  architecture,
  dependencies,
}: WeightsEntry): FileReference[] {
  return [source, externalData, architecture?.source, dependencies].filter(
    (file) => file !== undefined,
  );
}
