import { WEIGHTS_FORMATS } from '../contract/description.ts';
import { COLLECTION_SETTINGS } from './collection-settings.ts';
import { COMMAND_SETTINGS } from './command-settings.ts';
import { REPORT_SETTINGS } from './report-settings.ts';
import type { ActionName, Setting, Surface } from './setting.ts';
import { WORKFLOW_SETTINGS } from './workflow-settings.ts';

/** All settings, in the order in which the help and the tables show them. */
export const SETTINGS = {
  githubToken: {
    kind: 'text',
    input: 'github-token',
    actions: ['main', 'plan', 'report', 'command'],
    default: '',
    expression: 'github.token',
    help: 'Token that reads the changed files and writes the comment and the badges.',
    actionHelp: 'A read-only token is enough for the job summary and the annotations.',
  },
  paths: {
    kind: 'lines',
    input: 'paths',
    actions: ['main', 'plan'],
    default: '',
    help: 'Folders, descriptions or .zip packages to test; empty: the whole repository.',
    actionHelp: 'One a line. A pull request or a push tests what it changes of them.',
  },
  weightsFormats: {
    kind: 'words',
    flag: '--weights-format',
    placeholder: '<format>',
    commands: ['test', 'convert'],
    input: 'weights-formats',
    actions: ['main', 'plan'],
    choices: WEIGHTS_FORMATS,
    default: '',
    help: 'Weights formats to test, instead of all that a description has.',
    cliHelp: 'May be given several times; convert takes one.',
    actionHelp: 'Separated by spaces or commas.',
  },
  device: {
    kind: 'choice',
    flag: '--device',
    placeholder: '<device>',
    commands: ['test'],
    input: 'device',
    choices: ['cpu', 'gpu', 'auto', 'cpu,gpu'],
    default: 'cpu',
    help: 'Where models run: auto takes the GPU if there is one, cpu,gpu runs both and compares them. The GPU is used by CUDA where the engine has it, else by WebGPU.',
  },
  shapes: {
    kind: 'choice',
    flag: '--shapes',
    placeholder: '<which>',
    commands: ['test'],
    input: 'shapes',
    actions: ['main', 'plan'],
    choices: ['all', 'test'],
    default: 'all',
    help: 'Input sizes to run: all that a description promises (batch 1 and 2, the first three steps of each axis), or the test tensors alone.',
  },
  comment: {
    kind: 'choice',
    input: 'comment',
    actions: ['main', 'report'],
    choices: ['always', 'changes', 'failures', 'never'],
    default: 'always',
    help: 'When to write a comment into a pull request that touches a resource.',
    actionHelp:
      'changes: when not everything passes; failures: when something failed. A comment that is already there is kept up to date, unless this is never.',
  },
  suggestions: {
    kind: 'switch',
    input: 'suggestions',
    default: 'true',
    help: 'Offer certain mends as suggestions on the lines that a pull request changes.',
  },
  pictures: {
    kind: 'switch',
    input: 'pictures',
    default: 'true',
    help: 'Show small pictures of what models gave in the comment. They are kept on the badge branch, where the token may write.',
  },
  failOn: {
    kind: 'choice',
    flag: '--fail-on',
    placeholder: '<what>',
    commands: ['test', 'validate'],
    input: 'fail-on',
    actions: ['main', 'report'],
    choices: ['failed', 'undecided', 'never'],
    default: { cli: 'undecided', action: 'failed' },
    help: 'What makes the run fail; undecided means failed or undecided.',
  },
  engine: {
    kind: 'choice',
    flag: '--engine',
    placeholder: '<engine>',
    commands: ['test'],
    input: 'engine',
    actions: ['main', 'plan'],
    choices: ['auto', 'python', 'both'],
    default: 'auto',
    help: 'What runs the weights: auto takes the engine in Node and Python only where that does not do; python the framework itself in Python; both compares the two.',
  },
  compareFormats: {
    kind: 'switch',
    flag: '--compare-formats',
    commands: ['test'],
    input: 'compare-formats',
    actions: ['main', 'plan'],
    default: 'false',
    help: 'Compare the outputs of the weights formats of a model with each other too, not only with the expected ones.',
  },
  allowPickle: {
    kind: 'switch',
    flag: '--allow-pickle',
    commands: ['test'],
    input: 'allow-pickle',
    actions: ['main', 'plan'],
    default: 'false',
    help: 'Load PyTorch checkpoints that run code of their own when they are loaded, in the sandbox.',
  },
  timeout: {
    kind: 'duration',
    flag: '--timeout',
    placeholder: '<time>',
    commands: ['test', 'convert'],
    input: 'timeout',
    actions: ['main', 'test'],
    default: '10m',
    help: 'Time limit of each case: seconds, or with a unit as in 90s, 10m, 1h.',
  },
  memory: {
    kind: 'size',
    flag: '--memory',
    placeholder: '<size>',
    commands: ['test', 'convert'],
    input: 'memory',
    actions: ['main', 'test'],
    default: '',
    help: 'Memory limit of each case: MB, or with a unit as in 512MB, 4GB. Default: the free memory less a reserve.',
  },
  python: {
    kind: 'text',
    flag: '--python',
    placeholder: '<python>',
    commands: ['test', 'env', 'convert'],
    input: 'python',
    actions: ['main', 'plan'],
    default: '',
    help: 'Python that environments for PyTorch weights are made with. With environments set to never, it is used as it is. Default: the one on the search path.',
  },
  environments: {
    kind: 'choice',
    flag: '--environments',
    placeholder: '<which>',
    commands: ['test', 'convert'],
    input: 'environments',
    actions: ['main', 'plan'],
    choices: ['never', 'ready', 'declared'],
    default: 'declared',
    help: 'Python environments that may be made, and packages that may be fetched for architectures: none, those of the ready environment for all models, or those too that models declare.',
  },
  environmentsFolder: {
    kind: 'text',
    flag: '--environments-folder',
    placeholder: '<folder>',
    commands: ['test', 'env'],
    default: '',
    help: "Where Python environments are kept. Default: the user's cache.",
  },
  packageIndex: {
    kind: 'text',
    flag: '--package-index',
    placeholder: '<url>',
    commands: ['test', 'env', 'convert'],
    input: 'package-index',
    actions: ['main', 'test'],
    default: '',
    help: 'Index that Python packages come from, instead of the usual one.',
  },
  wheels: {
    kind: 'text',
    flag: '--wheels',
    placeholder: '<folder>',
    commands: ['test', 'env', 'convert'],
    input: 'wheels',
    actions: ['main', 'test'],
    default: '',
    help: 'Folder, or address of a page, with wheels of Python packages that are looked at too: for places without internet.',
  },
  badgeBranch: {
    kind: 'text',
    input: 'badge-branch',
    actions: ['main', 'plan', 'report'],
    default: 'badges',
    help: 'Branch that keeps the badges and the results of the default branch; never: keep none.',
  },
  badgeMaxAge: {
    kind: 'duration',
    input: 'badge-max-age',
    actions: ['main', 'plan', 'report'],
    default: '90d',
    largest: 3650 * 86_400_000,
    help: 'Badges of results older than this turn grey.',
  },
  ...COLLECTION_SETTINGS,
  ...WORKFLOW_SETTINGS,
  changedSince: {
    kind: 'text',
    flag: '--changed-since',
    placeholder: '<ref>',
    commands: ['test', 'validate', 'partners', 'fix'],
    default: '',
    help: 'Take the resources that differ from this git commit, branch or tag.',
  },
  ...REPORT_SETTINGS,
  jsonl: {
    kind: 'switch',
    flag: '--jsonl',
    commands: ['validate'],
    default: 'false',
    help: 'Print one line of JSON for each description instead of the report.',
  },
  files: {
    kind: 'switch',
    flag: '--no-files',
    commands: ['validate', 'fix'],
    default: 'true',
    help: 'Check the text alone, not the files that it names.',
  },
  checkLinks: {
    kind: 'switch',
    flag: '--check-links',
    commands: ['validate'],
    default: 'false',
    help: 'Ask whether the pages that descriptions point at are there; dead links are warnings.',
  },
  strict: {
    kind: 'switch',
    flag: '--strict',
    commands: ['test', 'validate'],
    default: 'false',
    help: 'Count warnings as errors.',
  },
  quiet: {
    kind: 'switch',
    flag: '--quiet',
    commands: ['test', 'validate'],
    default: 'false',
    help: 'Print only what the exit code is about: what failed, or else what could not be decided.',
  },
  ...COMMAND_SETTINGS,
} as const satisfies Record<string, Setting>;

