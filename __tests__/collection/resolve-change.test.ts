import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isDescriptionName } from '../../src/collection/description-names.ts';
import { gitChanges } from '../../src/collection/git-changes.ts';
import { resolveChange } from '../../src/collection/resolve-change.ts';
import type { Change, Resource } from '../../src/contract/resource.ts';
import { temporaryFolders, writeFiles } from '../temporary.ts';
import { type Repository, repository } from './repository.ts';

const newFolder = temporaryFolders();
const onPosix = process.platform === 'win32' ? test.skip : test;
const TEXT = 'type: model\nformat_version: 0.5.4\nname: a model with a text of some length\n';

const FILES = {
  'README.md': 'collection',
  'models/a/rdf.yaml': TEXT,
  'models/a/weights.pt': 'weights of a',
  'models/a/src/unet.py': 'def unet(): pass',
  'models/b/bioimageio.yaml': `${TEXT}b: 1\n`,
  'models/b/v0_4.bioimageio.yaml': `${TEXT}b: 2\n`,
  'models/b/test input.npy': 'tensor of b',
  'models/b/nested/model.yaml': `${TEXT}nested: 1\n`,
  'models/b/nested/weights.pt': 'weights of nested',
  'apps/serve/app.py': 'app',
};

async function resolved(
  change: (repo: Repository) => void,
  files: Record<string, string> = FILES,
): Promise<Resource[]> {
  const repo = repository(newFolder(), files);
  change(repo);
  return resolveChange(await gitChanges(repo.folder, 'HEAD'), repo.folder);
}

/** `id <- the files that selected it`, with the state where it is another than present. */
function rows(resources: Resource[]): string[] {
  return resources.map(({ id, state, changedBy, renamedFrom }) => {
    const marks = [
      state === 'present' ? '' : ` ${state}`,
      renamedFrom ? ` was ${renamedFrom}` : '',
    ];
    return `${id}${marks.join('')} <- ${changedBy.join(', ')}`;
  });
}

describe('a changed file selects the descriptions of its package:', () => {
  test('weights, sources in folders below, new and deleted files', async () => {
    const resources = await resolved(({ write, remove }) => {
      write({ 'models/a/weights.pt': 'new', 'models/a/docs/größe 1.md': 'new' });
      remove('models/a/src/unet.py');
    });
    expect(resources).toHaveLength(1);
    expect(resources[0]).toMatchObject({
      id: 'models/a',
      source: 'models/a/rdf.yaml',
      state: 'present',
      changedBy: ['models/a/docs/größe 1.md', 'models/a/src/unet.py', 'models/a/weights.pt'],
    });
    expect(resources[0]).not.toHaveProperty('renamedFrom');
  });

  test('every description in the folder, by whichever file', async () => {
    expect(rows(await resolved(({ write }) => write({ 'models/b/test input.npy': '2' })))).toEqual([
      'models/b/bioimageio.yaml <- models/b/test input.npy',
      'models/b/v0_4.bioimageio.yaml <- models/b/test input.npy',
    ]);
    expect(
      rows(await resolved(({ write }) => write({ 'models/b/v0_4.bioimageio.yaml': '- a list' }))),
    ).toEqual([
      'models/b/bioimageio.yaml <- models/b/v0_4.bioimageio.yaml',
      'models/b/v0_4.bioimageio.yaml <- models/b/v0_4.bioimageio.yaml',
    ]);
  });

  test('only the nearest, where packages are nested', async () => {
    expect(
      rows(await resolved(({ write }) => write({ 'models/b/nested/weights.pt': 'new' }))),
    ).toEqual(['models/b/nested <- models/b/nested/weights.pt']);
  });

  test('nothing for files outside of packages', async () => {
    const change = ({ write }: Repository) =>
      write({ 'README.md': 'new', 'models/index.json': '{}', 'apps/serve/app.py': 'new' });
    expect(await resolved(change)).toEqual([]);
    expect(rows(await resolved(change, { ...FILES, 'rdf.yaml': TEXT }))).toEqual([
      '. <- README.md, apps/serve/app.py, models/index.json',
    ]);
  });

  test('both packages, where a file moves from one to the other', async () => {
    expect(
      rows(
        await resolved(({ move, git }) => {
          move('models/a/weights.pt', 'models/b/nested/w.pt');
          git('add', '--all');
        }),
      ),
    ).toEqual(['models/a <- models/a/weights.pt', 'models/b/nested <- models/b/nested/w.pt']);
  });

  test('the one that encloses a hidden folder', async () => {
    expect(rows(await resolved(({ write }) => write({ 'models/a/.cache/rdf.yaml': '' })))).toEqual([
      'models/a <- models/a/.cache/rdf.yaml',
    ]);
  });

  test('a weights file that became a Git LFS pointer', async () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n';
    expect(rows(await resolved(({ write }) => write({ 'models/a/weights.pt': pointer })))).toEqual([
      'models/a <- models/a/weights.pt',
    ]);
  });
});

