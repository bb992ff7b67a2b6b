import { Command as Commander, CommanderError, Option } from 'commander';
import pc from 'picocolors';
import { terminalLines, terminalText } from '../report/escape/terminal.ts';
import { installation } from '../settings/installation.ts';
import type { ConfigTexts } from '../settings/read-config.ts';
import { type ReadSettings, readCliSettings } from '../settings/read-settings.ts';
import type { Command, Setting } from '../settings/setting.ts';
import { type CliSettings, defaultText, settingEntries } from '../settings/settings.ts';
import { COMMANDS } from './commands/commands.ts';
import { EXIT } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** What a command line asks for: a command to run, or (help, version, misuse: all said already) just to end. */
export type Request =
  | { kind: 'run'; command: Command; paths: string[]; settings: ReadSettings<CliSettings> }
  | { kind: 'end'; exitCode: number };

/** Understands the words behind the program's name; what they do not say, the config file may. */
export function parseArguments(
  argv: readonly string[],
  terminal: Terminal,
  config: ConfigTexts = new Map(),
): Request {
  let request: Request = { kind: 'end', exitCode: EXIT.misused };
  const { name, version } = installation();
  const program = withHelpStyle(new Commander(name), terminal)
    .description('Continuous integration for collections of AI models, on your own machine.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError(`\nRun ${name} --help for all commands.`);
  for (const [command, entry] of Object.entries(COMMANDS) as [Command, typeof COMMANDS.test][]) {
    const sub = withHelpStyle(program.command(`${command} [path...]`), terminal)
      .summary(entry.summary)
      .description(entry.description)
      .helpOption('-h, --help', 'print this help')
      .showHelpAfterError(`\nRun ${name} ${command} --help for all options.`)
      .addHelpText(
        'after',
        `\nExamples:\n${entry.examples.map((e) => `  ${name} ${e}\n`).join('')}`,
      )
      .action((paths: string[], options: Record<string, unknown>) => {
        const settings = readCliSettings(
          (flag) => textOf(options[new Option(flag).attributeName()]),
          config,
        );
        request = { kind: 'run', command, paths, settings };
      });
    for (const [, setting] of settingEntries())
      if (setting.commands?.includes(command)) sub.addOption(toOption(setting));
  }
  program.addHelpText('after', EXIT_CODE_HELP);
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const [word = ''] = argv;
    if (error.code === 'commander.unknownCommand' && /[./\\]/.test(word))
      terminal.stderr.write(`To test a path, write: ${name} test ${terminalText(word)}\n`);
    return { kind: 'end', exitCode: error.exitCode === 0 ? EXIT.passed : EXIT.misused };
  }
  return request;
}

const EXIT_CODE_HELP = `
Exit codes:
  0  nothing failed and everything planned was decided
  1  something failed
  2  nothing failed but something could not be decided
  3  the command was misused or broke
`;

function toOption(setting: Setting): Option {
  const flags = setting.placeholder ? `${setting.flag} ${setting.placeholder}` : `${setting.flag}`;
  const text = defaultText(setting, 'cli');
  const shown = setting.kind === 'switch' || text === '' ? '' : ` [default: ${text}]`;
  const choices = setting.choices ? ` One of ${setting.choices.join(', ')}.` : '';
  const help = [setting.help, setting.cliHelp].filter(Boolean).join(' ');
  const option = new Option(flags, help + choices + shown);
  if (setting.kind === 'words' || setting.kind === 'lines')
    option.argParser((word, before: string[] | undefined) => [...(before ?? []), word]);
  return option;
}

/** Commander's value of an option as the text that the user wrote. */
function textOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  // Words are parted by any white space, lines by line breaks alone.
  return Array.isArray(value) ? value.join('\n') : String(value);
}

function withHelpStyle(command: Commander, terminal: Terminal): Commander {
  const bold = (text: string) => pc.createColors(true).bold(text);
  return command
    .exitOverride()
    .configureHelp({ styleTitle: bold, showGlobalOptions: false })
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      // A name of a file that looks like a flag, out of a script's list, is said again here.
      outputError: (text, write) => write(terminalLines(text).join('\n')),
      getOutHelpWidth: () => terminal.width,
      getErrHelpWidth: () => terminal.width,
      getOutHasColors: () => terminal.color.stdout,
      getErrHasColors: () => terminal.color.stderr,
    });
}
