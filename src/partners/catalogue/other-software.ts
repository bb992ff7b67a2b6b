import type { Partner } from '../rule.ts';
import { ONLY_MODELS } from './shared-rules.ts';

const WEIGHTS_TABLE =
  'https://github.com/bioimage-io/spec-bioimage-io/blob/gh-pages/weight_formats_spec.json';

/** Notebooks and web applications: what is known of them is which weights they read. */
export const OTHER_SOFTWARE: readonly Partner[] = [
  {
    partner: 'imjoy',
    title: 'ImJoy',
    weights: { onnx: 'onnxruntime', tensorflow_js: 'tfjs' },
    rules: [ONLY_MODELS],
    source: WEIGHTS_TABLE,
    asOf: '2026-05-20',
  },
  {
    partner: 'zerocostdl4mic',
    title: 'ZeroCostDL4Mic',
    weights: { keras_hdf5: 'tensorflow' },
    rules: [
      ONLY_MODELS,
      {
        id: 'format-version',
        check: 'spec-version',
        with: { anyOf: ['0.4'] },
        otherwise: 'not-applicable',
      },
    ],
    source: WEIGHTS_TABLE,
    asOf: '2026-05-20',
  },
];