describe('a description that goes', () => {
  test('gives a row, and its siblings are selected', async () => {
    const resources = await resolved(({ remove }) => remove('models/b/bioimageio.yaml'));
    expect(rows(resources)).toEqual([
      'models/b/bioimageio.yaml removed <- models/b/bioimageio.yaml',
      'models/b <- models/b/bioimageio.yaml',
    ]);
    expect(resources[0]).toMatchObject({ descriptionFile: null });
  });

  test('with its whole folder gives one row for all files', async () => {
    expect(rows(await resolved(({ remove }) => remove('models/a')))).toEqual([
      'models/a removed <- models/a/rdf.yaml, models/a/src/unet.py, models/a/weights.pt',
    ]);
  });

  test('with its whole folder selects the package around it', async () => {
    const files = 'models/b/nested/model.yaml, models/b/nested/weights.pt';
    expect(rows(await resolved(({ remove }) => remove('models/b/nested')))).toEqual([
      `models/b/bioimageio.yaml <- ${files}`,
      `models/b/v0_4.bioimageio.yaml <- ${files}`,
      `models/b/nested removed <- ${files}`,
    ]);
  });

  test('alone leaves files that belong to nothing', async () => {
    expect(
      rows(
        await resolved(({ remove, write }) => {
          remove('models/a/rdf.yaml');
          write({ 'models/a/weights.pt': 'new' });
        }),
      ),
    ).toEqual(['models/a removed <- models/a/rdf.yaml, models/a/weights.pt']);
  });

  test('for another name is followed', async () => {
    expect(
      rows(
        await resolved(({ move, git }) => {
          move('models/a/rdf.yaml', 'models/a/bioimageio.yaml');
          git('add', '--all');
        }),
      ),
    ).toEqual(['models/a was models/a/rdf.yaml <- models/a/bioimageio.yaml, models/a/rdf.yaml']);
  });

  test('with its folder for another place is followed', async () => {
    expect(
      rows(
        await resolved(({ move, git }) => {
          move('models/a', 'models/new place/c');
          git('add', '--all');
        }),
      ),
    ).toEqual([
      'models/new place/c was models/a/rdf.yaml <- ' +
        ['rdf.yaml', 'src/unet.py', 'weights.pt'].map((n) => `models/new place/c/${n}`).join(', '),
    ]);
  });

  test('for a name that is no description is removed', async () => {
    expect(
      rows(
        await resolved(({ move, git }) => {
          move('models/a/rdf.yaml', 'models/a/notes.yaml');
          git('add', '--all');
        }),
      ),
    ).toEqual(['models/a removed <- models/a/notes.yaml, models/a/rdf.yaml']);
  });
});

describe('what is no resource', () => {
  const serve = 'type: ray-serve\nformat_version: 0.5.0\nname: x\n';

  test('is named, where a manifest of another system changed', async () => {
    const resources = await resolved(({ write }) => write({ 'apps/serve/manifest.yaml': serve }));
    expect(resources).toMatchObject([
      {
        id: 'apps/serve/manifest.yaml',
        state: 'unreadable',
        changedBy: ['apps/serve/manifest.yaml'],
        problem: { cause: 'not-a-resource' },
      },
    ]);
    expect(resources[0]?.problem?.message).toContain("'ray-serve'");
  });

  test('is not named in a package, nor where nothing says what it is', async () => {
    expect(
      rows(
        await resolved(({ write }) =>
          write({
            'models/a/manifest.yaml': serve,
            'apps/x/manifest.yaml': '- type: ray-serve',
            'apps/y/manifest.yaml': '{',
            'apps/z/manifest.yaml': 'name: x',
            'apps/serve/other.yaml': serve,
          }),
        ),
      ),
    ).toEqual(['models/a <- models/a/manifest.yaml']);
    expect(await resolved(({ remove }) => remove('m'), { 'm/manifest.yaml': serve })).toEqual([]);
  });
});

