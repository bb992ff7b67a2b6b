import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { SERVERS } from '../../src/collection/addresses/servers.ts';
import type { ResolveOptions } from '../../src/collection/resolve-options.ts';
import { resolvePaths } from '../../src/collection/resolve-paths.ts';
import type { Resource } from '../../src/contract/resource.ts';
import { fetchFile } from '../../src/files/fetch-file.ts';
import { referenceFrom } from '../../src/files/file-beside.ts';
import type { FileOptions } from '../../src/files/file-options.ts';
import { type FileServer, fileServer } from '../files/file-server.ts';
import { reference } from '../files/reference.ts';
import { makeZip } from '../files/zip.ts';
import { temporaryFolders } from '../temporary.ts';

const folderWith = temporaryFolders();
const DESCRIPTION =
  'format_version: 0.4.9\ntype: model\nname: U-Net\ndocumentation: README.md\npytorch: 1.10\n';

function filesFrom(...servers: FileServer[]): FileOptions {
  return {
    cacheFolder: folderWith(),
    maxBytes: 1e6,
    download: { attempts: 1 },
    allowedPrivateHosts: servers.map(({ host }) => host),
  };
}

function shown({ id, source, state, problem, descriptionFile, base }: Resource): object {
  return {
    id,
    source,
    state,
    ...(problem ? { cause: problem.cause, message: problem.message } : {}),
    ...(base === undefined ? {} : { base }),
    ...(descriptionFile === null ? {} : { data: parse(readFileSync(descriptionFile, 'utf8')) }),
  };
}

async function resolved(
  root: string,
  paths = ['.'],
  options: Partial<ResolveOptions> = {},
): Promise<object[]> {
  return (await resolvePaths(paths, root, options)).map(shown);
}

/** Each of them once, in whatever order. */
function expectAll(told: object[], expected: object[]): void {
  expect(told).toHaveLength(expected.length);
  for (const one of expected) expect(told).toContainEqual(one);
}

