/**
 * The runner's two readers of commands (actions/runner, ActionCommand.cs: TryParseV2 and TryParse), with
 * every command name taken as known. .NET compares by the rules of a language, where characters without
 * weight don't count: they are removed first, which finds at least as many commands as a runner would.
 */
export function runnerCommand(line: string): string | null {
  const weighty = line.replace(/[\p{M}\p{Cf}\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, '');
  return newCommand(weighty) ?? oldCommand(weighty);
}

function newCommand(line: string): string | null {
  const message = line.trimStart();
  if (!message.startsWith('::')) return null;
  const end = message.indexOf('::', 2);
  return end < 0 ? null : (message.slice(2, end).split(' ')[0] ?? '');
}

function oldCommand(line: string): string | null {
  const start = line.indexOf('##[');
  if (start < 0) return null;
  const end = line.indexOf(']', start);
  return end < 0 ? null : (line.slice(start + 3, end).split(' ')[0] ?? '');
}

/** A runner reads the output of a step line by line, by either kind of line end. */
export function commandsIn(output: string): string[] {
  return output.split(/\r\n|[\r\n]/).flatMap((line) => runnerCommand(line) ?? []);
}
