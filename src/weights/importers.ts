import type { WeightsFormat } from '../contract/description.ts';
import type { Importer } from './program.ts';

/** Format → what reads it, loaded only when it is needed. */
export const IMPORTERS: Record<WeightsFormat, () => Promise<Importer>> = {
  onnx: async () => (await import('./onnx/onnx-importer.ts')).onnxImporter,
  torchscript: async () =>
    (await import('./torchscript/torchscript-importer.ts')).torchscriptImporter,
  pytorch_state_dict: async () =>
    (await import('./state-dict/state-dict-importer.ts')).stateDictImporter,
  keras_hdf5: async () => (await import('./keras/keras-importer.ts')).kerasImporter,
  keras_v3: async () => (await import('./keras/keras-importer.ts')).kerasImporter,
  tensorflow_saved_model_bundle: async () =>
    (await import('./savedmodel/savedmodel-importer.ts')).savedModelImporter,
  tensorflow_js: async () => (await import('./tfjs/tfjs-importer.ts')).tfjsImporter,
};
