import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/partners/catalogue/shared-rules.ts
var ONLY_MODELS = {
  id: "models-only",
  check: "resource-type",
  with: { anyOf: ["model"] },
  otherwise: "not-applicable"
};
var BOTH_GENERATIONS = {
  id: "format-version",
  check: "spec-version",
  with: { anyOf: ["0.4", "0.5"] },
  otherwise: "not-applicable"
};
var ONE_INPUT = {
  id: "one-input",
  check: "tensor-count",
  with: { inputs: 1 },
  otherwise: "not-applicable"
};
var ONE_INPUT_ONE_OUTPUT = {
  id: "one-input-one-output",
  check: "tensor-count",
  with: { inputs: 1, outputs: 1 },
  otherwise: "not-applicable"
};
var STANDARD_MODULES = [
  ...[
    "__future__",
    "abc",
    "argparse",
    "array",
    "ast",
    "base64",
    "bisect",
    "builtins",
    "collections"
  ],
  ...["contextlib", "copy", "csv", "dataclasses", "datetime", "decimal", "enum", "functools", "gc"],
  ...["glob", "gzip", "hashlib", "heapq", "importlib", "inspect", "io", "itertools", "json"],
  ...["logging", "math", "numbers", "operator", "os", "pathlib", "pickle", "platform", "pprint"],
  ...["random", "re", "shutil", "statistics", "string", "struct", "sys", "tempfile", "textwrap"],
  ...[
    "threading",
    "time",
    "traceback",
    "types",
    "typing",
    "unittest",
    "uuid",
    "warnings",
    "weakref"
  ],
  ...["zipfile"]
];

// src/partners/catalogue/java-software.ts
var JDLL_OPERATIONS = [
  "binarize",
  "clip",
  "fixed_zero_mean_unit_variance",
  "scale_linear",
  "scale_range",
  "sigmoid",
  "zero_mean_unit_variance"
];
var JDLL_WEIGHTS = {
  torchscript: "torch",
  tensorflow_saved_model_bundle: "tensorflow",
  onnx: "onnxruntime",
  pytorch_state_dict: "torch"
};
var JDLL_RULES = [
  ONLY_MODELS,
  BOTH_GENERATIONS,
  ONE_INPUT,
  {
    id: "operations-of-jdll",
    check: "operations",
    with: { preprocessing: JDLL_OPERATIONS, postprocessing: JDLL_OPERATIONS },
    otherwise: "does-not-work"
  },
  {
    id: "no-booleans",
    check: "data-type",
    with: { noneOf: ["bool"] },
    otherwise: "does-not-work"
  },
  {
    id: "modules-of-its-python",
    check: "architecture-modules",
    with: { ships: [...STANDARD_MODULES, "torch", "numpy"], lacks: [] },
    otherwise: "does-not-work"
  },
  {
    id: "torch-version",
    check: "framework-version",
    with: { format: "torchscript", min: "1.5", max: "2.0" },
    otherwise: "does-not-work"
  },
  {
    id: "tensorflow-version",
    check: "framework-version",
    with: { format: "tensorflow_saved_model_bundle", min: "1.1", max: "2.11" },
    otherwise: "does-not-work"
  },
  {
    id: "onnx-opset",
    check: "framework-version",
    with: { format: "onnx", min: "6", max: "18" },
    otherwise: "does-not-work"
  }
];
var JDLL = "https://github.com/bioimage-io/JDLL";
var JAVA_SOFTWARE = [
  {
    partner: "fiji",
    title: "Fiji",
    weights: JDLL_WEIGHTS,
    rules: JDLL_RULES,
    source: JDLL,
    asOf: "2026-05-20"
  },
  {
    partner: "deepimagej",
    title: "deepImageJ",
    weights: JDLL_WEIGHTS,
    rules: JDLL_RULES,
    source: JDLL,
    asOf: "2026-05-20"
  },
  {
    partner: "icy",
    title: "Icy (DeepIcy)",
    weights: JDLL_WEIGHTS,
    rules: JDLL_RULES,
    source: JDLL,
    asOf: "2026-05-20"
  },
  {
    partner: "stardist",
    title: "StarDist",
    weights: { tensorflow_saved_model_bundle: "tensorflow" },
    rules: [
      ONLY_MODELS,
      BOTH_GENERATIONS,
      {
        id: "named-stardist",
        check: "name-contains",
        with: { text: "stardist" },
        otherwise: "not-applicable"
      },
      {
        id: "settings-of-stardist",
        check: "config-key",
        with: { key: "stardist" },
        otherwise: "not-applicable"
      },
      ONE_INPUT
    ],
    source: JDLL,
    asOf: "2026-05-20"
  },
  {
    partner: "qupath",
    title: "QuPath",
    weights: {
      torchscript: "torch",
      tensorflow_saved_model_bundle: "tensorflow",
      onnx: "onnxruntime"
    },
    rules: [
      ONLY_MODELS,
      BOTH_GENERATIONS,
      ONE_INPUT_ONE_OUTPUT,
      { id: "flat-images", check: "space-axes", with: { max: 2 }, otherwise: "not-applicable" },
      {
        id: "axes",
        check: "axis-letters",
        with: { needed: ["c", "x", "y"] },
        otherwise: "does-not-work"
      },
      {
        id: "operations",
        check: "operations",
        with: { preprocessing: JDLL_OPERATIONS, postprocessing: JDLL_OPERATIONS },
        otherwise: "does-not-work"
      },
      {
        id: "weights-in-the-package",
        check: "local-weights",
        with: {},
        otherwise: "does-not-work"
      }
    ],
    source: "https://github.com/qupath/qupath-extension-bioimageio",
    asOf: "2026-05-20"
  }
];