describe('collection/<doi>/resource.yaml', () => {
  const PATH = 'collection/10.5281/zenodo.1/resource.yaml';
  const answers = {
    '/api/records/12/files/rdf.yaml/content': DESCRIPTION,
    '/api/records/12/files/README.md/content': '# Read me',
  };

  test('gives each version with what it overrides, without any published page', async () => {
    const server = await fileServer(answers);
    const root = folderWith({
      [PATH]: `
id: 10.5281/zenodo.1
nickname: funny-butterfly
owners: [7]
status: accepted
type: model
versions:
- version_id: '12'
  created: 2024-01-11 15:31:40
  name: A label
  status: accepted
  rdf_source: ${server.url('/api/records/12/files/rdf.yaml/content')}
  tags: [unet]
  config: {bioimageio: {test_kwargs: {onnx: {decimal: 2}}}}
- version_id: '11'
  status: blocked
  rdf_source: ${server.url('/api/records/11/files/rdf.yaml/content')}
- version_id: '10'
  status: accepted
  rdf_source: unknown
- version_id: 9
  status: accepted
  rdf_source: {format_version: 0.2.3, type: dataset, name: Inline}
- version_id: '8'
  status: accepted
  rdf_source: ${server.url('/api/records/8/files/rdf.yaml/content')}
- 5
`,
    });
    const files = filesFrom(server);
    const resources = await resolvePaths(['.'], root, { files });
    const base = server.url('/api/records/12/files/rdf.yaml/content');
    expect(resources.map(shown)).toEqual([
      {
        id: '10.5281/zenodo.1/10',
        source: `${PATH}#10`,
        state: 'unreadable',
        cause: 'entry-invalid',
        message: "`rdf_source` of the version 10 is 'unknown'.",
      },
      {
        id: '10.5281/zenodo.1/11',
        source: `${PATH}#11`,
        state: 'unreadable',
        cause: 'entry-blocked',
        message: "The version 11 has the status 'blocked', so that it is not tested.",
      },
      {
        id: '10.5281/zenodo.1/12',
        source: `${PATH}#12`,
        state: 'present',
        base,
        data: {
          format_version: '0.4.9',
          type: 'model',
          name: 'U-Net',
          documentation: 'README.md',
          pytorch: 1.1,
          tags: ['unet'],
          id: '10.5281/zenodo.1/12',
          config: {
            bioimageio: {
              test_kwargs: { onnx: { decimal: 2 } },
              created: '2024-01-11 15:31:40',
              status: 'accepted',
              version_id: '12',
              owners: [7],
              nickname: 'funny-butterfly',
            },
          },
        },
      },
      expect.objectContaining({ id: '10.5281/zenodo.1/6', cause: 'entry-invalid' }),
      expect.objectContaining({
        id: '10.5281/zenodo.1/8',
        state: 'unreadable',
        cause: 'file-not-found-online',
      }),
      expect.objectContaining({
        id: '10.5281/zenodo.1/9',
        state: 'present',
        data: expect.objectContaining({ name: 'Inline', id: '10.5281/zenodo.1/9', type: 'model' }),
      }),
    ]);
    const version = resources[2];
    expect(version?.entry?.position).toEqual({ file: PATH, line: 8, column: 3 });
    expect(version?.entry?.fieldPositions.tags).toEqual({ file: PATH, line: 13, column: 3 });
    expect(readFileSync(version?.descriptionFile ?? '', 'utf8')).toContain('pytorch: 1.10\n');
    const readMe = referenceFrom(reference('README.md'), version?.base);
    expect(await fetchFile(readMe, version?.folder ?? '', files)).toMatchObject({ ok: true });
  });

  test('is blocked as a whole, unreadable as a whole, or has no versions', async () => {
    const root = folderWith({
      'collection/a/resource.yaml':
        'id: a\nstatus: blocked\nversions: [{version_id: 1, status: accepted}]\n',
      'collection/b/resource.yaml': 'id: b\nversions: {}\n',
      'collection/c/resource.yaml': 'id: [c\n',
      'collection/d/resource.yaml': '- a list\n',
      'elsewhere/resource.yaml': '- not ours\n',
    });
    const told = await resolved(root);
    expectAll(told, [
      expect.objectContaining({ id: 'a/1', cause: 'entry-blocked' }),
      expect.objectContaining({ id: 'collection/b/resource.yaml', cause: 'entry-invalid' }),
      expect.objectContaining({
        id: 'collection/c/resource.yaml',
        cause: 'description-unreadable',
      }),
      expect.objectContaining({
        id: 'collection/d/resource.yaml',
        cause: 'description-unreadable',
      }),
    ]);
  });

  test('one entry is named by FILE#KEY, and a misspelled one gets a suggestion', async () => {
    const root = folderWith({
      [PATH]:
        'id: a\nversions: [{version_id: "12", rdf_source: {name: A}}, {version_id: "99", rdf_source: {}}]\n',
    });
    expect(await resolved(root, [`${PATH}#12`])).toMatchObject([{ id: 'a/12', state: 'present' }]);
    const [missing] = await resolvePaths([`${PATH}#121`], root);
    expect(missing?.problem).toEqual({
      cause: 'path-not-found',
      message: `'${PATH}' has no entry '121'.`,
      hint: "Did you mean '12'?",
    });
  });
});

