import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { configEntries } from './config-names.ts';
import { parseSetting } from './parse-setting.ts';
import type { Setting } from './setting.ts';
import type { SettingName } from './settings.ts';
import { suggest } from './suggest.ts';

/** The settings of a config file as a user would write each elsewhere. */
export type ConfigTexts = ReadonlyMap<SettingName, string>;

export interface ConfigProblem {
  /** From 1. */
  line: number;
  column: number;
  message: string;
  hint: string;
}

export type ReadConfig =
  | { ok: true; texts: ConfigTexts }
  | { ok: false; problems: ConfigProblem[] };

/** Bytes. */
const LARGEST = 256 * 1024;
const WHERE = 'docs/layouts.md shows what the file may hold.';

/** Reads a config file. Any text is fine as input; each thing that is wrong is a problem with its place. */
export function readConfig(text: string): ReadConfig {
  const counter = new LineCounter();
  const at = (offset: number, message: string, hint: string): ConfigProblem => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1), message, hint };
  };
  if (text.length > LARGEST)
    return { ok: false, problems: [at(0, 'The file is too large.', WHERE)] };
  try {
    const document = parseDocument(text, { lineCounter: counter, logLevel: 'silent' });
    const [error] = document.errors;
    if (error !== undefined) {
      const why = error.message.split(/ at line|\n/)[0] ?? '';
      return { ok: false, problems: [at(error.pos[0], `This is no YAML: ${why}.`, WHERE)] };
    }
    const { contents } = document;
    if (contents === null) return { ok: true, texts: new Map() };
    if (!isMap(contents))
      return { ok: false, problems: [at(0, 'The file is no mapping of settings.', WHERE)] };
    return readPairs(contents.items, at);
  } catch (error) {
    return { ok: false, problems: [at(0, `The file cannot be read: ${String(error)}`, WHERE)] };
  }
}

type At = (offset: number, message: string, hint: string) => ConfigProblem;
type Pairs = readonly { key: unknown; value: unknown }[];

function readPairs(pairs: Pairs, at: At): ReadConfig {
  const known = new Map(configEntries().map(([key, ...entry]) => [key, entry]));
  const texts = new Map<SettingName, string>();
  const problems: ConfigProblem[] = [];
  for (const { key: node, value } of pairs) {
    const key = isScalar(node) ? String(node.value) : '';
    const offset = offsetOf(node) ?? 0;
    const entry = known.get(key);
    if (entry === undefined) {
      const near = suggest(key, [...known.keys()]);
      const hint = near === null ? WHERE : `Did you mean '${near}'?`;
      problems.push(at(offset, `There is no setting '${key}'.`, hint));
      continue;
    }
    const [name, setting] = entry;
    const read = readValue(value, setting);
    if (read === null) continue;
    const parsed = read.ok ? parseSetting(read.text, setting) : read;
    if (!parsed.ok)
      problems.push(at(offsetOf(value) ?? offset, `${key}: ${parsed.message}`, parsed.hint));
    else if (read.ok) texts.set(name, read.text);
  }
  return problems.length === 0 ? { ok: true, texts } : { ok: false, problems };
}

type ReadValue = { ok: true; text: string } | { ok: false; message: string; hint: string } | null;

/** Lists only where a setting takes several values; null for what is left empty. */
function readValue(value: unknown, { kind }: Setting): ReadValue {
  if (value === null || (isScalar(value) && value.value === null)) return null;
  if (isScalar(value)) return { ok: true, text: textOf(value) };
  const isList = kind === 'words' || kind === 'lines';
  if (isList && isSeq(value) && value.items.every((item) => isScalar(item)))
    return {
      ok: true,
      text: value.items.map((item) => (isScalar(item) ? textOf(item) : '')).join('\n'),
    };
  return {
    ok: false,
    message: isList ? 'This is no list of texts.' : 'This is not one value.',
    hint: isList ? 'Write one text, or a list of them.' : 'Write a single value.',
  };
}

/** As it is written: `10` stays `10`, and `1.50` stays `1.50`. */
function textOf({ value, source }: { value: unknown; source?: string }): string {
  return typeof value === 'string' ? value : (source ?? String(value));
}

function offsetOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}
