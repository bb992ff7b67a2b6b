import type { PackageExample, PackagePage, PackageVersion } from './package-example.ts';

/** The documentation page of a code that shows only when the files of a package are looked at. */
export function renderPackagePage(code: string, { means, example }: PackagePage): string {
  const { base, before, after }: PackageExample = example;
  const lines = [
    `# ${code}`,
    '',
    '<!-- written by npm run docs -->',
    '',
    means,
    '',
    `## Example (${base}, with its files)`,
    '',
    ...shown(before),
    'Mended:',
    '',
    ...shown(after),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function shown({ fields, says }: PackageVersion): string[] {
  return [
    ...(fields === undefined ? [] : ['```yaml', fields, '```', '']),
    ...(says === undefined ? [] : [`${says}.`, '']),
  ];
}
