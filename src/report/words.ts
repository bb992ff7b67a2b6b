import type { Severity } from '../contract/finding.ts';
import type { ResourceStatus } from '../contract/report.ts';
import type { Blame, Stage, Status } from '../contract/verdict.ts';

export interface Label {
  /** For Markdown, where pictures say more. */
  icon: string;
  /** For terminals: one column wide. */
  symbol: string;
  /** Always stands beside icon or symbol, so that nobody depends on seeing those. */
  word: string;
  colour: 'green' | 'red' | 'yellow' | 'grey';
}

export const STATUS_LABELS: Record<Status, Label> = {
  passed: { icon: '✅', symbol: '✔', word: 'passes', colour: 'green' },
  failed: { icon: '❌', symbol: '✖', word: 'fails', colour: 'red' },
  error: { icon: '🟡', symbol: '?', word: 'not decided', colour: 'yellow' },
  unsupported: { icon: '🚧', symbol: '!', word: 'not supported yet', colour: 'yellow' },
  'not-applicable': { icon: '➖', symbol: '-', word: 'does not apply', colour: 'grey' },
  skipped: { icon: '⏩', symbol: '»', word: 'not tried', colour: 'grey' },
};

export const RESOURCE_LABELS: Record<ResourceStatus, Label> = {
  passed: { icon: '✅', symbol: '✔', word: 'ready', colour: 'green' },
  failed: { icon: '❌', symbol: '✖', word: 'needs work', colour: 'red' },
  partial: { icon: '🟡', symbol: '?', word: 'partly checked', colour: 'yellow' },
  inconclusive: { icon: '🟡', symbol: '?', word: 'not decided', colour: 'yellow' },
  valid: { icon: '✅', symbol: '✔', word: 'valid', colour: 'green' },
  removed: { icon: '🗑️', symbol: '-', word: 'removed', colour: 'grey' },
};

export const SEVERITY_LABELS: Record<Severity, Label> = {
  error: { icon: '❌', symbol: '✖', word: 'error', colour: 'red' },
  warning: { icon: '⚠️', symbol: '!', word: 'warning', colour: 'yellow' },
  info: { icon: 'ℹ️', symbol: 'i', word: 'note', colour: 'grey' },
};

/** Whose fault, for a sentence that starts with "At fault:". */
export const BLAME_WORDS: Record<Blame, string> = {
  contributor: 'the package, not the machine or the network',
  environment: 'the machine that ran the test, not the package',
  tool: 'model-hub-ci, not the package',
  network: 'the network or a server, not the package',
};

/** What was being done, for a sentence that starts with "while". */
export const STAGE_WORDS: Record<Stage, string> = {
  resolve: 'finding the resource',
  files: 'fetching the files',
  description: 'reading the description',
  load: 'loading the weights',
  run: 'running the model',
  compare: 'comparing the outputs',
};

const FORMAT_TITLES: Record<string, string> = {
  keras_hdf5: 'Keras HDF5',
  keras_v3: 'Keras 3',
  onnx: 'ONNX',
  pytorch_state_dict: 'PyTorch state dict',
  tensorflow_js: 'TensorFlow.js',
  tensorflow_saved_model_bundle: 'TensorFlow SavedModel',
  torchscript: 'TorchScript',
};

/** A weights format as people write it; an unknown one as it was written (untrusted). */
export function formatTitle(weightsFormat: string): string {
  return Object.hasOwn(FORMAT_TITLES, weightsFormat)
    ? (FORMAT_TITLES[weightsFormat] ?? weightsFormat)
    : weightsFormat;
}

/** A kebab-case code as words: `sha256-mismatch` → `sha256 mismatch`. */
export function codeWords(code: string): string {
  return code.replaceAll('-', ' ');
}
