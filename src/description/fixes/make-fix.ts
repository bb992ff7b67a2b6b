import type { Fix, ValuePath } from '../../contract/finding.ts';
import type { ScalarNode, YamlNode } from '../yaml/compose.ts';
import type { YamlText } from '../yaml/read-yaml.ts';
import { endOf, isFlow } from './extent.ts';
import { insertEntry } from './insert-entry.ts';
import type { Remedy } from './remedy.ts';
import { removeEntry } from './remove-entry.ts';
import type { TextEdit } from './text-edit.ts';
import { inStyleOf } from './write-scalar.ts';

/**
 * A remedy as an exact edit of the text, in the style in which the place is written. None where the place is shared
 * through an alias or a merge key, for then other places would change too, and none where it is written in a way
 * that people do not use.
 */
export function makeFix(remedy: Remedy, path: ValuePath, yaml: YamlText): Fix | undefined {
  const at = remedy.path ?? path;
  const place = yaml.place(at);
  if (place.depth !== at.length || place.isShared) return undefined;
  const edit = makeEdit(remedy, place.key, place.value, at, yaml);
  return edit ? { description: remedy.description, ...edit } : undefined;
}

function makeEdit(
  remedy: Remedy,
  key: YamlNode | null,
  value: YamlNode,
  path: ValuePath,
  yaml: YamlText,
): TextEdit | null {
  const { source } = yaml;
  if ('insert' in remedy) {
    if (value.kind !== 'mapping' || value.tag !== null) return null;
    return insertEntry(value, remedy.insert, remedy.yaml, source);
  }
  if ('remove' in remedy) {
    const parent = yaml.place(path.slice(0, -1)).value;
    const index =
      parent.kind === 'mapping'
        ? parent.entries.findIndex((entry) => entry.key === key)
        : Number(path.at(-1));
    return removeEntry(parent, index, source);
  }
  if ('reorder' in remedy) return reorder(value, remedy.reorder, source);
  const node = 'replace' in remedy && remedy.replace === 'key' ? key : value;
  if (node?.kind !== 'scalar' || node.tag !== null || node.end <= node.start) return null;
  const text = newText(remedy, node, source);
  return text === null ? null : { offset: node.start, length: node.end - node.start, text };
}

function newText(remedy: Remedy, node: ScalarNode, source: string): string | null {
  const written = source.slice(node.start, node.end);
  if ('text' in remedy) return inStyleOf(node, remedy.text, source);
  if ('quote' in remedy)
    return node.plain && remedy.quote.test(written) ? JSON.stringify(written) : null;
  const isBlock = !node.plain && !/^["']/.test(written);
  if (isBlock) return null;
  if ('wrap' in remedy) return /[\n,[\]{}]/.test(written) ? null : `[${written}]`;
  return 'yaml' in remedy ? remedy.yaml : null;
}

/** Exchanges the items of a list; what stands between them, commas and indentation, stays. */
function reorder(list: YamlNode, order: readonly number[], source: string): TextEdit | null {
  if (list.kind !== 'list' || order.length !== list.items.length) return null;
  const items: { start: number; end: number }[] = [];
  for (const item of list.items) {
    const end = endOf(item, source);
    if (end === null || end <= item.start || item.start < (items.at(-1)?.end ?? 0)) return null;
    items.push({ start: item.start, end });
  }
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return null;
  const between = items.slice(1).map(({ start }, i) => source.slice(items[i]?.end, start));
  // A comment would end up beside another item.
  if (between.some((text) => text.includes('#'))) return null;
  if (!isFlow(list, source) && items.some(({ start, end }) => /#/.test(source.slice(start, end))))
    return null;
  const text = order
    .map((old, i) => source.slice(items[old]?.start, items[old]?.end) + (between[i] ?? ''))
    .join('');
  return { offset: first.start, length: last.end - first.start, text };
}