describe("a partner's collection", () => {
  test('names descriptions of the repository first, then those below url_root, and holds others itself', async () => {
    const server = await fileServer({ '/main/away/rdf.yaml': 'name: Away\n', '/b.zip': 'no zip' });
    const root = folderWith({
      'collection.bioimage.io.yaml': `
type: collection
format_version: 0.2.2
license: MIT
url_root: ${server.url('/main')}
collection:
- {id: here, type: model, source: models/a/rdf.yaml}
- {id: changed, type: model, rdf_source: ./models/b, tags: [b]}
- {id: away, rdf_source: away/rdf.yaml}
- {id: gone, rdf_source: gone/rdf.yaml}
- {id: app, type: application, name: App, source: 'https://example.org/app.html'}
- {id: broken, rdf_source: '${server.url('/b.zip')}'}
- {id: away, rdf_source: away/rdf.yaml}
- text
`,
      'models/a/rdf.yaml': 'name: A\n',
      'models/b/rdf.yaml': 'name: B\n',
    });
    const told = await resolved(root, ['.'], { files: filesFrom(server) });
    expectAll(told, [
      { id: 'models/a', source: 'models/a/rdf.yaml', state: 'present', data: { name: 'A' } },
      expect.objectContaining({ id: 'collection.bioimage.io.yaml#8', cause: 'entry-invalid' }),
      {
        id: 'app',
        source: 'collection.bioimage.io.yaml#app',
        state: 'present',
        data: {
          format_version: '0.2.2',
          license: 'MIT',
          id: 'app',
          type: 'application',
          name: 'App',
          source: 'https://example.org/app.html',
        },
      },
      {
        id: 'away',
        source: 'collection.bioimage.io.yaml#away',
        state: 'present',
        base: server.url('/main/away/rdf.yaml'),
        data: { name: 'Away' },
      },
      expect.objectContaining({ id: 'away~2', state: 'present' }),
      expect.objectContaining({ id: 'broken', cause: 'package-unreadable' }),
      {
        id: 'changed',
        source: 'collection.bioimage.io.yaml#changed',
        state: 'present',
        data: { name: 'B', tags: ['b'] },
      },
      expect.objectContaining({ id: 'gone', cause: 'file-not-found-online' }),
    ]);
  });

  test('of the older kind has a list for each type', async () => {
    const root = folderWith({
      'manifest.bioimage.io.yaml':
        'format_version: 0.2.0\napplication:\n- {id: app, source: app.html}\nmodel:\n- {id: m, source: m/x.model.yaml}\n',
      'm/x.model.yaml': 'name: M\n',
    });
    expectAll(await resolved(root), [
      { id: 'm', source: 'm/x.model.yaml', state: 'present', data: { name: 'M' } },
      expect.objectContaining({
        id: 'app',
        data: { id: 'app', type: 'application', format_version: '0.2.0', source: 'app.html' },
      }),
    ]);
  });

  test('leads to nothing outside of the repository', async () => {
    const root = folderWith({
      'collection.yaml':
        'collection:\n- {id: up, rdf_source: ../../etc/rdf.yaml}\n- {id: root, rdf_source: /etc/passwd}\n',
    });
    expect(await resolved(root)).toMatchObject([
      { id: 'root', cause: 'file-outside-package' },
      { id: 'up', cause: 'file-outside-package' },
    ]);
  });
});

test('an index of published resources gives every version, held against its hash', async () => {
  const server = await fileServer({ '/a/rdf.yaml': DESCRIPTION, '/b/rdf.yaml': DESCRIPTION });
  const item = (id: string, path: string, sha256: string) => ({
    id,
    type: 'model',
    versions: [{ version: 'v0', source: server.url(path), sha256, comment: '' }],
  });
  const sha256 = 'e'.repeat(64);
  const root = folderWith({
    'index.json': JSON.stringify({
      items: [
        item('bioimage-io/a', '/a/rdf.yaml', ''),
        item('bioimage-io/b', '/b/rdf.yaml', sha256),
        3,
      ],
      total: 2,
      timestamp: '2026-05-01T00:00:00',
    }),
    'page/index.json': '{"items": ["of another program"]}',
  });
  const told = await resolved(root, ['.'], { files: filesFrom(server) });
  expectAll(told, [
    expect.objectContaining({ id: 'bioimage-io/a/v0', state: 'present' }),
    expect.objectContaining({ id: 'bioimage-io/b/v0', cause: 'sha256-mismatch' }),
    expect.objectContaining({ id: 'item 3', cause: 'entry-invalid' }),
  ]);
});

