import type { Partner } from '../rule.ts';
import {
  BOTH_GENERATIONS,
  ONE_INPUT,
  ONE_INPUT_ONE_OUTPUT,
  ONLY_MODELS,
  STANDARD_MODULES,
} from './shared-rules.ts';

/** Software that runs models with Python's own libraries. */
export const PYTHON_SOFTWARE: readonly Partner[] = [
  {
    partner: 'bioimageio.core',
    title: 'bioimageio.core',
    weights: {
      pytorch_state_dict: 'torch',
      torchscript: 'torch',
      onnx: 'onnxruntime',
      tensorflow_saved_model_bundle: 'tensorflow',
      keras_hdf5: 'tensorflow',
      keras_v3: 'tensorflow',
    },
    rules: [
      ONLY_MODELS,
      BOTH_GENERATIONS,
      {
        id: 'scale-linear-with-axes',
        check: 'operation-argument',
        with: { operation: 'scale_linear', argument: 'axis', specVersion: '0.4' },
        otherwise: 'does-not-work',
      },
    ],
    source: 'https://github.com/bioimage-io/core-bioimage-io-python',
    asOf: '2026-05-20',
  },
  {
    partner: 'ilastik',
    title: 'ilastik',
    // The released ilastik comes without ONNX Runtime: its reports say so of every ONNX file.
    weights: { pytorch_state_dict: 'torch', torchscript: 'torch' },
    rules: [
      ONLY_MODELS,
      BOTH_GENERATIONS,
      ONE_INPUT_ONE_OUTPUT,
      {
        id: 'modules-of-ilastik',
        check: 'architecture-modules',
        with: {
          ships: [
            ...STANDARD_MODULES,
            'torch',
            'numpy',
            'xarray',
            'scipy',
            'skimage',
            'torchvision',
          ],
          lacks: [
            'careamics',
            'cellpose',
            'ml_collections',
            'monai',
            'plantseg',
            'stardist',
            'timm',
          ],
        },
        otherwise: 'does-not-work',
      },
    ],
    source:
      'https://github.com/bioimage-io/collection/blob/main/scripts/check_compatibility_ilastik.py',
    asOf: '2026-05-20',
  },
  {
    partner: 'biapy',
    title: 'BiaPy',
    weights: { pytorch_state_dict: 'torch' },
    rules: [
      ONLY_MODELS,
      ONE_INPUT,
      {
        id: 'workflow-tag',
        check: 'tag',
        with: {
          anyOf: [
            'semantic-segmentation',
            'segmentation',
            'instance-segmentation',
            'detection',
            'denoising',
            'super-resolution',
            'superresolution',
            'self-supervision',
            'classification',
            'pix2pix',
            'image-to-image',
            'image-reconstruction',
            'image-restoration',
          ],
        },
        otherwise: 'does-not-work',
      },
      {
        id: 'axes',
        check: 'axis-order',
        with: { anyOf: ['bcyx', 'bczyx'] },
        otherwise: 'does-not-work',
      },
      {
        id: 'one-preprocessing-step',
        check: 'preprocessing-steps',
        with: { max: 1 },
        otherwise: 'does-not-work',
      },
      {
        id: 'operations',
        check: 'operations',
        with: {
          preprocessing: [
            'zero_mean_unit_variance',
            'fixed_zero_mean_unit_variance',
            'scale_range',
            'scale_linear',
          ],
          postprocessing: [
            'binarize',
            'clip',
            'fixed_zero_mean_unit_variance',
            'scale_linear',
            'scale_mean_variance',
            'scale_range',
            'sigmoid',
            'softmax',
            'zero_mean_unit_variance',
          ],
        },
        otherwise: 'does-not-work',
      },
      {
        id: 'network-arguments',
        check: 'architecture-arguments',
        with: {},
        otherwise: 'does-not-work',
      },
      {
        id: 'no-postprocessing-argument',
        check: 'architecture-argument-absent',
        with: { name: 'postprocessing' },
        otherwise: 'does-not-work',
      },
      {
        id: 'number-of-classes',
        check: 'architecture-argument-integer',
        with: { anyOf: ['n_classes'] },
        otherwise: 'does-not-work',
      },
    ],
    source: 'https://github.com/BiaPyX/BiaPy',
    asOf: '2026-05-20',
  },
  {
    partner: 'careamics',
    title: 'CAREamics',
    weights: { pytorch_state_dict: 'torch' },
    rules: [
      ONLY_MODELS,
      {
        id: 'format-version',
        check: 'spec-version',
        with: { anyOf: ['0.5'] },
        otherwise: 'not-applicable',
      },
      {
        id: 'tag-careamics',
        check: 'tag',
        with: { anyOf: ['CAREamics', 'careamics'] },
        otherwise: 'not-applicable',
      },
      {
        id: 'careamics-file',
        check: 'attachment',
        with: { anyOf: ['careamics.yaml'] },
        otherwise: 'does-not-work',
      },
      {
        id: 'axes',
        check: 'axis-order',
        with: { anyOf: ['bcyx', 'bczyx'] },
        otherwise: 'does-not-work',
      },
      {
        id: 'unet-in-careamics-file',
        check: 'undecidable',
        with: {
          why: 'its own settings in `careamics.yaml` have to name a UNet, and they are not read here',
        },
        otherwise: 'does-not-work',
      },
    ],
    source:
      'https://github.com/bioimage-io/collection/blob/main/scripts/check_compatibility_careamics.py',
    asOf: '2026-05-20',
  },
  {
    partner: 'bioengine',
    title: 'BioEngine',
    weights: { torchscript: 'torch', onnx: 'onnxruntime', pytorch_state_dict: 'torch' },
    rules: [
      ONLY_MODELS,
      {
        id: 'format-version',
        check: 'spec-version',
        with: { anyOf: ['0.5'] },
        otherwise: 'not-applicable',
      },
      {
        id: 'modules-of-the-runtime',
        check: 'architecture-modules',
        with: {
          ships: [
            ...STANDARD_MODULES,
            'torch',
            'torchvision',
            'numpy',
            'tensorflow',
            'bioimageio',
            'onnxruntime',
            'careamics',
            'cellpose',
            'stardist',
            'xarray',
            'timm',
          ],
          lacks: ['.', 'ml_collections', 'plantseg'],
        },
        otherwise: 'does-not-work',
      },
    ],
    source:
      'https://github.com/bioimage-io/bioimage.io/blob/main/public/skills/bioimageio-models/references/architecture-rules.md',
    asOf: '2026-05-20',
  },
  {
    partner: 'napari',
    title: 'napari (PanSeg)',
    weights: {
      pytorch_state_dict: 'torch',
      torchscript: 'torch',
      onnx: 'onnxruntime',
      tensorflow_saved_model_bundle: 'tensorflow',
      keras_hdf5: 'tensorflow',
    },
    rules: [
      ONLY_MODELS,
      BOTH_GENERATIONS,
      {
        id: 'images-and-volumes',
        check: 'axis-letters',
        with: { needed: ['y', 'x'], allowed: ['b', 'c', 'z', 'y', 'x'] },
        otherwise: 'does-not-work',
      },
    ],
    source: 'https://github.com/kreshuklab/panseg',
    asOf: '2026-05-20',
  },
];
