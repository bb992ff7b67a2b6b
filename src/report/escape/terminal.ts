import { cleanLines, oneLine } from './hidden.ts';
import { breakCommands } from './workflow-log.ts';

/** Untrusted text for one line of a terminal: no colours, cursor moves, links, bells or hidden characters of its own. */
export function terminalText(text: string): string {
  return breakCommands(oneLine(text));
}

/** Untrusted text for several lines of a terminal, with its indentation kept. */
export function terminalLines(text: string): string[] {
  return cleanLines(text).map(breakCommands);
}
