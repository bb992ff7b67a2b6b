import { isMap, parseDocument, stringify } from 'yaml';
import type { Mapping } from '../layouts/entry.ts';
import { isMapping } from '../layouts/is-mapping.ts';

/**
 * The text of a description with the fields that an entry replaces: whole fields, only `config` and what is below
 * `config.bioimageio` key by key. What is no mapping is given back as it is: its own findings tell what is wrong.
 */
export function mergeOverrides(text: string, overrides: Mapping): string {
  try {
    const document = parseDocument(text, { logLevel: 'silent' });
    if (document.errors.length > 0 || !isMap(document.contents)) return text;
    for (const [key, value] of Object.entries(overrides)) {
      if (key !== 'config' || !isMapping(value)) document.set(key, document.createNode(value));
      else setBelow(document, ['config'], value);
    }
    return String(document);
  } catch {
    return text;
  }
}

/** A description that an entry holds itself, as a text. */
export function inlineText(description: Mapping, overrides: Mapping): string {
  const text = stringify(description, { aliasDuplicateObjects: false });
  return mergeOverrides(text, overrides);
}

function setBelow(
  document: ReturnType<typeof parseDocument>,
  path: readonly string[],
  values: Mapping,
): void {
  if (!isMap(document.getIn(path))) {
    document.setIn(path, document.createNode(values));
    return;
  }
  for (const [key, value] of Object.entries(values)) {
    if (key === 'bioimageio' && isMapping(value)) setBelow(document, [...path, key], value);
    else document.setIn([...path, key], document.createNode(value));
  }
}