// src/partners/catalogue/other-software.ts
var WEIGHTS_TABLE = "https://github.com/bioimage-io/spec-bioimage-io/blob/gh-pages/weight_formats_spec.json";
var OTHER_SOFTWARE = [
  {
    partner: "imjoy",
    title: "ImJoy",
    weights: { onnx: "onnxruntime", tensorflow_js: "tfjs" },
    rules: [ONLY_MODELS],
    source: WEIGHTS_TABLE,
    asOf: "2026-05-20"
  },
  {
    partner: "zerocostdl4mic",
    title: "ZeroCostDL4Mic",
    weights: { keras_hdf5: "tensorflow" },
    rules: [
      ONLY_MODELS,
      {
        id: "format-version",
        check: "spec-version",
        with: { anyOf: ["0.4"] },
        otherwise: "not-applicable"
      }
    ],
    source: WEIGHTS_TABLE,
    asOf: "2026-05-20"
  }
];

// src/partners/catalogue/python-software.ts
var PYTHON_SOFTWARE = [
  {
    partner: "bioimageio.core",
    title: "bioimageio.core",
    weights: {
      pytorch_state_dict: "torch",
      torchscript: "torch",
      onnx: "onnxruntime",
      tensorflow_saved_model_bundle: "tensorflow",
      keras_hdf5: "tensorflow",
      keras_v3: "tensorflow"
    },
    rules: [
      ONLY_MODELS,
      BOTH_GENERATIONS,
      {
        id: "scale-linear-with-axes",
        check: "operation-argument",
        with: { operation: "scale_linear", argument: "axis", specVersion: "0.4" },
        otherwise: "does-not-work"
      }
    ],
    source: "https://github.com/bioimage-io/core-bioimage-io-python",
    asOf: "2026-05-20"
  },
  {
    partner: "ilastik",
    title: "ilastik",
    // The released ilastik comes without ONNX Runtime: its reports say so of every ONNX file.
    weights: { pytorch_state_dict: "torch", torchscript: "torch" },
    rules: [
      ONLY_MODELS,
      BOTH_GENERATIONS,
      ONE_INPUT_ONE_OUTPUT,
      {
        id: "modules-of-ilastik",
        check: "architecture-modules",
        with: {
          ships: [
            ...STANDARD_MODULES,
            "torch",
            "numpy",
            "xarray",
            "scipy",
            "skimage",
            "torchvision"
          ],
          lacks: [
            "careamics",
            "cellpose",
            "ml_collections",
            "monai",
            "plantseg",
            "stardist",
            "timm"
          ]
        },
        otherwise: "does-not-work"
      }
    ],
    source: "https://github.com/bioimage-io/collection/blob/main/scripts/check_compatibility_ilastik.py",
    asOf: "2026-05-20"
  },
  {
    partner: "biapy",
    title: "BiaPy",
    weights: { pytorch_state_dict: "torch" },
    rules: [
      ONLY_MODELS,
      ONE_INPUT,
      {
        id: "workflow-tag",
        check: "tag",
        with: {
          anyOf: [
            "semantic-segmentation",
            "segmentation",
            "instance-segmentation",
            "detection",
            "denoising",
            "super-resolution",
            "superresolution",
            "self-supervision",
            "classification",
            "pix2pix",
            "image-to-image",
            "image-reconstruction",
            "image-restoration"
          ]
        },
        otherwise: "does-not-work"
      },
      {
        id: "axes",
        check: "axis-order",
        with: { anyOf: ["bcyx", "bczyx"] },
        otherwise: "does-not-work"
      },
      {
        id: "one-preprocessing-step",
        check: "preprocessing-steps",
        with: { max: 1 },
        otherwise: "does-not-work"
      },
      {
        id: "operations",
        check: "operations",
        with: {
          preprocessing: [
            "zero_mean_unit_variance",
            "fixed_zero_mean_unit_variance",
            "scale_range",
            "scale_linear"
          ],
          postprocessing: [
            "binarize",
            "clip",
            "fixed_zero_mean_unit_variance",
            "scale_linear",
            "scale_mean_variance",
            "scale_range",
            "sigmoid",
            "softmax",
            "zero_mean_unit_variance"
          ]
        },
        otherwise: "does-not-work"
      },
      {
        id: "network-arguments",
        check: "architecture-arguments",
        with: {},
        otherwise: "does-not-work"
      },
      {
        id: "no-postprocessing-argument",
        check: "architecture-argument-absent",
        with: { name: "postprocessing" },
        otherwise: "does-not-work"
      },
      {
        id: "number-of-classes",
        check: "architecture-argument-integer",
        with: { anyOf: ["n_classes"] },
        otherwise: "does-not-work"
      }
    ],
    source: "https://github.com/BiaPyX/BiaPy",
    asOf: "2026-05-20"
  },
  {
    partner: "careamics",
    title: "CAREamics",
    weights: { pytorch_state_dict: "torch" },
    rules: [
      ONLY_MODELS,
      {
        id: "format-version",
        check: "spec-version",
        with: { anyOf: ["0.5"] },
        otherwise: "not-applicable"
      },
      {
        id: "tag-careamics",
        check: "tag",
        with: { anyOf: ["CAREamics", "careamics"] },
        otherwise: "not-applicable"
      },
      {
        id: "careamics-file",
        check: "attachment",
        with: { anyOf: ["careamics.yaml"] },
        otherwise: "does-not-work"
      },
      {
        id: "axes",
        check: "axis-order",
        with: { anyOf: ["bcyx", "bczyx"] },
        otherwise: "does-not-work"
      },
      {
        id: "unet-in-careamics-file",
        check: "undecidable",
        with: {
          why: "its own settings in `careamics.yaml` have to name a UNet, and they are not read here"
        },
        otherwise: "does-not-work"
      }
    ],
    source: "https://github.com/bioimage-io/collection/blob/main/scripts/check_compatibility_careamics.py",
    asOf: "2026-05-20"
  },
  {
    partner: "bioengine",
    title: "BioEngine",
    weights: { torchscript: "torch", onnx: "onnxruntime", pytorch_state_dict: "torch" },
    rules: [
      ONLY_MODELS,
      {
        id: "format-version",
        check: "spec-version",
        with: { anyOf: ["0.5"] },
        otherwise: "not-applicable"
      },
      {
        id: "modules-of-the-runtime",
        check: "architecture-modules",
        with: {
          ships: [
            ...STANDARD_MODULES,
            "torch",
            "torchvision",
            "numpy",
            "tensorflow",
            "bioimageio",
            "onnxruntime",
            "careamics",
            "cellpose",
            "stardist",
            "xarray",
            "timm"
          ],
          lacks: [".", "ml_collections", "plantseg"]
        },
        otherwise: "does-not-work"
      }
    ],
    source: "https://github.com/bioimage-io/bioimage.io/blob/main/public/skills/bioimageio-models/references/architecture-rules.md",
    asOf: "2026-05-20"
  },
  {
    partner: "napari",
    title: "napari (PanSeg)",
    weights: {
      pytorch_state_dict: "torch",
      torchscript: "torch",
      onnx: "onnxruntime",
      tensorflow_saved_model_bundle: "tensorflow",
      keras_hdf5: "tensorflow"
    },
    rules: [
      ONLY_MODELS,
      BOTH_GENERATIONS,
      {
        id: "images-and-volumes",
        check: "axis-letters",
        with: { needed: ["y", "x"], allowed: ["b", "c", "z", "y", "x"] },
        otherwise: "does-not-work"
      }
    ],
    source: "https://github.com/kreshuklab/panseg",
    asOf: "2026-05-20"
  }
];

// src/partners/catalogue/catalogue.ts
var CATALOGUE = [
  ...PYTHON_SOFTWARE,
  ...JAVA_SOFTWARE,
  ...OTHER_SOFTWARE
].sort((a, b) => a.partner < b.partner ? -1 : 1);

export {
  CATALOGUE
};
