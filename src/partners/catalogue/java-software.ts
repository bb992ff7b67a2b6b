import type { Partner, Rule } from '../rule.ts';
import {
  BOTH_GENERATIONS,
  ONE_INPUT,
  ONE_INPUT_ONE_OUTPUT,
  ONLY_MODELS,
  STANDARD_MODULES,
} from './shared-rules.ts';

const JDLL_OPERATIONS = [
  'binarize',
  'clip',
  'fixed_zero_mean_unit_variance',
  'scale_linear',
  'scale_range',
  'sigmoid',
  'zero_mean_unit_variance',
];

/** State dicts run through a Python of its own, since 2025. */
const JDLL_WEIGHTS: Partner['weights'] = {
  torchscript: 'torch',
  tensorflow_saved_model_bundle: 'tensorflow',
  onnx: 'onnxruntime',
  pytorch_state_dict: 'torch',
};

/** What the library JDLL, on which Fiji, deepImageJ and Icy build, asks of a model. */
const JDLL_RULES: readonly Rule[] = [
  ONLY_MODELS,
  BOTH_GENERATIONS,
  ONE_INPUT,
  {
    id: 'operations-of-jdll',
    check: 'operations',
    with: { preprocessing: JDLL_OPERATIONS, postprocessing: JDLL_OPERATIONS },
    otherwise: 'does-not-work',
  },
  {
    id: 'no-booleans',
    check: 'data-type',
    with: { noneOf: ['bool'] },
    otherwise: 'does-not-work',
  },
  {
    id: 'modules-of-its-python',
    check: 'architecture-modules',
    with: { ships: [...STANDARD_MODULES, 'torch', 'numpy'], lacks: [] },
    otherwise: 'does-not-work',
  },
  {
    id: 'torch-version',
    check: 'framework-version',
    with: { format: 'torchscript', min: '1.5', max: '2.0' },
    otherwise: 'does-not-work',
  },
  {
    id: 'tensorflow-version',
    check: 'framework-version',
    with: { format: 'tensorflow_saved_model_bundle', min: '1.1', max: '2.11' },
    otherwise: 'does-not-work',
  },
  {
    id: 'onnx-opset',
    check: 'framework-version',
    with: { format: 'onnx', min: '6', max: '18' },
    otherwise: 'does-not-work',
  },
];

const JDLL = 'https://github.com/bioimage-io/JDLL';

/** Software that runs models out of Java. */
export const JAVA_SOFTWARE: readonly Partner[] = [
  {
    partner: 'fiji',
    title: 'Fiji',
    weights: JDLL_WEIGHTS,
    rules: JDLL_RULES,
    source: JDLL,
    asOf: '2026-05-20',
  },
  {
    partner: 'deepimagej',
    title: 'deepImageJ',
    weights: JDLL_WEIGHTS,
    rules: JDLL_RULES,
    source: JDLL,
    asOf: '2026-05-20',
  },
  {
    partner: 'icy',
    title: 'Icy (DeepIcy)',
    weights: JDLL_WEIGHTS,
    rules: JDLL_RULES,
    source: JDLL,
    asOf: '2026-05-20',
  },
  {
    partner: 'stardist',
    title: 'StarDist',
    weights: { tensorflow_saved_model_bundle: 'tensorflow' },
    rules: [
      ONLY_MODELS,
      BOTH_GENERATIONS,
      {
        id: 'named-stardist',
        check: 'name-contains',
        with: { text: 'stardist' },
        otherwise: 'not-applicable',
      },
      {
        id: 'settings-of-stardist',
        check: 'config-key',
        with: { key: 'stardist' },
        otherwise: 'not-applicable',
      },
      ONE_INPUT,
    ],
    source: JDLL,
    asOf: '2026-05-20',
  },
  {
    partner: 'qupath',
    title: 'QuPath',
    weights: {
      torchscript: 'torch',
      tensorflow_saved_model_bundle: 'tensorflow',
      onnx: 'onnxruntime',
    },
    rules: [
      ONLY_MODELS,
      BOTH_GENERATIONS,
      ONE_INPUT_ONE_OUTPUT,
      { id: 'flat-images', check: 'space-axes', with: { max: 2 }, otherwise: 'not-applicable' },
      {
        id: 'axes',
        check: 'axis-letters',
        with: { needed: ['c', 'x', 'y'] },
        otherwise: 'does-not-work',
      },
      {
        id: 'operations',
        check: 'operations',
        with: { preprocessing: JDLL_OPERATIONS, postprocessing: JDLL_OPERATIONS },
        otherwise: 'does-not-work',
      },
      {
        id: 'weights-in-the-package',
        check: 'local-weights',
        with: {},
        otherwise: 'does-not-work',
      },
    ],
    source: 'https://github.com/qupath/qupath-extension-bioimageio',
    asOf: '2026-05-20',
  },
];
