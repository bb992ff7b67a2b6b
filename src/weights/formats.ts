import type { WeightsFormat } from '../contract/description.ts';

/** The formats that become ONNX graphs here, and so can be written as ONNX files; the surest first. */
export const LOWERED_FORMATS = [
  'torchscript',
  'pytorch_state_dict',
  'keras_v3',
  'keras_hdf5',
  'tensorflow_saved_model_bundle',
  'tensorflow_js',
] as const satisfies readonly WeightsFormat[];
export type LoweredFormatName = (typeof LOWERED_FORMATS)[number];

export function isLoweredFormat(format: string): format is LoweredFormatName {
  return LOWERED_FORMATS.some((lowered) => lowered === format);
}
