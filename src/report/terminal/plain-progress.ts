import type { TestEvent } from '../../contract/test-event.ts';
import { terminalText } from '../escape/terminal.ts';
import { byLine, plannedTitle, verdictTitle } from '../markdown/case-words.ts';
import { RESOURCE_LABELS, STATUS_LABELS } from '../words.ts';

/**
 * One finished line for each thing that happens: for logs, where no line can be taken back. None of
 * them can be a command to the runner of a workflow.
 */
export function plainProgress(
  print: (line: string) => void,
  resources: number,
): (event: TestEvent) => void {
  const numbers = new Map<string, number>();
  const prefix = (resource: string) => {
    const number = numbers.get(resource) ?? numbers.size + 1;
    numbers.set(resource, number);
    return `[${number}/${resources}] ${terminalText(resource)}`;
  };
  return (event) => print(lineOf(event, prefix));
}

function lineOf(event: TestEvent, prefix: (resource: string) => string): string {
  switch (event.kind) {
    case 'resource-started':
      return prefix(event.resource.id);
    case 'cases-planned':
      return `${prefix(event.resource.id)}: ${byLine(event.cases).map(plannedTitle).join(', ') || 'nothing to run'}`;
    case 'case-started':
      return `${prefix(event.case.resource)}: ${plannedTitle([event.case])} runs`;
    case 'case-finished':
      return `${prefix(event.case.resource)}: ${STATUS_LABELS[event.verdict.status].symbol} ${verdictTitle([event.verdict])}`;
    case 'resource-finished': {
      const { symbol, word } = RESOURCE_LABELS[event.report.status];
      return `${prefix(event.resource.id)}: ${symbol} ${word}`;
    }
  }
}