describe('symbolic links', () => {
  onPosix('a description that is one is selected by its target, there or gone', async () => {
    const { folder, write, commit, remove } = repository(newFolder(), { 'shared/base.yaml': TEXT });
    write({ 'm/w': '', 'n/rdf.yaml': TEXT });
    symlinkSync('../shared/base.yaml', join(folder, 'm/rdf.yaml'));
    commit();
    write({ 'shared/base.yaml': 'new' });
    expect(rows(await resolveChange(await gitChanges(folder, 'HEAD'), folder))).toEqual([
      'm <- shared/base.yaml',
    ]);
    remove('shared');
    expect(rows(await resolveChange(await gitChanges(folder, 'HEAD'), folder))).toEqual([
      'm unreadable <- shared/base.yaml',
    ]);
  });

  onPosix('one that leaves the repository is not read', async () => {
    const [resource] = await resolved(({ folder, remove }) => {
      remove('models/a/rdf.yaml');
      symlinkSync('/etc/passwd', join(folder, 'models/a/rdf.yaml'));
    });
    expect(resource).toMatchObject({
      state: 'unreadable',
      problem: { cause: 'package-unreadable' },
    });
  });

  onPosix('a folder that becomes one takes its descriptions away', async () => {
    expect(
      rows(
        await resolved(({ folder, remove }) => {
          remove('models/a');
          symlinkSync('b', join(folder, 'models/a'));
        }),
      ),
    ).toEqual(['models/a removed <- models/a/rdf.yaml, models/a/src/unet.py, models/a/weights.pt']);
  });
});

describe('what was not checked out', () => {
  test('a description is told, blaming nobody', async () => {
    const root = newFolder({ 'a/rdf.yaml': TEXT });
    const resources = await resolveChange(
      [
        { path: 'a/new.rdf.yaml', status: 'added' },
        { path: 'b/weights.pt', status: 'modified' },
      ],
      root,
    );
    expect(rows(resources)).toEqual([
      'a <- a/new.rdf.yaml',
      'a/new.rdf.yaml unreadable <- a/new.rdf.yaml',
    ]);
    expect(resources[1]?.problem?.cause).toBe('checkout-incomplete');
  });

  test('an empty submodule is told, a full one selects what is in it', async () => {
    const inner = repository(newFolder(), { 'x/rdf.yaml': TEXT, 'y/model.yaml': TEXT });
    const add = ({ git }: Repository) =>
      git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'sub');
    expect(rows(await resolved(add))).toEqual(['sub/x <- sub', 'sub/y <- sub']);
    const empty = await resolved((repo) => {
      add(repo);
      repo.git('submodule', '--quiet', 'deinit', '--force', 'sub');
    });
    expect(rows(empty)).toEqual(['sub unreadable <- sub']);
    expect(empty[0]?.problem).toMatchObject({
      cause: 'checkout-incomplete',
      hint: expect.stringContaining('submodules: true'),
    });
  });
});

test.each(['../x', '/etc/passwd', 'a//b', '', 'a/./b', 'a\0b'])(
  'the path %j is our own mistake',
  async (path) => {
    const change: Change = { path, status: 'modified' };
    await expect(resolveChange([change], newFolder())).rejects.toThrow('not a path relative');
  },
);

describe('whatever changes', () => {
  const name = fc.constantFrom('rdf.yaml', 'x.model.yaml', 'model.yaml', 'w.pt', 'a', 'b', '.h');
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.record({ path, status: fc.constantFrom('added', 'modified', 'removed') }),
    fc.record({ path, previousPath: path, status: fc.constant('renamed') }),
  );
  // Git names each path once, and takes no file for the origin of two.
  const changes = fc.uniqueArray(change, { selector: (each) => each.path }).map((all) => {
    const origins = all.map(({ path, previousPath = path }) => previousPath);
    return all.filter(({ previousPath = '' }, at) => origins.indexOf(previousPath, at + 1) < 0);
  });

  test('ids and sources are unique, the order and the rows do not depend on that of the changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(path), changes, async (files, changed) => {
        const root = newFolder();
        for (const file of files) tryWrite(root, file);
        const resources = await resolveChange(changed, root);
        for (const key of ['id', 'source'] as const)
          expect(new Set(resources.map((each) => each[key])).size).toBe(resources.length);
        expect(await resolveChange(changed.toReversed(), root)).toEqual(resources);
        for (const each of resources) expect(each.changedBy.length).toBeGreaterThan(0);
      }),
      { numRuns: 80 },
    );
  }, 120_000);

  test('every changed file below a description selects something', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(path), path, async (files, changed) => {
        const root = newFolder();
        const there = files.filter((file) => tryWrite(root, file));
        const written = tryWrite(root, changed);
        const above = there.some((file) => {
          const names = file.split('/');
          const isHidden = names.includes('.h');
          const folder = names
            .slice(0, -1)
            .map((each) => `${each}/`)
            .join('');
          return !isHidden && isDescriptionName(names.at(-1) ?? '') && changed.startsWith(folder);
        });
        fc.pre(written && above && there.every((file) => !file.startsWith(`${changed}/`)));
        const resources = await resolveChange([{ path: changed, status: 'modified' }], root);
        expect(resources.flatMap(({ changedBy }) => changedBy)).toContain(changed);
      }),
      { numRuns: 80 },
    );
  }, 120_000);
});

/** Random paths may take a file for a folder: those are left out. */
function tryWrite(root: string, path: string): boolean {
  try {
    writeFiles(root, { [path]: '' });
    return true;
  } catch {
    return false;
  }
}