type Table = typeof SETTINGS;
export type SettingName = keyof Table;

/** A value that a default always gives, or null. */
type OrNull<Entry extends Setting, Value> = Entry['default'] extends '' ? Value | null : Value;
type Word<Entry extends Setting> = Entry extends { choices: readonly (infer Choice)[] }
  ? Choice
  : string;
type Value<Entry extends Setting> = {
  text: OrNull<Entry, string>;
  choice: Word<Entry>;
  switch: boolean;
  duration: OrNull<Entry, number>;
  size: OrNull<Entry, number>;
  words: Word<Entry>[];
  lines: string[];
  count: number;
}[Entry['kind']];

/** The value of every setting. */
export type Settings = { [Name in SettingName]: Value<Table[Name]> };

type NameWith<Key extends keyof Setting> = {
  [Name in SettingName]: Table[Name] extends Record<Key, unknown> ? Name : never;
}[SettingName];

export type CliSettingName = NameWith<'flag'>;
export type ActionSettingName = NameWith<'input'>;
/** The settings of the command line. */
export type CliSettings = Pick<Settings, CliSettingName>;
/** The settings of all actions. */
export type ActionSettings = Pick<Settings, ActionSettingName>;

/** Whether an action has the input of a setting. */
export function hasInput({ input, actions = ['main'] }: Setting, action: ActionName): boolean {
  return input !== undefined && actions.includes(action);
}

/** The entries of the table with their names, typed loosely: for whoever goes through all of them. */
export function settingEntries(): [SettingName, Setting][] {
  return Object.entries(SETTINGS) as [SettingName, Setting][];
}

/** The default of a setting on one surface, as a user would write it. */
export function defaultText(setting: Setting, surface: Surface): string {
  return typeof setting.default === 'string' ? setting.default : setting.default[surface];
}
