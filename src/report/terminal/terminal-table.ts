import Table from 'cli-table3';
import type { ResourceReport } from '../../contract/report.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { terminalText } from '../escape/terminal.ts';
import { guardLine } from '../escape/workflow-log.ts';
import { cutEnd, cutMiddle } from '../markdown/columns.ts';
import { caseTitle, causeWords, sizesTitle, totalDuration } from '../markdown/verdict-groups.ts';
import { formatBytes, formatDuration } from '../numbers.ts';
import { type Label, RESOURCE_LABELS, STATUS_LABELS } from '../words.ts';
import { partnerLines } from './terminal-partners.ts';
import { paint, type View } from './terminal-view.ts';
import { terminalWidth } from './terminal-width.ts';

/** A case and what became of it. */
interface Row {
  label: Label;
  cells: string[];
}

/** Format and shape, verdict, time, memory. */
const COLUMNS = [0, 1, 2, 3];
const VERDICT = 1;
const GAP = 2;
const INDENT = 2;
const CASE_LIMIT = 40;
/** A name or verdict cut shorter says nothing any more; the last columns go before that. */
const NARROWEST = 16;

/**
 * A line for each resource, its cases below it in columns. In a narrow terminal memory and time go, then words are cut.
 */
export function terminalTable(resources: ResourceReport[], view: View): string[] {
  const rows = resources.map(({ verdicts }) => alikeOnce(otherSizesOnce(verdicts).map(verdictRow)));
  const lines = caseLines(rows.flat(), view);
  return resources.flatMap((resource, index) => [
    resourceLine(resource, view),
    ...lines.splice(0, rows[index]?.length ?? 0),
    ...partnerLines(resource, view),
  ]);
}

/** A case, or several at other sizes that ended alike. */
interface Told {
  verdict: Verdict;
  count: number;
}

/** The cases of one format at other sizes that ended alike stand for each other. */
function otherSizesOnce(verdicts: Verdict[]): Told[] {
  const told: Told[] = [];
  for (const verdict of verdicts) {
    const { weightsFormat, device, shape, status, cause } = verdict;
    const same =
      shape.kind === 'generated' &&
      told.find(
        ({ verdict: other }) =>
          other.shape.kind === 'generated' &&
          other.weightsFormat === weightsFormat &&
          other.device === device &&
          other.status === status &&
          other.cause === cause,
      );
    if (!same) {
      told.push({ verdict, count: 1 });
      continue;
    }
    same.count++;
    same.verdict = { ...same.verdict, durations: together(same.verdict, verdict) };
  }
  return told;
}

/** The time of both; none where neither was run. */
function together(...verdicts: Verdict[]): Verdict['durations'] {
  const measured = verdicts.map(totalDuration).filter((one) => one !== null);
  return measured.length === 0 ? {} : { total: measured.reduce((sum, one) => sum + one, 0) };
}

/** Rows that say the same are one row that says how often. */
function alikeOnce(rows: Row[]): Row[] {
  const counts = new Map<string, { row: Row; count: number }>();
  for (const row of rows) {
    const key = row.cells.join('\n');
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { row, count: 1 });
  }
  return [...counts.values()].map(({ row: { label, cells }, count }) => ({
    label,
    cells: cells.map((cell, column) =>
      column === VERDICT && count > 1 ? `${cell} (${count} times)` : cell,
    ),
  }));
}

/** `✔ models/unet: ready`; a path is cut in its middle where the terminal is narrow. */
function resourceLine(resource: ResourceReport, view: View): string {
  const label = RESOURCE_LABELS[resource.status];
  const { previous } = resource;
  const before =
    previous === undefined ? '' : ` (before: ${RESOURCE_LABELS[previous.status].word})`;
  const rest = `${label.symbol} : ${label.word}${before}`;
  const name = cutMiddle(terminalText(resource.id), Math.max(NARROWEST, view.width - rest.length));
  return guardLine(
    `${paint(label, label.symbol, view)} ${view.colours.bold(name)}: ${paint(label, label.word, view)}${view.colours.dim(before)}`,
  );
}

function caseLines(rows: Row[], view: View): string[] {
  if (rows.length === 0) return [];
  const widths = fitted(
    COLUMNS.map((column) => widest(rows, column)),
    view.width - INDENT,
  );
  const table = new Table({
    chars: BORDERLESS,
    style: { 'padding-left': 0, 'padding-right': GAP, head: [], border: [] },
  });
  for (const { label, cells } of rows)
    table.push(
      widths.map((width, column) => {
        const text = cutMiddle(cells[column] ?? '', width);
        return column === VERDICT ? paint(label, text, view) : text;
      }),
    );
  return table
    .toString()
    .split('\n')
    .map((line) => guardLine(`${' '.repeat(INDENT)}${line.trimEnd()}`));
}

function verdictRow({ verdict, count }: Told): Row {
  const label = STATUS_LABELS[verdict.status];
  const time = totalDuration(verdict);
  const cause = causeWords(verdict);
  return {
    label,
    cells: [
      cutEnd(
        terminalText(count === 1 ? caseTitle(verdict) : sizesTitle(verdict, count)),
        CASE_LIMIT,
      ),
      `${label.symbol} ${label.word}${cause === '' ? '' : `: ${cause}`}`,
      time === null ? '' : formatDuration(time),
      verdict.peakMemory === null ? '' : formatBytes(verdict.peakMemory),
    ],
  };
}

function widest(rows: Row[], column: number): number {
  return rows.reduce((width, { cells }) => Math.max(width, terminalWidth(cells[column] ?? '')), 0);
}

/** Widths of as many columns as a terminal has room for. */
function fitted(natural: number[], room: number): number[] {
  const widths = [...natural];
  const total = () => widths.reduce((sum, width) => sum + width + GAP, 0);
  while (total() > room && widths.length > VERDICT + 1) widths.pop();
  for (const column of [0, VERDICT]) shrink(widths, column, total() - room);
  return widths;
}

/** Takes up to `excess` off a column; says whether that was enough. */
function shrink(widths: number[], column: number, excess: number): boolean {
  const width = widths[column] ?? 0;
  const taken = Math.min(Math.max(0, excess), Math.max(0, width - NARROWEST));
  widths[column] = width - taken;
  return taken >= excess;
}

const BORDERLESS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};
