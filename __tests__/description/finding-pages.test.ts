import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { descriptionDocs } from '../../scripts/docs/description-docs.ts';
import { FINDING_PAGES } from '../../scripts/docs/findings/all-pages.ts';
import { BASES, withFields } from '../../scripts/docs/findings/bases.ts';
import { exampleText } from '../../scripts/docs/findings/render-page.ts';
import { readDescription } from '../../src/description/read-description.ts';
import { ALL_RULES } from '../../src/description/rules/all-rules.ts';
import { runRules } from '../../src/description/rules/rule.ts';
import { checkStructure } from '../../src/description/structure/check-structure.ts';
import { VALUE_TYPES } from '../../src/description/structure/keywords.ts';
import { chooseClass } from '../../src/description/versions/choose-class.ts';
import { readYaml } from '../../src/description/yaml/read-yaml.ts';

const codes = (text: string) => [
  ...new Set(readDescription(text, 'rdf.yaml').findings.map(({ code }) => code)),
];
const examples = Object.entries(FINDING_PAGES).flatMap(([code, { examples: all }]) =>
  all.map((example, index) => ({ code, example, name: `${code} ${index + 1}` })),
);

test.each(Object.keys(BASES) as (keyof typeof BASES)[])('%s, the base, has no finding', (base) => {
  expect(readDescription(withFields(base, ''), 'rdf.yaml').findings).toEqual([]);
});

test.each(examples)('$name: the example triggers exactly its code', ({ code, example }) => {
  expect(codes(exampleText(example, 'before'))).toEqual([code]);
});

test.each(examples)('$name: the mended example triggers nothing', ({ example }) => {
  expect(codes(exampleText(example, 'after'))).toEqual([]);
});

test('every rule has an example', () => {
  const data = examples.flatMap(({ example }) => {
    const read = readYaml(exampleText(example, 'before'), 'rdf.yaml');
    const choice = read.ok ? chooseClass(read.yaml.data) : null;
    if (!choice?.ok) return [];
    const { chosen } = choice;
    return [
      { data: chosen.data, root: chosen.root, structure: checkStructure(chosen.data, chosen.root) },
    ];
  });
  const kindOf = (group: string, root: string) => {
    if (group === 'all') return true;
    if (group === 'generic') return root.startsWith('generic');
    if (group.startsWith('generation')) return root.endsWith(group.slice(-3));
    return root === group.replace(' ', '-');
  };
  // Some rules stand in several tables; one example is enough for each.
  const heard = new Set<object>();
  const all = new Map<object, string>();
  for (const [group, rules] of Object.entries(ALL_RULES))
    for (const rule of rules) {
      all.set(rule, `${group}: ${rule.code} at ${rule.at}`);
      const speaks = data.some(
        (one) =>
          kindOf(group, one.root) && runRules([rule], one.data as never, one.structure).length > 0,
      );
      if (speaks) heard.add(rule);
    }
  expect([...all].filter(([rule]) => !heard.has(rule)).map(([, name]) => name)).toEqual([]);
});

test('every code has a page, and every page a code', () => {
  const fromRules = Object.values(ALL_RULES)
    .flat()
    .map(({ code }) => code);
  const fromTypes = Object.values(VALUE_TYPES).map(({ code }) => code);
  for (const code of [...fromRules, ...fromTypes])
    expect(Object.keys(FINDING_PAGES)).toContain(code);
});

test('the files in docs/ are those of the code', () => {
  const docs = fileURLToPath(new URL('../../docs', import.meta.url));
  const files = descriptionDocs();
  for (const [file, content] of Object.entries(files)) {
    const path = join(docs, file);
    expect(existsSync(path) ? readFileSync(path, 'utf8') : `${file}: run npm run docs`).toBe(
      content,
    );
  }
  for (const folder of ['findings', 'schemas'])
    for (const name of readdirSync(join(docs, folder)))
      expect(Object.keys(files)).toContain(`${folder}/${name}`);
});
