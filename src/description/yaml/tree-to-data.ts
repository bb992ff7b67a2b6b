import { ComposeError, type MappingNode, type ScalarNode, type YamlNode } from './compose.ts';
import { isOddScalar, oddKey, oddScalar, setOwn } from './odd-scalar.ts';
import { floatValue, integerOf, plainScalar, ScalarError } from './plain-scalar.ts';

/** Aliases multiply: more values than this in one description are an attack or an accident. */
const MAX_VALUES = 200_000;

const CORE = 'tag:yaml.org,2002:';

/**
 * The data of a tree as the reference reads it: merge keys applied, tags of the core schema understood, odd scalars
 * kept apart. Each alias gets a copy of its own, so that later conversions stay local.
 * @throws ComposeError with the offset of what cannot be read.
 */
export function treeToData(root: YamlNode, version11: boolean): unknown {
  let budget = MAX_VALUES;

  const convert = (node: YamlNode): unknown => {
    spend(node);
    if (node.kind === 'scalar') return scalar(node, version11);
    const tag = shortTag(node.tag);
    if (node.kind === 'list') {
      if (tag !== null && tag !== 'seq' && tag !== 'omap') throw unknownTag(node);
      const items = node.items.map(convert);
      return tag === 'omap' ? oddScalar('collection', Number.NaN, '!!omap') : items;
    }
    if (tag !== null && tag !== 'map' && tag !== 'set') throw unknownTag(node);
    const data = mapping(node);
    return tag === 'set' ? oddScalar('collection', Number.NaN, '!!set') : data;
  };

  const spend = (node: YamlNode): void => {
    budget -= 1;
    if (budget < 0)
      throw new ComposeError(`the aliases unfold to more than ${MAX_VALUES} values`, node.start);
  };

  const mapping = (node: MappingNode): Record<string, unknown> => {
    spend(node);
    const data: Record<string, unknown> = {};
    const merged: MappingNode[] = [];
    for (const { key, value } of node.entries) {
      if (isMergeKey(key)) {
        merged.push(...mergeSources(value));
        continue;
      }
      const name = keyName(key, version11);
      if (Object.hasOwn(data, name))
        throw new ComposeError('this key stands here for the second time', key.start);
      setOwn(data, name, convert(value));
    }
    for (const source of merged) {
      for (const [name, value] of Object.entries(mapping(source)))
        if (!Object.hasOwn(data, name)) setOwn(data, name, value);
    }
    return data;
  };

  return convert(root);
}

/** `<<` unquoted. */
export function isMergeKey(key: YamlNode): boolean {
  return key.kind === 'scalar' && key.plain && key.tag === null && key.text === '<<';
}

/** The mappings that a merge key draws from. */
export function mergeSources(value: YamlNode): MappingNode[] {
  if (value.kind === 'mapping') return [value];
  if (value.kind === 'list')
    return value.items.map((item) => {
      if (item.kind === 'mapping') return item;
      throw new ComposeError('the merge key << takes mappings only', item.start);
    });
  throw new ComposeError('the merge key << takes a mapping or a list of mappings', value.start);
}

/** The property name of a key; keys that are no strings get a marked name. */
export function keyName(key: YamlNode, version11: boolean): string {
  if (key.kind === 'mapping') throw new ComposeError('a mapping cannot be a key', key.start);
  if (key.kind === 'list')
    return oddKey(`(${key.items.map((item) => keyName(item, version11)).join(', ')})`);
  const value = scalar(key, version11);
  if (typeof value === 'string') return value;
  // As in Python, 1, 1.0 and true are the same key.
  if (typeof value === 'boolean') return oddKey(value ? '1' : '0');
  if (isOddScalar(value)) return oddKey(value.kind === 'float' ? String(value.value) : value.text);
  return oddKey(String(value));
}

function shortTag(tag: string | null): string | null {
  if (tag === null || tag === '!') return null;
  if (tag.startsWith('!!')) return tag.slice(2);
  const verbatim = /^!<(.*)>$/.exec(tag)?.[1];
  return verbatim?.startsWith(CORE) ? verbatim.slice(CORE.length) : tag;
}

function scalar(node: ScalarNode, version11: boolean): unknown {
  if (node.tag !== null && node.tag !== '!') return tagged(node, version11);
  if (!node.plain || node.tag === '!') return node.text;
  try {
    return plainScalar(node.text, version11);
  } catch (error) {
    if (error instanceof ScalarError) throw new ComposeError(error.message, node.start);
    throw error;
  }
}

const TAGGED: Readonly<Record<string, (text: string, version11: boolean) => unknown>> = {
  str: (text) => text,
  null: () => null,
  int: (text) => integerOf(text),
  float: (text) => {
    const value = plainScalar(text, false);
    return typeof value === 'number' ? floatValue(value) : isOddScalar(value) ? value : undefined;
  },
  bool: (text) =>
    /^(?:yes|on|true|y)$/i.test(text)
      ? true
      : /^(?:no|off|false|n)$/i.test(text)
        ? false
        : undefined,
  timestamp: (text, version11) => {
    const value = plainScalar(text, version11);
    return isOddScalar(value) && value.kind !== 'float' ? value : undefined;
  },
  binary: () => oddScalar('collection', Number.NaN, '!!binary'),
};

function tagged(node: ScalarNode, version11: boolean): unknown {
  const tag = shortTag(node.tag);
  const read = tag === null || !Object.hasOwn(TAGGED, tag) ? undefined : TAGGED[tag];
  if (!read) throw unknownTag(node);
  const value = read(node.text, version11);
  if (value === undefined)
    throw new ComposeError(`the tag ${node.tag} does not fit what follows it`, node.start);
  return value;
}

function unknownTag(node: YamlNode): ComposeError {
  return new ComposeError(`the tag ${node.tag} is unknown here`, node.start);
}
