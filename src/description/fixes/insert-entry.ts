import type { MappingNode } from '../yaml/compose.ts';
import { isFlow, lineBreak, lineEnd, lineStart } from './extent.ts';
import type { TextEdit } from './text-edit.ts';
import { yamlText } from './write-scalar.ts';

type Entry = MappingNode['entries'][number];

/** What is written first, for it says how to read the rest. */
const LEADING = new Set(['type', 'format_version']);
/** What a key stands behind, where that is there. */
const BEHIND: Readonly<Record<string, string>> = { sha256: 'source' };

/** Adds an entry to a mapping in the mapping's own style, behind its last simple entry or before its first. */
export function insertEntry(
  { entries, ...mapping }: MappingNode,
  key: string,
  yaml: string,
  source: string,
): TextEdit | null {
  const first = entries.find((one) => one.key.start >= mapping.start);
  const node = { ...mapping, entries };
  const entry = `${yamlText(key)}: ${yaml}`;
  const isLeading = LEADING.has(key);
  if (isFlow(node, source)) {
    if (!first) return { offset: mapping.start + 1, length: 0, text: entry };
    const last = lastOf(
      entries.filter(
        ({ value }) => isWritten(value, mapping.start) && /^\s*[,}]/.test(source.slice(value.end)),
      ),
      key,
    );
    return last && !isLeading
      ? { offset: last.value.end, length: 0, text: `, ${entry}` }
      : { offset: first.key.start, length: 0, text: `${entry}, ` };
  }
  // An explicit key (`? a`) or a tag before the first key: nobody writes that by hand.
  const column = first ? first.key.start - lineStart(source, first.key.start) : 0;
  const before = source.slice(lineStart(source, first?.key.start ?? 0), first?.key.start);
  if (!first || !/^[ -]*$/.test(before) || first.key.kind !== 'scalar') return null;
  const indent = ' '.repeat(column);
  const last = lastOf(
    entries.filter(
      (one) =>
        isWritten(one.value, mapping.start) &&
        !source.slice(one.key.start, one.value.end).includes('\n') &&
        /^[ \t]*(?:$|#)/.test(source.slice(one.value.end, lineEnd(source, one.value.end))),
    ),
    key,
  );
  if (last && !isLeading) {
    const offset = lineEnd(source, last.value.end);
    return { offset, length: 0, text: `${lineBreak(source)}${indent}${entry}` };
  }
  const text = `${entry}${lineBreak(source)}${indent}`;
  return { offset: first.key.start, length: 0, text };
}

/** The entry that a new one stands behind. */
function lastOf(entries: MappingNode['entries'], key: string): Entry | undefined {
  const wanted = BEHIND[key];
  const found = entries.find((one) => one.key.kind === 'scalar' && one.key.text === wanted);
  return found ?? entries.at(-1);
}

/** A scalar that stands in the text behind its key: neither empty nor somewhere else, as that of an alias. */
function isWritten(value: Entry['value'], from: number): boolean {
  return value.kind === 'scalar' && value.start >= from && value.end > value.start;
}
