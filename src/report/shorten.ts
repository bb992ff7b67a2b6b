import { count } from './numbers.ts';

/** The first `limit` UTF-16 units with an ellipsis in place of the rest; no pair of surrogates is cut in two. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = Math.max(0, limit - 1);
  const before = text.charCodeAt(end - 1);
  if (before >= 0xd800 && before <= 0xdbff) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** The same, cut in the middle: both ends of a path or an address say more than its middle. */
export function shortenMiddle(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const characters = Array.from(text);
  const head = Math.max(0, Math.ceil((limit - 1) / 2));
  const tail = Math.max(0, Math.floor((limit - 1) / 2));
  let start = '';
  for (const character of characters) {
    if (start.length + character.length > head) break;
    start += character;
  }
  let end = '';
  for (const character of characters.reverse()) {
    if (end.length + character.length > tail) break;
    end = character + end;
  }
  return `${start}…${end}`;
}

/** The last `lines` lines of a log, each cut at `width`; says how many were left out. */
export function lastLines(text: string, lines: number, width: number): string {
  const all = text.trimEnd().split(/\r\n|[\r\n]/);
  const kept = all.slice(-lines).map((line) => shorten(line, width));
  return all.length > lines
    ? [`… ${count(all.length - lines, 'earlier line')} left out`, ...kept].join('\n')
    : kept.join('\n');
}
