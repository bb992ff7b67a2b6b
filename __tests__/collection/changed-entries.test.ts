import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { gitBase, gitChanges } from '../../src/collection/git-changes.ts';
import { gitFileAt } from '../../src/collection/git-file.ts';
import { resolveChange } from '../../src/collection/resolve-change.ts';
import type { Resource } from '../../src/contract/resource.ts';
import { temporaryFolders } from '../temporary.ts';
import { type Repository, repository } from './repository.ts';

const newFolder = temporaryFolders();
const PATH = 'collection/10.5281/zenodo.1/resource.yaml';

const version = (id: number, more = '') =>
  `- version_id: '${id}'\n  status: accepted\n  rdf_source: {name: V${id}}\n${more}`;
const resource = (...versions: string[]) => `id: a\ntype: model\nversions:\n${versions.join('')}`;

async function changed({ folder }: Repository, reference = 'main', isKnown = true) {
  const resources = await resolveChange(await gitChanges(folder, reference), folder, {
    earlier: async (path) => {
      const base = isKnown ? await gitBase(folder, reference) : null;
      return base === null ? null : [await gitFileAt(folder, base, path)];
    },
  });
  return resources.map(row);
}

function row({ id, state, note, changedBy, problem }: Resource): unknown[] {
  return [id, problem ? `${state} ${problem.cause}` : state, note, ...changedBy];
}

test('a change of a resource file is exactly the versions that it adds, changes and takes away', async () => {
  const repo = repository(newFolder(), {
    [PATH]: resource(version(3), version(2), version(1)),
    'collection/b/resource.yaml': resource(version(1)),
    'rdf.yaml': 'name: beside\n',
  });
  repo.write({
    [PATH]: `# a comment\n${resource(version(4), version(3, '  tags: [x]\n'), version(2))}`,
  });
  expect(await changed(repo)).toEqual([
    ['a/1', 'removed', 'version 1 was removed', PATH],
    ['a/3', 'present', 'version 3 was changed', PATH],
    ['a/4', 'present', 'version 4 was added', PATH],
  ]);
  const all = await changed(repo, 'main', false);
  expect(all.map(([, , note]) => note)).toEqual([
    'version 2 may have changed: the file before is not known',
    'version 3 may have changed: the file before is not known',
    'version 4 may have changed: the file before is not known',
  ]);
});

test('a field of the resource is one of all its versions; a comment or an order is nothing', async () => {
  const text = resource(version(2), version(1));
  const repo = repository(newFolder(), { [PATH]: text });
  repo.write({ [PATH]: `# only a comment\n${resource(version(1), version(2))}` });
  expect(await changed(repo)).toEqual([]);
  repo.write({ [PATH]: `${text}maintainers: [{github_user: x}]\n` });
  expect(await changed(repo)).toEqual([
    ['a/1', 'present', 'version 1 was changed', PATH],
    ['a/2', 'present', 'version 2 was changed', PATH],
  ]);
});

test('blocking, taking away, renaming and breaking a file are told', async () => {
  const repo = repository(newFolder(), {
    [PATH]: resource(version(1)),
    'collection/b/resource.yaml': resource(version(1)).replace('id: a', 'id: b'),
    'collection/c/resource.yaml': resource(version(1)).replace('id: a', 'id: c'),
    'collection/d/resource.yaml': resource(version(1)).replace('id: a', 'id: d'),
  });
  repo.write({ [PATH]: resource(version(1).replace('accepted', 'blocked')) });
  repo.remove('collection/b/resource.yaml');
  repo.move('collection/c/resource.yaml', 'collection/moved/resource.yaml');
  repo.write({ 'collection/d/resource.yaml': 'versions: [\n' });
  repo.commit();
  expect(await changed(repo, 'HEAD~1')).toEqual([
    ['a/1', 'unreadable entry-blocked', 'version 1 was changed', PATH],
    ['b/1', 'removed', 'version 1 was removed', 'collection/b/resource.yaml'],
    [
      'collection/d/resource.yaml',
      'unreadable description-unreadable',
      undefined,
      'collection/d/resource.yaml',
    ],
  ]);
});

test('an entry that others changed meanwhile is not the change of this branch', async () => {
  const repo = repository(newFolder(), { [PATH]: resource(version(2), version(1)) });
  const start = repo.git('rev-parse', 'HEAD');
  repo.git('checkout', '--quiet', '-b', 'change');
  repo.write({ [PATH]: resource(version(2), version(1, '  tags: [mine]\n')) });
  repo.commit();
  repo.git('checkout', '--quiet', 'main');
  repo.write({ [PATH]: resource(version(2, '  tags: [theirs]\n'), version(1)) });
  const tip = repo.commit();
  // What GitHub checks out for a pull request.
  repo.write({
    [PATH]: resource(version(2, '  tags: [theirs]\n'), version(1, '  tags: [mine]\n')),
  });
  const changes = [{ path: PATH, status: 'modified' as const }];
  const resources = await resolveChange(changes, repo.folder, {
    earlier: (path) =>
      Promise.all([gitFileAt(repo.folder, start, path), gitFileAt(repo.folder, tip, path)]),
  });
  expect(resources.map(row)).toEqual([['a/1', 'present', 'version 1 was changed', PATH]]);
});

test('an entry is touched by its description, its folder and the files that it names', async () => {
  const repo = repository(newFolder(), {
    'collection.yaml': `collection:
- {id: plain, rdf_source: models/plain/rdf.yaml}
- {id: more, rdf_source: models/more, tags: [x]}
- {id: own, type: dataset, name: Own, documentation: docs/own.md}
- {id: away, rdf_source: 'https://127.0.0.1/rdf.yaml'}
`,
    'models/plain/rdf.yaml': 'name: plain\n',
    'models/more/rdf.yaml': 'name: more\n',
    'models/more/weights.onnx': '1',
    'docs/own.md': '1',
  });
  repo.write({
    'models/more/weights.onnx': '2',
    'models/plain/weights.onnx': '2',
    'docs/own.md': '2',
  });
  expect(await changed(repo)).toEqual([
    ['more', 'present', undefined, 'models/more/weights.onnx'],
    ['own', 'present', undefined, 'docs/own.md'],
    ['models/plain', 'present', undefined, 'models/plain/weights.onnx'],
  ]);
  repo.commit();
  repo.remove('models/more');
  repo.write({
    'collection.yaml':
      'collection:\n- {id: plain, rdf_source: models/plain/rdf.yaml, type: model}\n',
  });
  expect(await changed(repo)).toEqual([
    ['away', 'removed', "entry 'away' was removed", 'collection.yaml'],
    ['more', 'removed', "entry 'more' was removed", 'collection.yaml'],
    ['own', 'removed', "entry 'own' was removed", 'collection.yaml'],
    ['models/more', 'removed', undefined, 'models/more/rdf.yaml', 'models/more/weights.onnx'],
    ['models/plain', 'present', "entry 'plain' was changed", 'collection.yaml'],
  ]);
});

test('the merged description of an entry has what the entry says', async () => {
  const repo = repository(newFolder(), { [PATH]: resource(version(1)) });
  repo.write({ [PATH]: resource(version(1, '  tags: [x]\n')) });
  const [one] = await resolveChange(await gitChanges(repo.folder, 'main'), repo.folder);
  expect(readFileSync(one?.descriptionFile ?? '', 'utf8')).toContain('tags:\n  - x\n');
});
