import { readDescription } from '../../../src/description/read-description.ts';
import { ALL_RULES } from '../../../src/description/rules/all-rules.ts';
import { withFields } from './bases.ts';
import type { Example, FindingPage } from './example.ts';

/** The text of the description that an example stands for. */
export function exampleText(example: Example, version: 'before' | 'after'): string {
  return example.whole ? example[version] : withFields(example.base, example[version]);
}

/** The documentation page of a code as Markdown. */
export function renderPage(code: string, page: FindingPage): string {
  const [first] = page.examples;
  const finding = first
    ? readDescription(exampleText(first, 'before'), 'rdf.yaml').findings.find(
        (one) => one.code === code,
      )
    : undefined;
  const references = new Set(
    Object.values(ALL_RULES)
      .flat()
      .filter((rule) => rule.code === code && rule.reference !== 'own')
      .map((rule) => rule.reference),
  );
  const lines = [
    `# ${code}`,
    '',
    '<!-- written by npm run docs -->',
    '',
    `**Severity:** ${finding?.severity ?? 'error'}`,
    '',
    page.means,
    ...(references.size > 0
      ? [
          '',
          `Stands for the reference implementation's ${[...references].map((one) => `\`${one}\``).join(', ')}.`,
        ]
      : []),
    ...page.examples.flatMap((example, index) => [
      '',
      page.examples.length > 1
        ? `## Example ${index + 1} (${label(example)})`
        : `## Example (${label(example)})`,
      '',
      ...renderExample(code, example),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function label(example: Example): string {
  return example.whole ? 'whole file' : example.base;
}

function renderExample(code: string, example: Example): string[] {
  const finding = readDescription(exampleText(example, 'before'), 'rdf.yaml').findings.find(
    (one) => one.code === code,
  );
  return [
    '```yaml',
    example.before.replace(/\n$/, ''),
    '```',
    '',
    `> ${finding?.message ?? ''} ${finding?.hint ?? ''}`.replace(/\s+/g, ' ').trimEnd(),
    '',
    'Mended:',
    '',
    '```yaml',
    example.after.replace(/\n$/, ''),
    '```',
  ];
}
