import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { resolveChange } from '../../src/collection/resolve-change.ts';
import { resolvePaths } from '../../src/collection/resolve-paths.ts';
import type { Resource } from '../../src/contract/resource.ts';
import type { FileOptions } from '../../src/files/file-options.ts';
import { reportOf } from '../../src/testing/read-resource.ts';
import { validateResource } from '../../src/testing/validate-resource.ts';
import { fileServer } from '../files/file-server.ts';
import { testReal } from '../real.ts';
import { temporaryFolders } from '../temporary.ts';

const folderWith = temporaryFolders();

/** Nothing outside is asked, whatever machine this runs on: the proxy does not answer. */
function offline(): FileOptions {
  const proxy = { https: 'http://127.0.0.1:9', http: 'http://127.0.0.1:9' };
  return { cacheFolder: folderWith(), maxBytes: 1e6, proxy, download: { attempts: 1 } };
}

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values.toSorted()) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

async function judged(resource: Resource): Promise<string> {
  const report = reportOf(resource, await validateResource(resource, null));
  const told = [
    ...report.verdicts,
    ...report.findings.filter(({ severity }) => severity === 'error'),
  ];
  // A resource is valid, or something says clearly why it is not.
  if (report.status !== 'valid')
    expect(told.every(({ message, hint }) => message !== '' && hint !== '')).toBe(true);
  if (report.status !== 'valid') expect(told.length).toBeGreaterThan(0);
  return report.verdicts[0]?.cause ?? report.status;
}

function collectionOf(real: string, change: (text: string) => string = (text) => text) {
  const folder = join(real, 'resources');
  return Object.fromEntries(
    readdirSync(folder).map((name) => [
      `collection/${name.replace(/\.yaml$/, '').replace('_', '/')}/resource.yaml`,
      change(readFileSync(join(folder, name), 'utf8')),
    ]),
  );
}

testReal(
  'all versions of all real resource files get a verdict without a network',
  async (real) => {
    const files = collectionOf(real);
    expect(Object.keys(files)).toHaveLength(83);
    const resources = await resolvePaths(['.'], folderWith(files), { files: offline() });
    expect(resources).toHaveLength(209);
    expect(new Set(resources.map(({ id }) => id)).size).toBe(209);
    expect(countBy(await Promise.all(resources.map(judged)))).toEqual({
      'entry-blocked': 101,
      'network-unreachable': 108,
    });
  },
);

testReal('real versions are fetched, merged and judged where a server has them', async (real) => {
  const folder = join(real, 'descriptions');
  const answers: Record<string, string> = {};
  for (const name of readdirSync(folder)) {
    const version = /_(\d+)\.yaml$/.exec(name)?.[1];
    if (version !== undefined)
      answers[`/api/records/${version}/files/rdf.yaml/content`] = readFileSync(
        join(folder, name),
        'utf8',
      );
  }
  const server = await fileServer(answers);
  const local = (text: string) =>
    text
      .replaceAll(
        /https:\/\/zenodo\.org\/api\/files\/[\w-]+\/rdf\.yaml/g,
        'https://zenodo.org/gone',
      )
      .replaceAll('https://zenodo.org', server.url(''));
  const resources = await resolvePaths(['.'], folderWith(collectionOf(real, local)), {
    files: { cacheFolder: folderWith(), maxBytes: 1e6, allowedPrivateHosts: [server.host] },
  });
  const present = resources.filter(({ state }) => state === 'present');
  expect(present.length).toBeGreaterThan(25);
  for (const resource of present) {
    const text = readFileSync(resource.descriptionFile ?? '', 'utf8');
    expect(text).toContain(`id: ${resource.id}\n`);
    expect(resource.base).toContain('/api/records/');
  }
  const counts = countBy(await Promise.all(present.map(judged)));
  expect(counts.valid).toBeGreaterThan(present.length / 2);
});

testReal('all real descriptions have a row', async (real) => {
  const folder = join(real, 'descriptions');
  const resources = await resolvePaths(readdirSync(folder), folder, { files: offline() });
  expect(resources).toHaveLength(231);
  expect(resources.every(({ state }) => state === 'present')).toBe(true);
  const counts = countBy(await Promise.all(resources.map(judged)));
  expect((counts.valid ?? 0) + (counts.failed ?? 0)).toBe(231);
  // The same, named by one file as a collection does.
  const entries = resources.map(({ source }) => `- {id: ${source}, rdf_source: ${source}}\n`);
  const texts = Object.fromEntries(
    resources.map(({ source }) => [source, readFileSync(join(folder, source), 'utf8')]),
  );
  const root = folderWith({ ...texts, 'collection.yaml': `collection:\n${entries.join('')}` });
  const named = await resolvePaths(['.'], root, { files: offline() });
  expect(named.map(({ source }) => source)).toEqual(resources.map(({ source }) => source));
});

const TEXTS = [
  'id: a\nstatus: accepted\nversions:\n- version_id: 1\n  rdf_source: rdf/x.yaml\n  config: {bioimageio: {}}\n- &v {version_id: 2, rdf_source: {name: N}}\n',
  'collection:\n- {id: a, rdf_source: ../x/rdf.yaml, tags: [x]}\n- {id: b, source: b.zip, type: model}\nurl_root: https://127.0.0.1/\n',
  '{"items": [{"id": "a", "versions": [{"version": "v0", "source": "https://127.0.0.1/rdf.yaml", "sha256": "00"}]}]}',
];
const NAMES = [
  'collection/a/resource.yaml',
  'collection.yaml',
  'index.json',
  'manifest.bioimage.io.yaml',
];

test('no collection file, however damaged, keeps the others from being resolved', async () => {
  const piece = fc.constantFrom(
    'null',
    '[]',
    '{}',
    '- ',
    ': ',
    '*v',
    '&v',
    '#',
    '\0',
    '\n',
    '"',
    '1e999',
    '~',
    '%',
    '!!js/x ',
    '__proto__',
    '<<: ',
    'é\u2028',
  );
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(12),
    piece,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...TEXTS),
      fc.constantFrom(...NAMES),
      fc.array(edit, { minLength: 1, maxLength: 5 }),
      async (text, name, edits) => {
        let damaged = text;
        for (const { at, cut, piece: put } of edits) {
          const place = Math.floor(at * damaged.length);
          damaged = damaged.slice(0, place) + put + damaged.slice(place + cut);
        }
        const root = folderWith({ [name]: damaged, 'models/a/rdf.yaml': 'name: A\n' });
        const options = { files: offline() };
        const all = await resolvePaths(['.'], root, options);
        expect(all.map(({ source }) => source)).toContain('models/a/rdf.yaml');
        const changed = await resolveChange([{ path: name, status: 'modified' }], root, {
          ...options,
          earlier: async () => [text],
        });
        for (const one of [...all, ...changed])
          if (one.state === 'unreadable') expect(one.problem?.message).not.toBe('');
      },
    ),
    { numRuns: 150 },
  );
});
