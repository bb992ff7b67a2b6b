import { expect, test } from '@jest/globals';
import { FINDING_PAGES } from '../../scripts/docs/findings/all-pages.ts';
import { exampleText } from '../../scripts/docs/findings/render-page.ts';
import { applyFixes } from '../../src/description/fixes/apply-fixes.ts';
import { readDescription } from '../../src/description/read-description.ts';

const read = (text: string) => readDescription(text, 'rdf.yaml').findings;

const fixable = Object.entries(FINDING_PAGES).flatMap(([code, { examples }]) =>
  examples.flatMap((example, index) => {
    const text = exampleText(example, 'before');
    return read(text).flatMap((finding, nth) =>
      finding.fix ? [{ name: `${code} ${index + 1}.${nth + 1}`, text, nth, fix: finding.fix }] : [],
    );
  }),
);

test.each(fixable)('$name: the fix removes its finding and gives no new one', ({ text, nth, fix }) => {
  const before = read(text);
  const after = read(applyFixes(text, [fix]).text);
  expect(after.map(({ code, path }) => [code, path])).toEqual(
    before.filter((_, index) => index !== nth).map(({ code, path }) => [code, path]),
  );
});

test('list', () => {
  console.log(fixable.map(({ name, fix }) => `${name}: ${fix.description} ${JSON.stringify(fix.text)}`).join('\n'));
});
