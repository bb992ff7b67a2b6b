import { WEIGHTS_FORMATS, type WeightsFormat } from '../contract/description.ts';

/** The formats that can be run here. Each has its entry in `importers.ts`. */
export const SUPPORTED_FORMATS = [
  'onnx',
  'torchscript',
  'keras_hdf5',
  'keras_v3',
  'tensorflow_js',
  'tensorflow_saved_model_bundle',
] as const satisfies readonly WeightsFormat[];
export type SupportedFormat = (typeof SUPPORTED_FORMATS)[number];

export function isSupported(format: WeightsFormat): format is SupportedFormat {
  return SUPPORTED_FORMATS.some((supported) => supported === format);
}

/** The formats of the specification that can't be run here yet. */
export function unsupportedFormats(): WeightsFormat[] {
  return WEIGHTS_FORMATS.filter((format) => !isSupported(format));
}
