import type { Finding } from '../contract/finding.ts';
import type { Report } from '../contract/report.ts';
import type { Suggestion } from '../contract/suggestion.ts';
import type { ReportContext } from './context.ts';
import { codeFence } from './escape/code-fence.ts';
import { codeSpan } from './escape/code-span.ts';
import { cleanLines } from './escape/hidden.ts';
import { markdownText } from './escape/markdown-text.ts';
import { findingPage } from './markdown/finding-page.ts';
import { ownLink } from './markdown/links.ts';
import { mendedLines } from './mended-lines.ts';
import { shorten } from './shorten.ts';
import { SEVERITY_LABELS } from './words.ts';

const TEXT_LIMIT = 600;
const LINES_LIMIT = 50;

/**
 * The certain mends of a report as suggestions, in the order of the findings, no line in two of them. A mend is left
 * out where the text is not at hand, or holds what can't be shown as it is: a suggestion is committed letter by letter.
 */
export function suggestions(report: Report, context: ReportContext): Suggestion[] {
  const taken = new Map<string, Suggestion[]>();
  for (const { findings } of report.resources)
    for (const finding of findings) {
      const suggestion = suggestionOf(finding, context);
      if (suggestion === null) continue;
      const others = taken.get(suggestion.file) ?? [];
      if (others.some((other) => overlap(other, suggestion))) continue;
      taken.set(suggestion.file, [...others, suggestion]);
    }
  return [...taken.values()].flat();
}

function overlap(a: Suggestion, b: Suggestion): boolean {
  return a.first <= b.last && b.first <= a.last;
}

function suggestionOf(finding: Finding, context: ReportContext): Suggestion | null {
  const { fix, position, code } = finding;
  if (fix === undefined || position === null || finding.severity === 'info') return null;
  const { file } = position;
  const text = context.source?.(file) ?? null;
  const lines = text === null ? null : mendedLines(text, fix);
  if (lines === null) return null;
  const { first, last, before, after } = lines;
  const written = after.join('\n');
  const isPlain = cleanLines(written).join('\n') === written;
  if (!isPlain || after.length > LINES_LIMIT) return null;
  return {
    file,
    first,
    last,
    before,
    body: bodyOf(finding, after, context),
    key: JSON.stringify([file, code, before, after]),
  };
}

function bodyOf(finding: Finding, after: string[], { docsUrl }: ReportContext): string {
  const { severity, code, message, fix } = finding;
  const { icon, word } = SEVERITY_LABELS[severity];
  const name = ownLink(codeSpan(shorten(code, 60)), findingPage(code, docsUrl));
  const block =
    after.length === 0 ? '```suggestion\n```' : codeFence(after.join('\n'), 'suggestion');
  return [
    `${icon} **${word}** (${name}): ${markdownText(shorten(message, TEXT_LIMIT))}`,
    markdownText(shorten(fix?.description ?? '', TEXT_LIMIT)),
    block,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
