export type Command =
  | 'test'
  | 'validate'
  | 'partners'
  | 'badge'
  | 'upgrade'
  | 'fix'
  | 'convert'
  | 'env';
export type Surface = 'cli' | 'action';
/** The all-in-one action, and those that a workflow of several jobs is made of. */
export const ACTION_NAMES = ['main', 'plan', 'test', 'report', 'command'] as const;
export type ActionName = (typeof ACTION_NAMES)[number];

/**
 * How a written value becomes a value: `duration` in milliseconds, `size` in bytes,
 * `switch` a flag without a value, `words` and `lines` lists, `count` a whole number from 1.
 */
export type SettingKind =
  | 'text'
  | 'choice'
  | 'switch'
  | 'duration'
  | 'size'
  | 'words'
  | 'lines'
  | 'count';

/** One setting. Flags, action inputs, their help and their validation all come from these entries. */
export interface Setting {
  kind: SettingKind;
  /** `--name` on the command line; a switch that is on by default is written `--no-name`. */
  flag?: `--${string}`;
  /** What stands behind the flag in the help. */
  placeholder?: string;
  /** The commands that have the flag. */
  commands?: readonly Command[];
  /** Name of the input of action.yml. */
  input?: string;
  /** The actions that have the input; absent: the all-in-one alone. */
  actions?: readonly ActionName[];
  /** The largest `count`; the longest `duration` in milliseconds, a week if absent. */
  largest?: number;
  /** The values of a `choice`, and of `words` where only some are allowed. */
  choices?: readonly string[];
  /** As a user would write it; an empty text: not set. */
  default: string | Readonly<Record<Surface, string>>;
  /** What action.yml takes as default from the workflow's context. */
  expression?: string;
  help: string;
  /** A sentence more for one surface. */
  cliHelp?: string;
  actionHelp?: string;
}
