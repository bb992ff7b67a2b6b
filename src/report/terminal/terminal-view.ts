import type picocolors from 'picocolors';
import wrapAnsi from 'wrap-ansi';
import { guardLine } from '../escape/workflow-log.ts';
import type { Label } from '../words.ts';
import { terminalWidth } from './terminal-width.ts';

type Colours = ReturnType<typeof picocolors.createColors>;

/** How wide and colourful a terminal is. */
export interface View {
  /** Columns. */
  width: number;
  /** From picocolors' `createColors`. */
  colours: Pick<Colours, 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan'>;
}

const PAINTS: Record<Label['colour'], 'green' | 'red' | 'yellow' | 'dim'> = {
  green: 'green',
  red: 'red',
  yellow: 'yellow',
  grey: 'dim',
};

/** Symbol and word in the colour of what they mean. */
export function paint(label: Label, text: string, { colours }: View): string {
  return colours[PAINTS[label.colour]](text);
}

/**
 * Lines of a paragraph that starts with `lead` and stands under it; both are escaped already and may be
 * coloured. No line can be taken for a command by a workflow's runner.
 */
export function paragraph(lead: string, text: string, view: View): string[] {
  const indent = terminalWidth(lead);
  const width = Math.max(20, view.width - indent);
  return wrapAnsi(text, width, { hard: true })
    .split('\n')
    .map((line, index) => guardLine((index === 0 ? lead : ' '.repeat(indent)) + line).trimEnd());
}
