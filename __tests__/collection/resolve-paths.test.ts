import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { resolvePaths } from '../../src/collection/resolve-paths.ts';
import type { Resource } from '../../src/contract/resource.ts';
import { removeTemporaryFolders } from '../../src/files/temporary-folder.ts';
import { makeZip } from '../files/zip.ts';
import { testReal } from '../real.ts';
import { temporaryFolders } from '../temporary.ts';

const folderWith = temporaryFolders();
const onPosix = process.platform === 'win32' ? test.skip : test;

function ids(resources: Resource[]): string[] {
  return resources.map(({ id, state }) => (state === 'present' ? id : `${id} ${state}`));
}

describe('a folder', () => {
  const root = folderWith({
    'models/b/rdf.yaml': '',
    'models/a/rdf.yaml': '',
    'models/a/bioimageio.yaml': '',
    'models/a/old.model.yaml': '',
    'models/a/old.rdf.yaml': '',
    'models/a/environment.yaml': '',
    'models/a/nested/model.yaml': '',
    'models/.git/rdf.yaml': '',
    'models/node_modules/x/rdf.yaml': '',
    'models/.hidden/rdf.yaml': '',
    'models/a/.rdf.yaml': '',
    'models/a/RDF.yaml.bak': '',
    'models/a/somerdf.yaml': '',
    'empty/README.md': '',
  });

  test('gives every description in it and below, the preferred ones first', async () => {
    const resources = await resolvePaths(['models'], root);
    expect(ids(resources)).toEqual([
      'models/a/rdf.yaml',
      'models/a/bioimageio.yaml',
      'models/a/old.rdf.yaml',
      'models/a/old.model.yaml',
      'models/a/nested',
      'models/b',
    ]);
    expect(resources[0]).toEqual({
      id: 'models/a/rdf.yaml',
      source: 'models/a/rdf.yaml',
      folder: join(root, 'models/a'),
      descriptionFile: join(root, 'models/a/rdf.yaml'),
      state: 'present',
      changedBy: [],
    });
  });

  test('may be named absolutely, with a trailing slash, twice, together with its descriptions', async () => {
    const named = ['models/', join(root, 'models'), './models/b/rdf.yaml', 'models/a/rdf.yaml'];
    expect(ids(await resolvePaths(named, root))).toEqual(ids(await resolvePaths(['models'], root)));
  });

  test('that is the root gives short names', async () => {
    const alone = folderWith({ 'rdf.yaml': '' });
    expect(await resolvePaths(['.'], alone)).toMatchObject([{ id: '.', source: 'rdf.yaml' }]);
    const several = folderWith({ 'rdf.yaml': '', 'v0.model.yaml': '' });
    expect(ids(await resolvePaths(['.'], several))).toEqual(['rdf.yaml', 'v0.model.yaml']);
  });

  test('outside the root is named by its way there', async () => {
    expect(ids(await resolvePaths(['../models/b'], join(root, 'empty')))).toEqual(['../models/b']);
  });

  test('without a description is told', async () => {
    const [resource] = await resolvePaths(['empty'], root);
    expect(resource).toMatchObject({ id: 'empty', state: 'unreadable', descriptionFile: null });
    expect(resource?.problem?.cause).toBe('path-not-found');
    expect(resource?.problem?.message).toContain("'empty' holds no description");
  });

  onPosix('with links: files inside are read, folders not entered, others refused', async () => {
    const linked = folderWith({ 'm/a/real.yaml': 'a: 1', 'secret.yaml': 'x', 'm/b/x': '' });
    symlinkSync('../a/real.yaml', join(linked, 'm/b/rdf.yaml'));
    symlinkSync('../../secret.yaml', join(linked, 'm/a/rdf.yaml'));
    symlinkSync('nowhere', join(linked, 'm/a/model.yaml'));
    symlinkSync('b', join(linked, 'm/c'));
    symlinkSync('.', join(linked, 'm/x.rdf.yaml'));
    expect(ids(await resolvePaths(['.'], join(linked, 'm')))).toEqual([
      'a/rdf.yaml unreadable',
      'a/model.yaml unreadable',
      'b',
    ]);
    expect(ids(await resolvePaths(['m'], linked))).toEqual([
      'm/a/rdf.yaml',
      'm/a/model.yaml unreadable',
      'm/b',
    ]);
  });
});

