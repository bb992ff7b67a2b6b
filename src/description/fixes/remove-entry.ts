import type { YamlNode } from '../yaml/compose.ts';
import { endOf, isFlow, lineEnd, lineStart } from './extent.ts';
import type { TextEdit } from './text-edit.ts';

/** Where each entry of a collection begins in the text: keys of mappings, items of lists. */
function starts(parent: YamlNode): number[] {
  if (parent.kind === 'list') return parent.items.map(({ start }) => start);
  return parent.kind === 'mapping' ? parent.entries.map(({ key }) => key.start) : [];
}

function ends(parent: YamlNode, source: string): (number | null)[] {
  if (parent.kind === 'list') return parent.items.map((item) => endOf(item, source));
  if (parent.kind !== 'mapping') return [];
  return parent.entries.map(({ key, value }) => {
    const end = endOf(value, source);
    return end === null ? null : Math.max(end, key.end);
  });
}

/** Removes one of several entries of a collection. The last one that is left stays: an empty collection means something else. */
export function removeEntry(parent: YamlNode, index: number, source: string): TextEdit | null {
  const begin = starts(parent);
  const end = ends(parent, source);
  const from = begin[index];
  const to = end[index];
  const isPlaced = begin.every((start, i) => i === 0 || start > (begin[i - 1] ?? 0));
  if (begin.length < 2 || from === undefined || to === undefined || to === null || !isPlaced)
    return null;
  if (isFlow(parent, source)) {
    const next = begin[index + 1];
    const cut: [number, number | null] =
      next === undefined ? [end[index - 1] ?? -1, to] : [from, next];
    if (cut[0] < 0 || cut[1] === null || source.slice(...(cut as [number, number])).includes('#'))
      return null;
    return { offset: cut[0], length: cut[1] - cut[0], text: '' };
  }
  const line = lineStart(source, from);
  const before = source.slice(line, from);
  const isOwnLine = parent.kind === 'list' ? /^ *- +$/.test(before) : /^ *$/.test(before);
  if (!isOwnLine) return removeFirst(begin, index, source);
  // A block scalar ends where the next line begins.
  const last = to > from && /[\r\n]/.test(source[to - 1] ?? '') ? to : lineEnd(source, to);
  const rest = source.slice(to, last);
  if (!/^[ \t]*(?:#.*)?$/.test(rest)) return null;
  if (last === to && to > from && /[\r\n]/.test(source[to - 1] ?? ''))
    return { offset: line, length: to - line, text: '' };
  const lineBreak = /^(?:\r\n|\r|\n)/.exec(source.slice(last))?.[0] ?? '';
  return { offset: line, length: last + lineBreak.length - line, text: '' };
}

/** The first entry of a mapping that stands behind a dash: the next one takes its place. */
function removeFirst(begin: readonly number[], index: number, source: string): TextEdit | null {
  const [from, next] = [begin[index], begin[index + 1]];
  if (from === undefined || next === undefined) return null;
  if (index !== 0 || source.slice(from, next).includes('#')) return null;
  return { offset: from, length: next - from, text: '' };
}
