import type { Setting } from './setting.ts';

/** Settings of single commands of the command line, and of how it looks. */
export const COMMAND_SETTINGS = {
  dryRun: {
    kind: 'switch',
    flag: '--dry-run',
    commands: ['upgrade', 'fix'],
    default: 'false',
    help: 'Show what would change and leave the files alone.',
  },
  yes: {
    kind: 'switch',
    flag: '--yes',
    commands: ['fix'],
    default: 'false',
    help: 'Change files without asking.',
  },
  to: {
    kind: 'choice',
    flag: '--to',
    placeholder: '<format>',
    commands: ['convert'],
    choices: ['onnx'],
    default: 'onnx',
    help: 'Format to convert to.',
  },
  output: {
    kind: 'text',
    flag: '--output',
    placeholder: '<file>',
    commands: ['convert', 'badge'],
    default: '',
    help: 'Where to write. Default of convert: weights.onnx beside the description; of badge: the folder badges.',
  },
  force: {
    kind: 'switch',
    flag: '--force',
    commands: ['convert'],
    default: 'false',
    help: 'Overwrite a file that is there already.',
  },
  exact: {
    kind: 'switch',
    flag: '--exact',
    commands: ['env'],
    default: 'false',
    help: 'Make exactly the versions that the file declares, instead of the ready environment with what it declares.',
  },
  all: {
    kind: 'switch',
    flag: '--all',
    commands: ['env'],
    default: 'false',
    help: 'Remove every environment, and what was downloaded for them.',
  },
  color: {
    kind: 'switch',
    flag: '--no-color',
    commands: ['test', 'validate', 'partners', 'upgrade', 'fix', 'convert', 'env'],
    default: 'true',
    help: 'Print without colours; NO_COLOR and FORCE_COLOR are honoured too.',
  },
} as const satisfies Record<string, Setting>;
