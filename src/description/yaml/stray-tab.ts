import { EVENT_ID, type Event, SCALAR_STYLE } from 'js-yaml';
import type { Fix } from '../../contract/finding.ts';

/**
 * The offset of the first tab that stands neither in quoted text, nor in the lines of a block scalar, nor in a
 * comment; -1 if there is none. The reference's reader refuses such tabs, other readers accept most of them.
 */
export function strayTab(source: string, events: readonly Event[]): number {
  if (!source.includes('\t')) return -1;
  const covered: [start: number, end: number][] = [];
  for (const event of events)
    if (event.type === EVENT_ID.SCALAR && event.style !== SCALAR_STYLE.PLAIN)
      covered.push([event.valueStart, event.valueEnd]);
  let next = 0;
  let index = 0;
  while (index < source.length) {
    const range = covered[next];
    if (range && index >= range[0]) {
      index = Math.max(index, range[1]);
      next += 1;
      continue;
    }
    const char = source[index];
    if (char === '\t') return index;
    if (char === '#' && (index === 0 || /\s/.test(source[index - 1] ?? ''))) {
      // A comment runs to the end of its line.
      const end = /[\r\n]/g;
      end.lastIndex = index;
      index = end.exec(source)?.index ?? source.length;
    } else index += 1;
  }
  return -1;
}

/** Blanks in the place of a tab, or nothing at the end of a line. In an indentation only the author knows how many. */
export function tabFix(source: string, tab: number): Fix | undefined {
  const isBlank = (index: number) => source[index] === ' ' || source[index] === '\t';
  let start = tab;
  while (start > 0 && isBlank(start - 1)) start -= 1;
  let end = tab;
  while (isBlank(end)) end += 1;
  if (start === 0 || /[\r\n]/.test(source[start - 1] ?? '')) return undefined;
  const isLast = end === source.length || /[\r\n]/.test(source[end] ?? '');
  const description = isLast ? 'Remove the tab' : 'Write a blank instead of the tab';
  return { description, offset: start, length: end - start, text: isLast ? '' : ' ' };
}
