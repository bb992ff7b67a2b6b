import { EVENT_ID, type Event, SCALAR_STYLE } from 'js-yaml';

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
