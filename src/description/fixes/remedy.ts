import type { ValuePath } from '../../contract/finding.ts';

/** What to do with the text at a place of a description. */
type Edit =
  /** Writes another text in the place of the key or of the scalar value. */
  | { replace: 'key' | 'value'; text: string }
  /** Writes this YAML, which fits into one line of flow style, in the place of the scalar value. */
  | { replace: 'value'; yaml: string }
  /** Puts the value, as it is written, in quotes if it looks like this: it is meant as a text. */
  | { quote: RegExp }
  /** Puts the value, as it is written, in brackets: it is meant as a list of one. */
  | { wrap: true }
  /** Adds an entry to the mapping; `yaml` as above. */
  | { insert: string; yaml: string }
  /** Removes the entry or the item. */
  | { remove: true }
  /** Puts the items of the list in another order: the old index of each. */
  | { reorder: readonly number[] };

/** A remedy that is certain, before its place in the text is known. */
export type Remedy = Edit & {
  description: string;
  /** Where the edit is made, unless it is where the problem is. */
  path?: ValuePath;
};

/** Writes `text` in the place of the value. */
export function writeValue(text: string, path?: ValuePath): Remedy {
  return { description: `Write "${text}"`, replace: 'value', text, ...(path ? { path } : {}) };
}

/** Gives the key another name. */
export function renameTo(text: string): Remedy {
  return { description: `Rename to "${text}"`, replace: 'key', text };
}

/** The part of a problem or complaint that holds the remedy, where there is one. */
export function withRemedy(remedy: Remedy | '' | false | null | undefined): { remedy?: Remedy } {
  return remedy ? { remedy } : {};
}