describe('an address', () => {
  test('of Zenodo: a DOI, a page, a record whose description has an odd name, a package', async () => {
    const listed = (id: number, ...keys: string[]) =>
      JSON.stringify({ id, files: keys.map((key) => ({ key, links: {} })) });
    const zip = await makeZip([
      ['rdf.yaml', 'name: Zipped\n'],
      ['weights.onnx', 'w'],
    ]);
    const server = await fileServer({
      '/api/records/1': listed(1, 'cover.png', 'unet.bioimageio.yaml'),
      '/api/records/1/files/unet.bioimageio.yaml/content': DESCRIPTION,
      '/api/records/1/files/README.md/content': '# Read me',
      '/api/records/2': listed(2, 'package.zip'),
      '/api/records/2/files/package.zip/content': (_, response) => response.end(zip),
      '/api/records/3': listed(3, 'cover.png'),
      '/api/records/4': (_, response) =>
        response.writeHead(302, { location: '/api/records/1' }).end(),
    });
    const servers = {
      ...SERVERS,
      zenodo: server.url(''),
    };
    const words = [
      '10.5281/zenodo.1',
      'https://zenodo.org/records/2',
      'https://doi.org/10.5281/zenodo.3',
      '10.5281/zenodo.4',
    ];
    const told = await resolved(folderWith(), words, { files: filesFrom(server), servers });
    expectAll(told, [
      expect.objectContaining({
        source: '10.5281/zenodo.1',
        state: 'present',
        base: server.url('/api/records/1/files/unet.bioimageio.yaml/content'),
      }),
      expect.objectContaining({ source: '10.5281/zenodo.4', state: 'present' }),
      expect.objectContaining({
        source: 'https://doi.org/10.5281/zenodo.3',
        cause: 'file-not-found-online',
      }),
      expect.objectContaining({
        source: 'https://zenodo.org/records/2',
        data: { name: 'Zipped' },
      }),
    ]);
  });

  test('of Hypha: what is staged, with its files at the same version', async () => {
    const server = await fileServer({
      '/bioimage-io/artifacts/shark/files/rdf.yaml?version=stage': DESCRIPTION,
      '/bioimage-io/artifacts/shark/files/README.md?version=stage': '# Staged',
      '/bioimage-io/artifacts/whale/files/bioimageio.yaml': 'name: Whale\n',
    });
    const servers = {
      ...SERVERS,
      hypha: server.url(''),
    };
    const files = filesFrom(server);
    const words = [
      server.url('/bioimage-io/artifacts/shark?version=stage'),
      'hypha/bioimage-io/shark/stage',
      'hypha/bioimage-io/whale',
      'hypha/bioimage-io/none',
    ];
    const resources = await resolvePaths(words, folderWith(), { files, servers });
    expect(resources.map(({ source, state }) => [source, state]).sort()).toEqual(
      [
        [words[0], 'present'],
        [words[1], 'present'],
        [words[2], 'present'],
        [words[3], 'unreadable'],
      ].sort(),
    );
    const staged = resources.find(({ source }) => source === words[1]);
    const readMe = referenceFrom(reference('./README.md'), staged?.base);
    expect(readMe.source).toBe(
      server.url('/bioimage-io/artifacts/shark/files/README.md?version=stage'),
    );
    expect(await fetchFile(readMe, staged?.folder ?? '', files)).toMatchObject({ ok: true });
  });

  test('of a description, an index, and a server that is not on the internet', async () => {
    const server = await fileServer({
      '/x/rdf.yaml': DESCRIPTION,
      '/collection.json': '{"collection": [{"id": "a", "rdf_source": "x/rdf.yaml"}]}',
    });
    const files = filesFrom(server);
    const words = [
      server.url('/x/rdf.yaml'),
      server.url('/collection.json'),
      'https://127.0.0.1:9/rdf.yaml',
    ];
    expectAll(await resolved(folderWith(), words, { files }), [
      expect.objectContaining({ source: `${words[1]}#a`, state: 'present', base: words[0] }),
      expect.objectContaining({ source: words[0], state: 'present' }),
      expect.objectContaining({ source: words[2], cause: 'address-not-allowed' }),
    ]);
    expect(await resolved(folderWith(), [`${words[1]}#b`], { files })).toEqual([]);
  });
});

test('a folder outside of the repository is looked through as well', async () => {
  const root = folderWith();
  const other = folderWith({
    'collection.yaml': 'collection: [{id: a, name: A, type: dataset}]\n',
  });
  expect(await resolved(root, [other])).toMatchObject([{ id: 'a' }]);
  expect(await resolved(root, [join(other, 'collection.yaml')])).toMatchObject([{ id: 'a' }]);
});
