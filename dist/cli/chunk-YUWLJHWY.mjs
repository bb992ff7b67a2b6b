import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/contract/description.ts
var WEIGHTS_FORMATS = [
  "keras_hdf5",
  "keras_v3",
  "onnx",
  "pytorch_state_dict",
  "tensorflow_js",
  "tensorflow_saved_model_bundle",
  "torchscript"
];

export {
  WEIGHTS_FORMATS
};
