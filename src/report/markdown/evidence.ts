import type { Evidence, OutputComparison, PythonEvidence } from '../../contract/verdict.ts';
import { codeFence } from '../escape/code-fence.ts';
import { codeSpanInCell } from '../escape/code-span.ts';
import { htmlCode } from '../escape/html.ts';
import { markdownText } from '../escape/markdown-text.ts';
import { formatCount, formatNumber, formatShare } from '../numbers.ts';
import { lastLines, shorten } from '../shorten.ts';
import { fold, table } from './fold.ts';

const OUTPUT_LIMIT = 10;
const LOG_LINES = 20;
const LOG_WIDTH = 200;

/** What a verdict rests on, folded: the numbers of each output, the last lines of the log. Empty where there is nothing. */
export function evidenceFolds(evidence: Evidence): string {
  const { outputs = [], log = '', engine } = evidence;
  const folds: string[] = [];
  if (outputs.length > 0) folds.push(fold('Numbers', comparisonTable(outputs)));
  if (log.trim() !== '') {
    const by = engine === undefined ? '' : ` of ${htmlCode(shorten(engine, 60))}`;
    folds.push(
      fold(`Last lines of the log${by}`, codeFence(lastLines(log, LOG_LINES, LOG_WIDTH), 'text')),
    );
  }
  if (evidence.python) folds.push(pythonFold(evidence.python, evidence.isolation ?? []));
  return folds.join('\n\n');
}

const LOCK_LINES = 80;

/** The Python environment that it ran in, which can be made again from it, and what could not be kept from it. */
function pythonFold(
  { rung, packages, lock }: PythonEvidence,
  isolation: readonly string[],
): string {
  const { torch } = packages;
  const shown = torch === undefined ? '' : ` (torch ${htmlCode(shorten(torch, 40))})`;
  const notes = isolation.map((missing) => `- ${markdownText(shorten(missing, 200))}`);
  const lists = notes.length === 0 ? [] : [`Not enforced on this system:\n\n${notes.join('\n')}`];
  return fold(
    `The ${htmlCode(shorten(rung, 20))} Python environment${shown}`,
    [codeFence(lastLines(lock, LOCK_LINES, LOG_WIDTH), 'text'), ...lists].join('\n\n'),
  );
}

function comparisonTable(outputs: OutputComparison[]): string {
  const head = [
    'Output',
    'Agrees',
    'Largest difference',
    'Elements beyond the tolerance',
    'Tolerance',
  ];
  const rows = outputs
    .slice(0, OUTPUT_LIMIT)
    .map((output) => [
      codeSpanInCell(shorten(output.output, 60)),
      output.agrees ? '✅ yes' : '❌ no',
      largestDifference(output),
      mismatches(output),
      tolerance(output),
    ]);
  const rest = outputs.length - rows.length;
  const note = rest > 0 ? `\n\n… and ${rest} more` : '';
  return table(head, rows) + note;
}

function largestDifference(output: OutputComparison): string {
  const { maxAbsoluteDifference, maxAbsoluteDifferenceAt, maxRelativeDifference } = output;
  if (maxAbsoluteDifference === null)
    return `${indices(output.shape)} instead of ${indices(output.expectedShape)}`;
  const at = maxAbsoluteDifferenceAt ? ` at ${indices(maxAbsoluteDifferenceAt)}` : '';
  const relative =
    maxRelativeDifference === null ? '' : `, relative ${formatNumber(maxRelativeDifference)}`;
  return `${formatNumber(maxAbsoluteDifference)}${at}${relative}`;
}

function mismatches(output: OutputComparison): string {
  const { mismatchedElements, totalElements, nonFiniteMismatches } = output;
  const share = formatShare(mismatchedElements, totalElements)
    .replace('<', '&lt;')
    .replace('>', '&gt;');
  const nonFinite =
    nonFiniteMismatches > 0 ? `, ${formatCount(nonFiniteMismatches)} by NaN or infinity` : '';
  return `${formatCount(mismatchedElements)} of ${formatCount(totalElements)} (${share})${nonFinite}`;
}

function tolerance(output: OutputComparison): string {
  const { relative, absolute, mismatchedElementsPerMillion } = output.tolerance;
  return `absolute ${formatNumber(absolute)}, relative ${formatNumber(relative)}, ${formatNumber(mismatchedElementsPerMillion)} per million`;
}

/** A shape or an index, as code: GitHub takes a bare number of seven digits for a commit. */
function indices(numbers: number[]): string {
  return codeSpanInCell(shorten(`[${numbers.join(', ')}]`, 80));
}
