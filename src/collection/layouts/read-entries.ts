import type { LayoutName } from '../../settings/layout-names.ts';
import type { Entries } from './entry.ts';
import { isMapping } from './is-mapping.ts';
import { LAYOUTS, type Layout } from './layouts.ts';
import { MAX_COLLECTION_BYTES, type ReadMapping, readText } from './read-text.ts';

/** Whether a file could be one that names several resources, by its path in the repository. */
export function isCollectionFile(path: string, layouts: readonly LayoutName[]): boolean {
  return layoutOf(path, layouts) !== undefined;
}

/**
 * The resources that a file names; null where it is nothing of that kind.
 * @param path Relative to the repository, or the address that it came from.
 */
export function readEntries(
  text: string,
  path: string,
  layouts: readonly LayoutName[],
): Entries | null {
  const layout = layoutOf(path, layouts);
  if (layout === undefined) return null;
  const read = readMapping(text, path);
  if (read.ok) {
    const { data } = read.mapping;
    if (layout.isShaped(data) || layout.isCertain(path)) return layout.read(read.mapping);
    return null;
  }
  return layout.isCertain(path) ? unreadable(path, read.why, read.line) : null;
}

/** The same for a text of any name, known by its shape alone. */
export function readShaped(text: string, name: string): Entries | null {
  const read = readMapping(text, name);
  if (!read.ok) return null;
  const { mapping } = read;
  const layout = LAYOUTS.find(({ isShaped }) => isShaped(mapping.data));
  return layout?.read(mapping) ?? null;
}

function layoutOf(path: string, layouts: readonly LayoutName[]): Layout | undefined {
  return LAYOUTS.find(({ name, isNamed }) => layouts.includes(name) && isNamed(path));
}

/** JSON is read by its own reader, which is much faster; nobody writes it by hand, so that no places are needed. */
function readMapping(text: string, path: string): ReadMapping {
  if (text.length > MAX_COLLECTION_BYTES) return { ok: false, why: 'is too large', line: 1 };
  if (!/^\s*\{/.test(text)) return readText(text, path);
  try {
    const data: unknown = JSON.parse(text);
    const begin = { file: path, line: 1, column: 1 };
    if (isMapping(data)) return { ok: true, mapping: { data, at: () => begin } };
  } catch {
    // A mapping in braces may still be YAML.
  }
  return readText(text, path);
}

function unreadable(path: string, why: string, line: number): Entries {
  return {
    ok: false,
    problem: {
      cause: 'description-unreadable',
      message: `'${path}' ${why} (line ${line}), so that none of its resources can be tested.`,
      hint: 'Mend the file; any editor with YAML support shows the place.',
    },
  };
}
