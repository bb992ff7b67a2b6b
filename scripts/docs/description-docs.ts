import { FINDING_PAGES } from './findings/all-pages.ts';
import { FILE_PAGES } from './findings/file-pages.ts';
import { PACKAGE_PAGES } from './findings/package-pages.ts';
import { renderPackagePage } from './findings/render-package-page.ts';
import { renderPage } from './findings/render-page.ts';
import { RUN_PAGES } from './findings/run-pages.ts';
import { configSchema } from './schemas/config-schema.ts';
import { combinedSchema, EDITOR_SCHEMAS, editorSchema } from './schemas/editor-schema.ts';

/** Files of the documentation that come whole from the code: path relative to docs/ → content. */
export function descriptionDocs(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [code, page] of Object.entries(FINDING_PAGES))
    files[`findings/${code}.md`] = renderPage(code, page);
  for (const [code, page] of Object.entries(PACKAGE_PAGES))
    files[`findings/${code}.md`] = renderPackagePage(code, page);
  for (const [code, means] of Object.entries({ ...FILE_PAGES, ...RUN_PAGES }))
    files[`findings/${code}.md`] = `# ${code}\n\n<!-- written by npm run docs -->\n\n${means}\n`;
  files['findings/README.md'] = index();
  for (const name of EDITOR_SCHEMAS)
    files[`schemas/${name}.schema.json`] = json(editorSchema(name));
  files['schemas/description.schema.json'] = json(combinedSchema());
  files['schemas/config.schema.json'] = json(configSchema());
  return files;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function index(): string {
  const rows = [
    ...Object.entries(FINDING_PAGES).map(([code, { means }]) => [code, means] as const),
    ...Object.entries(PACKAGE_PAGES).map(([code, { means }]) => [code, means] as const),
    ...Object.entries(FILE_PAGES),
    ...Object.entries(RUN_PAGES),
  ].sort(([a], [b]) => a.localeCompare(b));
  return [
    '# Findings',
    '',
    '<!-- written by npm run docs -->',
    '',
    'Every finding in a description has a code. Each has a page with an example that triggers it, and the same mended.',
    '',
    '| code | meaning |',
    '| --- | --- |',
    ...rows.map(([code, means]) => `| [${code}](${code}.md) | ${means} |`),
    '',
  ].join('\n');
}
