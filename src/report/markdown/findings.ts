import type { Finding, Severity } from '../../contract/finding.ts';
import type { ResourceReport } from '../../contract/report.ts';
import type { ReportContext } from '../context.ts';
import { codeSpan } from '../escape/code-span.ts';
import { markdownText } from '../escape/markdown-text.ts';
import { count } from '../numbers.ts';
import { shorten } from '../shorten.ts';
import { SEVERITY_LABELS } from '../words.ts';
import { findingPage } from './finding-page.ts';
import { indent } from './fold.ts';
import { lineLink, ownLink } from './links.ts';
import { patchOf } from './patch.ts';

/** More findings on one resource are counted, not told. */
const LIMIT = 20;
const TEXT_LIMIT = 600;

/** The findings of one resource and severity as a list; empty where there are none. */
export function findingList(
  resource: ResourceReport,
  severity: Severity,
  context: ReportContext,
): string {
  const findings = resource.findings.filter((finding) => finding.severity === severity);
  const told = findings.slice(0, LIMIT).map((finding) => findingItem(finding, context));
  const rest = findings.length - told.length;
  if (rest > 0) told.push(`- … and ${count(rest, `more ${SEVERITY_LABELS[severity].word}`)}`);
  return told.join('\n');
}

function findingItem(finding: Finding, context: ReportContext): string {
  const { position, message, hint, fix, code, severity } = finding;
  const { icon, word } = SEVERITY_LABELS[severity];
  const where = position === null ? '' : ` at ${lineLink(position, context)}`;
  const name = ownLink(codeSpan(shorten(code, 60)), findingPage(code, context.docsUrl));
  const patch = patchOf(finding, context);
  return [
    `- ${icon} **${word}**${where} (${name})`,
    `  - **What:** ${markdownText(shorten(message, TEXT_LIMIT))}`,
    ...(hint === '' ? [] : [`  - **What to do:** ${markdownText(shorten(hint, TEXT_LIMIT))}`]),
    ...(fix === undefined
      ? []
      : [`  - **Certain fix:** ${markdownText(shorten(fix.description, TEXT_LIMIT))}`]),
    ...(patch === '' ? [] : ['', indent(patch, 4)]),
  ].join('\n');
}
