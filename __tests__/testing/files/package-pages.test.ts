import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import {
  type PackageVersion,
  packageFiles,
} from '../../../scripts/docs/findings/package-example.ts';
import { PACKAGE_PAGES } from '../../../scripts/docs/findings/package-pages.ts';
import { validateResource } from '../../../src/testing/validate-resource.ts';
import { temporaryFolders } from '../../temporary.ts';
import { SETTINGS } from '../packages.ts';

const newFolder = temporaryFolders();
const examples = Object.entries(PACKAGE_PAGES);

async function codesOf(
  base: Parameters<typeof packageFiles>[0],
  version: PackageVersion,
): Promise<string[]> {
  const folder = newFolder(packageFiles(base, version));
  const { findings, verdicts } = await validateResource(
    {
      ...{ id: 'm', source: 'm/rdf.yaml', folder, descriptionFile: join(folder, 'rdf.yaml') },
      ...{ state: 'present', changedBy: [] },
    },
    SETTINGS.files,
  );
  expect(verdicts).toEqual([]);
  return findings.map(({ code }) => code);
}

test.each(['model 0.5', 'dataset 0.3'] as const)(
  '%s, the package, has no finding',
  async (base) => {
    expect(await codesOf(base, {})).toEqual([]);
  },
);

test.each(examples)('%s: the example triggers exactly its code', async (code, { example }) => {
  expect(await codesOf(example.base, example.before)).toEqual([code]);
});

test.each(examples)('%s: the mended example triggers nothing', async (_, { example }) => {
  expect(await codesOf(example.base, example.after)).toEqual([]);
});
