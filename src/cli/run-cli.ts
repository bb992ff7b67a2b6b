import { COMMANDS } from './commands/commands.ts';
import { complain } from './complain.ts';
import { configFor, NO_CONFIG } from './config-for.ts';
import { EXIT } from './exit-codes.ts';
import { parseArguments } from './program.ts';
import type { Terminal } from './terminal.ts';

const EMPTY_PATH = {
  message: 'An empty path was given.',
  hint: 'Is a variable of your script empty? Write . for the current folder.',
};

/** The whole command line: from the words behind the program's name to the exit code. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  const asked = parseArguments(argv, terminal);
  const config = asked.kind === 'run' ? await configFor(asked, terminal.folder) : NO_CONFIG;
  if (!config.ok) {
    complain(config.complaints, terminal);
    return EXIT.misused;
  }
  const request = config.value.size === 0 ? asked : parseArguments(argv, terminal, config.value);
  if (request.kind === 'end') return request.exitCode;
  const { command, paths, settings } = request;
  if (!settings.ok) {
    complain(
      settings.problems.map(({ setting, message, hint }) => ({
        message: `${setting}: ${message}`,
        hint,
      })),
      terminal,
    );
    return EXIT.misused;
  }
  // What an unset variable of a script leaves must not mean the current folder.
  if (paths.includes('')) {
    complain([EMPTY_PATH], terminal);
    return EXIT.misused;
  }
  const run = await COMMANDS[command].load();
  return run(paths, settings.settings, terminal);
}
