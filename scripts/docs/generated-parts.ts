import { ACTION_NAMES } from '../../src/settings/setting.ts';
import { addressTable } from './address-table.ts';
import { causesTable } from './causes-table.ts';
import { operatorSchemas } from './operator-schemas.ts';
import {
  actionFile,
  actionInputs,
  actionTable,
  cliTable,
  configTable,
  outputsTable,
} from './settings-tables.ts';

interface GeneratedPart {
  /** Relative to the repository. */
  file: string;
  /** The lines between which the part stands. */
  start: string;
  end: string;
  render: () => string;
}

/** What is written by hand elsewhere and comes from the code's own tables here. */
export const GENERATED_PARTS: readonly GeneratedPart[] = [
  ...ACTION_NAMES.map((action) => ({
    file: actionFile(action),
    start: '# inputs: written by npm run docs\n',
    end: '# end of inputs\n',
    render: () => actionInputs(action),
  })),
  markdownPart('docs/settings.md', 'action-inputs', () => actionTable('main')),
  markdownPart('docs/settings.md', 'action-outputs', () => outputsTable('main')),
  ...ACTION_NAMES.filter((action) => action !== 'main').flatMap((action) => [
    markdownPart('docs/workflows.md', `${action}-inputs`, () => actionTable(action)),
    markdownPart('docs/workflows.md', `${action}-outputs`, () => outputsTable(action)),
  ]),
  markdownPart('docs/settings.md', 'cli-flags', cliTable),
  markdownPart('docs/layouts.md', 'config-keys', configTable),
  markdownPart('docs/layouts.md', 'addresses', addressTable),
  markdownPart('docs/causes.md', 'causes', causesTable),
  {
    file: 'python/tracing/torch/_schemas.py',
    start: '# operators: written by npm run docs\n',
    end: '    # end of operators\n',
    render: operatorSchemas,
  },
];

function markdownPart(file: string, name: string, render: () => string): GeneratedPart {
  return {
    file,
    start: `<!-- ${name}: written by npm run docs -->\n`,
    end: `<!-- end of ${name} -->\n`,
    render: () => `\n${render()}\n`,
  };
}

/** The text of a part's file with the part as it should be; throws where its place is not marked. */
export function withPart(text: string, part: GeneratedPart): string {
  const start = text.indexOf(part.start);
  const end = text.indexOf(part.end, start);
  if (start < 0 || end < 0)
    throw new Error(`${part.file} lacks the lines\n${part.start}${part.end}for a generated part`);
  return text.slice(0, start) + part.start + part.render() + text.slice(end);
}
