import type { Finding, Position } from '../../contract/finding.ts';
import { visible } from '../escape/hidden.ts';
import { terminalText } from '../escape/terminal.ts';
import { breakCommands, guardLine } from '../escape/workflow-log.ts';
import { paint, paragraph, type View } from '../terminal/terminal-view.ts';
import { terminalWidth } from '../terminal/terminal-width.ts';
import { SEVERITY_LABELS } from '../words.ts';
import { cutEnd, cutMiddle, cutStart } from './columns.ts';

/** The lines of a file by its name in a position; null where it cannot be shown. */
export type Source = (file: string) => readonly string[] | null;

const INDENT = '  ';

/** A finding with file, line and column, the line itself, a caret, what is wrong and what to do. */
export function codeFrame(finding: Finding, source: Source, view: View): string[] {
  const { severity, position, code, message, hint, fix } = finding;
  const label = SEVERITY_LABELS[severity];
  const { colours } = view;
  const start = `${label.symbol} ${label.word} `;
  const place = position === null ? '' : `${placeOf(position, Math.floor(view.width / 2))} `;
  const rest = view.width - terminalWidth(start + place);
  const head =
    paint(label, start, view) +
    colours.cyan(place) +
    colours.dim(cutEnd(terminalText(code), Math.max(8, rest)));
  return [
    guardLine(head),
    ...(position === null ? [] : excerpt(position, source, view)),
    ...paragraph(INDENT, terminalText(message), view),
    ...(hint === '' ? [] : paragraph(`${INDENT}What to do: `, terminalText(hint), view)),
    ...(fix === undefined
      ? []
      : paragraph(`${INDENT}Certain fix: `, terminalText(fix.description), view)),
  ];
}

/** `file:line:column` for a click in the terminal; only a path that would take more than `limit` columns is cut. */
function placeOf({ file, line, column }: Position, limit: number): string {
  return `${cutMiddle(terminalText(file), limit)}:${line}:${column}`;
}

/** The line and a caret under its column; nothing where the file is not at hand or has no such line. */
export function excerpt(position: Position, source: Source, view: View): string[] {
  const line = source(position.file)?.[position.line - 1];
  if (line === undefined) return [];
  const number = String(position.line);
  const gutter = (text: string) =>
    view.colours.dim(`${INDENT}${text.padStart(Math.max(4, number.length))} | `);
  const room = Math.max(20, view.width - terminalWidth(gutter(number)));
  const { before, mark, after } = windowed(line, position.column, room);
  const caret = '^'.repeat(Math.max(1, terminalWidth(mark)));
  return [
    (gutter(number) + cutEnd(breakCommands(before + mark + after), room)).trimEnd(),
    gutter('') + ' '.repeat(terminalWidth(before)) + view.colours.red(caret),
  ];
}

interface Cut {
  before: string;
  /** The word at the column. */
  mark: string;
  after: string;
}

/** As much of a line around a column (from 1, UTF-16 units) as `room` columns of a terminal hold. */
function windowed(line: string, column: number, room: number): Cut {
  const at = Math.min(Math.max(0, column - 1), line.length);
  const word = /^(?:[^\s:,#[\]{}]|[:#](?=\S))+/.exec(line.slice(at))?.[0] ?? '';
  const before = breakCommands(visible(line.slice(0, at)));
  const mark = cutEnd(visible(word), Math.floor(room / 2));
  const after = mark === visible(word) ? visible(line.slice(at + word.length)) : '…';
  const left = cutStart(
    before,
    room - Math.max(1, terminalWidth(mark)) - Math.min(terminalWidth(after), 10),
  );
  return { before: left, mark, after: cutEnd(after, room - terminalWidth(left + mark)) };
}
