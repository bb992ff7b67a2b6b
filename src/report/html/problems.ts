import type { ResourceReport } from '../../contract/report.ts';
import type { Status, Verdict } from '../../contract/verdict.ts';
import { caseTitle, causeWords, groupVerdicts } from '../markdown/verdict-groups.ts';
import { lastLines, shorten } from '../shorten.ts';
import { withoutEcho } from '../without-echo.ts';
import { BLAME_WORDS, STAGE_WORDS, STATUS_LABELS } from '../words.ts';
import { place } from './findings.ts';
import { fold, type Html, html, preformatted, prose } from './markup.ts';
import type { PageView } from './page-view.ts';
import { pill } from './pill.ts';

const TITLE_LIMIT = 12;
const TEXT_LIMIT = 2000;
const LOG_LINES = 60;
const LOG_WIDTH = 300;

/** What did not pass: what, whose fault, what to do, and the end of the log. Cases with the same words are told once. */
export function caseProblems(resource: ResourceReport, statuses: Status[], view: PageView): Html[] {
  return groupVerdicts(withoutEcho(resource), statuses).map(({ verdict, verdicts }) => {
    const { status, message, blame, hint, evidence } = verdict;
    const facts: [string, string][] = [
      ['What', message],
      ['At fault', blame === null ? '' : BLAME_WORDS[blame]],
      ['What to do', hint],
    ];
    const where = evidence.position ? html` at ${place(evidence.position, view)}` : null;
    return html`<div class="problem ${STATUS_LABELS[status].colour}"><h4>${pill(STATUS_LABELS[status])} ${titles(verdicts)}${during(verdict)}${where}</h4><dl>${facts
      .filter(([, fact]) => fact !== '')
      .map(
        ([name, fact]) => html`<dt>${name}</dt><dd>${prose(shorten(fact, TEXT_LIMIT))}</dd>`,
      )}</dl>${log(evidence.log)}</div>`;
  });
}

/** ` while comparing the outputs: output differs`. */
function during(verdict: Verdict): string {
  const { stage, status } = verdict;
  const words = stage === null || status === 'unsupported' ? '' : `, ${STAGE_WORDS[stage]}`;
  const cause = causeWords(verdict);
  return `${words}${cause === '' ? '' : `: ${cause}`}`;
}

function titles(verdicts: readonly Verdict[]): string {
  const all = [...new Set(verdicts.map(caseTitle))];
  const told = all.slice(0, TITLE_LIMIT).map((title) => shorten(title, 60));
  const rest = all.length - told.length;
  return told.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function log(text = ''): Html | null {
  if (text.trim() === '') return null;
  return fold(
    'Last lines of the log',
    html`<pre tabindex="0">${preformatted(lastLines(text, LOG_LINES, LOG_WIDTH))}</pre>`,
  );
}
