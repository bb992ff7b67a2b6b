import type { Command } from '../../settings/setting.ts';
import type { RunCommand } from './run-command.ts';

export interface CommandEntry {
  /** One line for the list of commands. */
  summary: string;
  /** For the command's own help. */
  description: string;
  examples: readonly string[];
  /** Loaded when the command is used: the help must not wait for an engine. */
  load: () => Promise<RunCommand>;
}

/** Every command: a new one is an entry here and a file beside. */
export const COMMANDS: Record<Command, CommandEntry> = {
  test: {
    summary: 'check resources and run their models',
    description:
      'Checks descriptions and their files, runs every model with its test tensors and compares the outputs.\n' +
      'A PATH is a folder, a description or a .zip package; - reads paths from standard input.',
    examples: [
      'test models/unet',
      'test . --weights-format onnx --json report.json',
      'test --changed-since origin/main',
    ],
    load: async () => (await import('./test.ts')).test,
  },
  validate: {
    summary: 'check descriptions without running anything',
    description:
      'Checks descriptions and the files that they name; no model is run.\n' +
      'A PATH is a folder, a description or a .zip package; - reads paths from standard input.',
    examples: [
      'validate models/unet/rdf.yaml',
      'validate . --no-files',
      'validate --jsonl --no-files - < list-of-paths.txt',
    ],
    load: async () => (await import('./validate.ts')).validate,
  },
  partners: {
    summary: 'tell which software can use a model',
    description:
      'Says for each known software whether it can use a resource, and which rule decides; no model is run.\n' +
      'What is predicted is called so: only test can say what ran. A PATH is a folder, a description or a .zip package.',
    examples: ['partners models/unet', 'partners . --json partners.json'],
    load: async () => (await import('./partners.ts')).partners,
  },
  badge: {
    summary: 'make badges out of a report',
    description:
      'Makes a badge for each resource of a JSON report (test --json) and one for all of them: an SVG and a JSON file for\n' +
      'shields.io each. Prints the Markdown to paste. A PATH is a report.',
    examples: ['badge report.json', 'badge report.json --output docs/badges'],
    load: async () => (await import('./badge.ts')).badge,
  },
  upgrade: {
    summary: 'rewrite descriptions in the newest version of the format',
    description:
      'Rewrites descriptions of models 0.3 and 0.4 as 0.5 and of other resources 0.2 as 0.3, in place. Comments and order stay.\n' +
      'Shows the difference, and what could not be carried over. A PATH is a folder or a description.',
    examples: ['upgrade models/unet/rdf.yaml', 'upgrade . --dry-run'],
    load: async () => (await import('./upgrade.ts')).upgrade,
  },
  fix: {
    summary: 'mend what is certain in descriptions',
    description:
      'Makes the certain mends in descriptions: misspelt names, wrong checksums, missing parents of weights and more.\n' +
      'Comments and style stay. Shows the difference and asks first. A PATH is a folder or a description.',
    examples: ['fix models/unet', 'fix . --dry-run', 'fix --yes --no-files models/unet/rdf.yaml'],
    load: async () => (await import('./fix.ts')).fix,
  },
  convert: {
    summary: 'write weights of a model as an ONNX file',
    description:
      'Writes TorchScript, Keras or TensorFlow SavedModel weights of a model as one ONNX file, tests it with the test\n' +
      'tensors, and prints the weights entry for the description. Sizes are left open where the same graph holds for\n' +
      'others. A PATH is the description of one model, its folder, or a .zip package.',
    examples: [
      'convert --to onnx models/unet/rdf.yaml',
      'convert --to onnx models/unet --weights-format keras_hdf5 --output unet.onnx',
    ],
    load: async () => (await import('./convert.ts')).convert,
  },
  env: {
    summary: 'list, make or remove Python environments for PyTorch weights',
    description:
      'env list shows the environments that are kept. env make makes the ready environment, which is there for all\n' +
      'models; with a conda environment file or a requirements file, that and what the file declares. env remove takes\n' +
      'names out of the list, or --all.',
    examples: ['env make', 'env make models/unet/environment.yaml --exact', 'env remove --all'],
    load: async () => (await import('./env.ts')).env,
  },
};
