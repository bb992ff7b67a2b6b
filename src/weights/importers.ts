import type { WeightsFormat } from '../contract/description.ts';
import type { Importer } from './program.ts';

/** Format → what reads it, loaded only when it is needed. A format that is not here can't be run. */
export const IMPORTERS: Partial<Record<WeightsFormat, () => Promise<Importer>>> = {
  onnx: async () => (await import('./onnx/onnx-importer.ts')).onnxImporter,
};

/** The formats that this version runs. */
export function supportedFormats(): WeightsFormat[] {
  return Object.keys(IMPORTERS) as WeightsFormat[];
}
