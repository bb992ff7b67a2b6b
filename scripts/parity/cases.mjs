import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { TEXT_QUIRKS } from './text-quirks.mjs';
import { ANY, BY_FIELD } from './values.mjs';

/** A small generator of pseudo-random numbers in [0, 1), the same for the same seed (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** All descriptions in a folder: `{name, text}`. */
export function descriptions(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: path.slice(folder.length + 1), text: readFileSync(path, 'utf8') }));
}

/** Every single change of a base that the tables know, as `{kind, describe, apply}`; `apply` gives the new text. */
export function mutationsOf({ name, text }) {
  const mutations = [];
  const document = parseDocument(text);
  const add = (kind, path, change) =>
    mutations.push({
      id: `${name} ${kind} ${path.join('.')}`,
      kind: kind.split(' ')[0],
      apply: () => {
        const copy = parseDocument(text);
        change(copy);
        return copy.toString({ lineWidth: 0 });
      },
    });
  const visit = (node, path) => {
    if (path.length > 0) {
      add('delete', path, (copy) => copy.deleteIn(path));
      const field = path.findLast((step) => typeof step === 'string');
      const isItem = typeof path.at(-1) === 'number';
      for (const yaml of [...ANY, ...(isItem ? [] : (BY_FIELD[field] ?? []))])
        add(`set ${yaml}`, path, (copy) => copy.setIn(path, parseDocument(yaml).contents));
    }
    if (isMap(node)) {
      add('unknown', [...path, 'unexpected'], (copy) => copy.setIn([...path, 'unexpected'], 1));
      for (const { key, value } of node.items) {
        const step = isScalar(key) ? key.value : String(key);
        const inside = [...path, step];
        add('misspell', inside, (copy) => {
          copy.setIn([...path, `${step}s`], copy.getIn(inside, true));
          copy.deleteIn(inside);
        });
        visit(value, inside);
      }
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) {
        add('repeat', [...path, index], (copy) =>
          copy.addIn(path, parseDocument(String(item)).contents),
        );
        visit(item, [...path, index]);
      }
    }
  };
  visit(document.contents, []);
  for (const [quirk, apply] of Object.entries(TEXT_QUIRKS))
    mutations.push({ id: `${name} text: ${quirk}`, kind: 'text', apply: () => apply(text) });
  for (const [field, values] of Object.entries(BY_FIELD))
    if (isMap(document.contents) && !document.contents.has(field))
      for (const yaml of values)
        add(`add ${yaml}`, [field], (copy) => copy.set(field, parseDocument(yaml).contents));
  return mutations;
}