describe('a file', () => {
  const root = folderWith({
    'a/rdf.yaml': '',
    'a/wrong_shape.yaml': '',
    'a/weights.onnx': '',
    'b/v0.yaml': '',
  });

  test('is a description whatever its name', async () => {
    expect(
      ids(await resolvePaths(['a/wrong_shape.yaml', 'b/v0.yaml', 'a/rdf.yaml'], root)),
    ).toEqual(['a', 'a/wrong_shape.yaml', 'b']);
  });

  test('of another kind, a missing one and an address are told', async () => {
    const paths = ['a/weights.onnx', 'a/rdf.yml', 'https://example.org/rdf.yaml', 'a/rdf.yaml/x'];
    const resources = await resolvePaths(paths, root);
    expect(ids(resources)).toHaveLength(4);
    for (const { state, problem } of resources) {
      expect(state).toBe('unreadable');
      expect(problem?.cause).toBe('path-not-found');
    }
    const [misspelled] = await resolvePaths(['a/rdf.yml'], root);
    expect(misspelled?.problem?.hint).toBe("Did you mean 'rdf.yaml'?");
  });

  test('that is missing stands beside the others', async () => {
    expect(ids(await resolvePaths(['missing', 'b/v0.yaml'], root))).toEqual([
      'missing unreadable',
      'b',
    ]);
  });
});

describe('a package', () => {
  test('is unpacked, and removed in the end', async () => {
    const root = folderWith({
      'models/p.zip': await makeZip([
        ['rdf.yaml', 'type: model'],
        ['w/x.npy', 'x'],
      ]),
    });
    const [resource, ...others] = await resolvePaths(['models/p.zip'], root);
    expect(others).toEqual([]);
    expect(resource).toMatchObject({
      id: 'models/p.zip',
      source: 'models/p.zip/rdf.yaml',
      state: 'present',
    });
    expect(existsSync(join(resource?.folder ?? '', 'w/x.npy'))).toBe(true);
    removeTemporaryFolders();
    expect(existsSync(resource?.folder ?? '')).toBe(false);
  });

  test('that is damaged or holds no description is told', async () => {
    const root = folderWith({ 'empty.zip': await makeZip([['a', 'x']]), 'no.zip': 'text' });
    writeFileSync(join(root, 'x'), '');
    const [empty, damaged] = await resolvePaths(['empty.zip', 'no.zip'], root);
    expect(empty?.problem).toMatchObject({ cause: 'path-not-found' });
    expect(damaged?.problem).toMatchObject({ cause: 'package-unreadable' });
    expect(damaged?.problem).not.toHaveProperty('blame');
  });

  test('is not taken for one where it lies in a folder: weights are archives too', async () => {
    const root = folderWith({ 'rdf.yaml': '', 'weights.zip': await makeZip([['rdf.yaml', '']]) });
    expect(ids(await resolvePaths(['.'], root))).toEqual(['.']);
  });
});

testReal('real models are found', async (folder) => {
  const resources = await resolvePaths(['models'], folder);
  expect(ids(resources)).toEqual([
    'models/unet2d_multi_tensor',
    'models/unet2d_nuclei_broad/bioimageio.yaml',
    'models/unet2d_nuclei_broad/expand_output_shape.bioimageio.yaml',
    'models/unet2d_nuclei_broad/expand_output_shape_v0_4.bioimageio.yaml',
    'models/unet2d_nuclei_broad/invalid_v0_4_0_duplicate_tensor_names.bioimageio.yaml',
    'models/unet2d_nuclei_broad/v0_4_0.bioimageio.yaml',
    'models/unet2d_nuclei_broad/v0_4_9.bioimageio.yaml',
  ]);
});
