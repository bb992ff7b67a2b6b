import { type Document, isMap, isPair, isScalar, type Pair, type YAMLMap } from 'yaml';

/** What the upgrade of a description carries along. */
export interface Upgrade {
  document: Document;
  root: YAMLMap;
  /** What was changed in a way that a person should look at. */
  notes: string[];
  /** What the newer version has no place for. */
  lost: string[];
}

/** The pair of a key in a mapping. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find(
    (pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value) === key,
  );
}

/** Renames a key where it stands, so that comments and order stay. */
export function renameKey(map: YAMLMap, from: string, to: string): void {
  const pair = pairOf(map, from);
  if (pair && isScalar(pair.key)) pair.key.value = to;
}

/** Puts a plain value in the place of a key's value; a new key goes to the end. */
export function setValue(upgrade: Upgrade, map: YAMLMap, key: string, value: unknown): void {
  const node = upgrade.document.createNode(value);
  const pair = pairOf(map, key);
  if (pair) pair.value = node;
  else map.set(upgrade.document.createNode(key), node);
}

export function mapAt(map: YAMLMap, key: string): YAMLMap | undefined {
  const value = map.get(key);
  return isMap(value) ? value : undefined;
}

/** The plain data of a key. */
export function plainAt(upgrade: Upgrade, map: YAMLMap, key: string): unknown {
  const value: unknown = map.get(key, true);
  if (value === undefined || value === null) return undefined;
  return (value as { toJS: (document: Document) => unknown }).toJS(upgrade.document);
}
