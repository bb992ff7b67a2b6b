import type { WeightsFormat } from '../contract/description.ts';

/** The formats that can be run here. Each has its entry in `importers.ts`. */
export const SUPPORTED_FORMATS = [
  'onnx',
  'pytorch_state_dict',
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

/** The formats that become ONNX graphs here, and so can be written as ONNX files; the surest first. */
export const LOWERED_FORMATS = [
  'torchscript',
  'pytorch_state_dict',
  'keras_v3',
  'keras_hdf5',
  'tensorflow_saved_model_bundle',
  'tensorflow_js',
] as const satisfies readonly SupportedFormat[];
export type LoweredFormatName = (typeof LOWERED_FORMATS)[number];

export function isLoweredFormat(format: string): format is LoweredFormatName {
  return LOWERED_FORMATS.some((lowered) => lowered === format);
}
