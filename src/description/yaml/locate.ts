import type { Position, ValuePath } from '../../contract/finding.ts';
import type { YamlNode } from './compose.ts';
import { isMergeKey, keyName, mergeSources } from './tree-to-data.ts';

/** Where a value and its key stand in the text. */
export interface Place {
  key: YamlNode | null;
  value: YamlNode;
  /** Length of the part of the path that exists. */
  depth: number;
}

/** The place of a path, or of its longest part that exists. */
export function findPlace(root: YamlNode, path: ValuePath, version11: boolean): Place {
  let place: Place = { key: null, value: root, depth: 0 };
  for (const step of path) {
    const next = child(place.value, step, version11);
    if (!next) break;
    place = { ...next, depth: place.depth + 1 };
  }
  return place;
}

function child(
  node: YamlNode,
  step: string | number,
  version11: boolean,
): { key: YamlNode | null; value: YamlNode } | null {
  if (node.kind === 'list') {
    const value = typeof step === 'number' ? node.items[step] : undefined;
    return value ? { key: null, value } : null;
  }
  if (node.kind !== 'mapping') return null;
  for (const { key, value } of node.entries)
    if (!isMergeKey(key) && keyName(key, version11) === String(step)) return { key, value };
  for (const { key, value } of node.entries)
    if (isMergeKey(key))
      for (const source of mergeSources(value)) {
        const found = child(source, step, version11);
        if (found) return found;
      }
  return null;
}

/** Line and column of an offset; CR, LF and CRLF end a line. */
export function positionAt(source: string, offset: number, file: string): Position {
  let line = 1;
  let lineStart = 0;
  const ends = /\r\n|\r|\n/g;
  for (let end = ends.exec(source); end && ends.lastIndex <= offset; end = ends.exec(source)) {
    line += 1;
    lineStart = ends.lastIndex;
  }
  return { file, line, column: Math.max(offset, lineStart) - lineStart + 1 };
}
