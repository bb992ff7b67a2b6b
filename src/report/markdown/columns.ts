import { terminalWidth } from '../terminal/terminal-width.ts';

/** The start of a text without colours in at most `width` columns of a terminal, an ellipsis for the rest. */
export function cutEnd(text: string, width: number): string {
  if (terminalWidth(text) <= width) return text;
  return width < 1 ? '' : `${start(Array.from(text), width - 1).join('')}…`;
}

/** The end of a text in at most `width` columns. */
export function cutStart(text: string, width: number): string {
  if (terminalWidth(text) <= width) return text;
  return width < 1
    ? ''
    : `…${start(Array.from(text).reverse(), width - 1)
        .reverse()
        .join('')}`;
}

/** Both ends of a text in at most `width` columns: of a path they say more than its middle. */
export function cutMiddle(text: string, width: number): string {
  if (terminalWidth(text) <= width) return text;
  const half = Math.ceil((width - 1) / 2);
  const characters = Array.from(text);
  const end = start([...characters].reverse(), width - 1 - half);
  return width < 1 ? '' : `${start(characters, half).join('')}…${end.reverse().join('')}`;
}

/** As many of the first characters as fit. */
function start(characters: string[], width: number): string[] {
  let used = 0;
  const end = characters.findIndex((character) => {
    used += terminalWidth(character);
    return used > width;
  });
  return end === -1 ? characters : characters.slice(0, end);
}
