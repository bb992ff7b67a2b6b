import type { CliSettings } from '../../settings/settings.ts';
import type { Terminal } from '../terminal.ts';

/** Does the work of one command; gives the exit code. */
export type RunCommand = (
  paths: string[],
  settings: CliSettings,
  terminal: Terminal,
) => Promise<number>;
