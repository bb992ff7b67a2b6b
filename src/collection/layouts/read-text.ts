import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Position } from '../../contract/finding.ts';
import type { Mapping } from './entry.ts';
import { isMapping } from './is-mapping.ts';

/** Bytes of a collection file; an index of 10,000 resources has about 20 MB. */
export const MAX_COLLECTION_BYTES = 64 * 1024 ** 2;
/** What unfolds to more is an attack, not a collection. */
const MAX_ALIASES = 100;

/** A mapping with the way back from its fields to their places. */
export interface PlacedMapping {
  data: Mapping;
  /** Of the value below these keys; of the file's begin where there is none. */
  at: (...path: (string | number)[]) => Position;
}

export type ReadMapping =
  | { ok: true; mapping: PlacedMapping }
  | { ok: false; why: string; line: number };

/** Reads YAML, or JSON, as a mapping. Any text is fine as input, nothing is thrown. */
export function readText(text: string, file: string): ReadMapping {
  const counter = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: counter, logLevel: 'silent' });
    const [error] = document.errors;
    if (error !== undefined)
      return fail(`is no YAML: ${firstLine(error.message)}`, error.linePos?.[0].line);
    const data: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    if (!isMapping(data)) return fail('is not a mapping of keys to values');
    const at = (...path: (string | number)[]): Position => {
      const offset = path.length === 0 ? 0 : offsetOf(document.contents, path);
      const { line, col } = counter.linePos(offset);
      return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    return { ok: true, mapping: { data, at } };
  } catch (error) {
    // Aliases that unfold to too much, nesting too deep: whatever it is, it is no collection.
    return fail(`cannot be read: ${firstLine(String(error))}`);
  }
}

/** Of the key in a mapping, of the item in a list; the nearest that is there. */
function offsetOf(root: Node | null, path: readonly (string | number)[]): number {
  let node: unknown = root;
  let offset = 0;
  for (const step of path) {
    const found = isMap(node) ? ofKey(node, step) : isSeq(node) ? itemAt(node.items, step) : null;
    if (found === null) return offset;
    offset = found.offset;
    node = found.node;
  }
  return offset;
}

function ofKey(map: YAMLMap, key: string | number) {
  const pair = map.items.find(({ key: each }) => isScalar(each) && String(each.value) === key);
  const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  return pair === undefined || start === undefined ? null : { node: pair.value, offset: start };
}

function itemAt(items: readonly unknown[], index: string | number) {
  const node = items[Number(index)];
  const start = isMap(node) || isScalar(node) || isSeq(node) ? node.range?.[0] : undefined;
  return start === undefined ? null : { node, offset: start };
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

function fail(why: string, line = 1): ReadMapping {
  return { ok: false, why, line };
}
