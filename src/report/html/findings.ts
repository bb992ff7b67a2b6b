import type { Finding, Position, Severity } from '../../contract/finding.ts';
import type { ResourceReport } from '../../contract/report.ts';
import { findingPage } from '../markdown/finding-page.ts';
import { fileUrl } from '../markdown/links.ts';
import { mendedLines } from '../mended-lines.ts';
import { count } from '../numbers.ts';
import { shorten, shortenMiddle } from '../shorten.ts';
import { SEVERITY_LABELS } from '../words.ts';
import { type Html, html, link, preformatted, prose } from './markup.ts';
import type { PageView } from './page-view.ts';
import { pill } from './pill.ts';

/** More findings of one severity on one resource are counted, not told. */
const LIMIT = 50;
const TEXT_LIMIT = 1200;
const WIDTH = 200;
const LINES_AROUND = 1;

/** The findings of one severity, each with its place, what and what to do. */
export function findingList(
  { findings }: ResourceReport,
  severity: Severity,
  view: PageView,
): Html[] {
  const wanted = findings.filter((finding) => finding.severity === severity);
  const told = wanted.slice(0, LIMIT).map((finding) => findingItem(finding, view));
  const rest = wanted.length - told.length;
  const { word } = SEVERITY_LABELS[severity];
  return rest > 0 ? [...told, html`<p>… and ${count(rest, `more ${word}`)}</p>`] : told;
}

function findingItem(finding: Finding, view: PageView): Html {
  const { severity, code, position, message, hint, fix } = finding;
  const label = SEVERITY_LABELS[severity];
  const page = findingPage(code, view.links?.docsUrl ?? null);
  return html`<div class="problem ${label.colour}"><h4>${pill(label)} ${link(html`<code>${shorten(code, 60)}</code>`, page)}${
    position === null ? null : html` at ${place(position, view)}`
  }</h4>${patch(finding, view) ?? excerpt(position, view)}<dl><dt>What</dt><dd>${words(message)}</dd>${
    hint === '' ? null : html`<dt>What to do</dt><dd>${words(hint)}</dd>`
  }${fix === undefined ? null : html`<dt>Certain fix</dt><dd>${words(fix.description)}</dd>`}</dl></div>`;
}

/** `file:line`, linked to that line of the tested commit. */
export function place(position: Position, { links }: PageView): Html {
  const words = html`<code>${shortenMiddle(position.file, 100)}:${position.line}</code>`;
  return link(words, links === null ? null : fileUrl(position.file, position.line, links));
}

function words(text: string): Html {
  return prose(shorten(text, TEXT_LIMIT));
}

/** A certain mend as a difference of lines; null where there is none, or where the text is not at hand. */
function patch({ fix, position }: Finding, { source }: PageView): Html | null {
  if (fix === undefined || position === null) return null;
  const text = source(position.file);
  const lines = text === null ? null : mendedLines(text, fix);
  if (lines === null) return null;
  const shown = (line: string) => preformatted(shorten(line, WIDTH));
  return html`<pre aria-label="The mend">${lines.before.map((line) => html`<del>- ${shown(line)}</del>\n`)}${lines.after.map(
    (line) => html`<ins>+ ${shown(line)}</ins>\n`,
  )}</pre>`;
}

/** The line of a finding and its neighbours. */
function excerpt(position: Position | null, { source }: PageView): Html | null {
  const text = position === null ? null : source(position.file);
  if (position === null || text === null) return null;
  const lines = text.split(/\r\n|\r|\n/);
  if (lines[position.line - 1] === undefined) return null;
  const first = Math.max(1, position.line - LINES_AROUND);
  const shown = lines.slice(first - 1, position.line + LINES_AROUND);
  return html`<pre aria-label="The place">${shown.map((line, index) => {
    const number = first + index;
    const written = html`<span class="number">${String(number).padStart(4, '\u2007')} </span>${preformatted(shorten(line, WIDTH))}\n`;
    return number === position.line ? html`<span class="at">${written}</span>` : written;
  })}</pre>`;
}
