import type { Position, ValuePath } from '../../contract/finding.ts';
import type { YamlNode } from './compose.ts';
import { isMergeKey, keyName, mergeSources } from './tree-to-data.ts';

/** Where a value and its key stand in the text. */
export interface Place {
  key: YamlNode | null;
  value: YamlNode;
  /** Length of the part of the path that exists. */
  depth: number;
  /** Whether an alias or a merge key leads there, so that the text stands for several places. */
  isShared: boolean;
}

/** The place of a path, or of its longest part that exists. */
export function findPlace(root: YamlNode, path: ValuePath, version11: boolean): Place {
  let place: Place = { key: null, value: root, depth: 0, isShared: false };
  for (const step of path) {
    const next = child(place.value, step, version11);
    if (!next) break;
    const isShared = place.isShared || next.isMerged || next.value.isAliased === true;
    place = { key: next.key, value: next.value, depth: place.depth + 1, isShared };
  }
  return place;
}

function child(
  node: YamlNode,
  step: string | number,
  version11: boolean,
): { key: YamlNode | null; value: YamlNode; isMerged: boolean } | null {
  if (node.kind === 'list') {
    const value = typeof step === 'number' ? node.items[step] : undefined;
    return value ? { key: null, value, isMerged: false } : null;
  }
  if (node.kind !== 'mapping') return null;
  for (const { key, value } of node.entries)
    if (!isMergeKey(key) && keyName(key, version11) === String(step))
      return { key, value, isMerged: false };
  for (const { key, value } of node.entries)
    if (isMergeKey(key))
      for (const source of mergeSources(value)) {
        const found = child(source, step, version11);
        if (found) return { ...found, isMerged: true };
      }
  return null;
}

/** Tells line and column of offsets in a text; CR, LF and CRLF end a line. The lines are found at the first question. */
export function lineCounter(source: string, file: string): (offset: number) => Position {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(source);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function lineStarts(source: string): number[] {
  const starts = [0];
  const ends = /\r\n|\r|\n/g;
  while (ends.exec(source)) starts.push(ends.lastIndex);
  return starts;
}
