import type { TestEvent } from '../../contract/test-event.ts';
import { logLines } from '../../report/escape/workflow-log.ts';
import { caseTitle, causeWords } from '../../report/verdict-groups.ts';
import { RESOURCE_LABELS, STATUS_LABELS } from '../../report/words.ts';

/** Finished lines for the log of the workflow, a few for each resource; none of them can be a command to the runner. */
export function progressLines(event: TestEvent): string[] {
  const line = lineOf(event);
  return line === null ? [] : logLines(line);
}

function lineOf(event: TestEvent): string | null {
  if (event.kind === 'resource-started') return `${event.resource.id}: testing`;
  if (event.kind === 'case-finished') {
    const { verdict } = event;
    const cause = causeWords(verdict);
    const { icon, word } = STATUS_LABELS[verdict.status];
    return `${event.case.resource}: ${icon} ${caseTitle(verdict)} ${word}${cause && `: ${cause}`}`;
  }
  if (event.kind === 'resource-finished') {
    const { icon, word } = RESOURCE_LABELS[event.report.status];
    return `${event.resource.id}: ${icon} ${word}`;
  }
  return null;
}
