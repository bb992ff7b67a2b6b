import { LAYOUT_NAMES } from './layout-names.ts';
import type { Setting } from './setting.ts';

/** What belongs to a collection and where it is. */
export const COLLECTION_SETTINGS = {
  config: {
    kind: 'text',
    flag: '--config',
    placeholder: '<file>',
    commands: ['test', 'validate', 'partners', 'fix'],
    default: '',
    help: 'File with settings of the collection. Default: .model-hub-ci.yml in the folder where the command runs.',
  },
  layouts: {
    kind: 'words',
    flag: '--layout',
    placeholder: '<layout>',
    commands: ['test', 'validate', 'partners', 'fix'],
    input: 'layouts',
    actions: ['main', 'plan'],
    choices: LAYOUT_NAMES,
    default: '',
    help: 'Layouts that are looked for, instead of all: descriptions in folders, resources (resource.yaml with versions), collection (collection.yaml and the like), index (index.json).',
    cliHelp: 'May be given several times.',
    actionHelp: 'Separated by spaces or commas.',
  },
  include: {
    kind: 'lines',
    flag: '--include',
    placeholder: '<pattern>',
    commands: ['test', 'validate', 'partners', 'fix'],
    input: 'include',
    actions: ['main', 'plan'],
    default: '',
    help: 'Keeps to resources whose id matches: * within a folder, ** over folders.',
    cliHelp: 'May be given several times.',
    actionHelp: 'One a line.',
  },
  exclude: {
    kind: 'lines',
    flag: '--exclude',
    placeholder: '<pattern>',
    commands: ['test', 'validate', 'partners', 'fix'],
    input: 'exclude',
    actions: ['main', 'plan'],
    default: '',
    help: 'Leaves resources out whose id matches.',
    cliHelp: 'May be given several times.',
    actionHelp: 'One a line.',
  },
} as const satisfies Record<string, Setting>;
