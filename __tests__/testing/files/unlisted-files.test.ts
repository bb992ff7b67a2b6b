import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Resource } from '../../../src/contract/resource.ts';
import { unlistedFiles } from '../../../src/testing/files/unlisted-files.ts';
import { validateResource } from '../../../src/testing/validate-resource.ts';
import { packages, runOne, SETTINGS, smoothModel } from '../packages.ts';

const makePackage = packages();

function add({ folder }: Resource, ...paths: string[]) {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
}

const messages = (resource: Resource) => unlistedFiles(resource).map(({ message }) => message);

test('a package without other files has no note, whatever stands in it for people and tools', () => {
  const resource = makePackage();
  add(resource, 'README.md', 'LICENSE', '.gitattributes', '.git/config', '__pycache__/a.pyc');
  expect(messages(resource)).toEqual([]);
});

test('files that are not named are told, the first five by name', async () => {
  const resource = makePackage();
  add(resource, 'unet.py', 'data/weights.onnx');
  expect(messages(resource)).toEqual([
    "2 files lie in the folder that the description does not name: 'data/weights.onnx', 'unet.py'. A package made of the description will not hold them.",
  ]);
  const { findings } = await validateResource(resource, SETTINGS.files);
  expect(findings.filter(({ code }) => code === 'unlisted-files')).toHaveLength(1);
  expect((await validateResource(resource, null)).findings).not.toContainEqual(
    expect.objectContaining({ code: 'unlisted-files' }),
  );
  add(resource, 'a', 'b', 'c', 'd');
  expect(messages(resource)[0]).toContain(
    "'a', 'b', 'c', 'd', 'data/weights.onnx' and 1 more. A package",
  );
});

test('a tested model gets the note too', async () => {
  const resource = makePackage();
  add(resource, 'unet.py');
  expect((await runOne(resource)).findings).toContainEqual(
    expect.objectContaining({ code: 'unlisted-files', severity: 'info' }),
  );
});

test('any way of naming a file counts, also that of another description in the folder', () => {
  const resource = makePackage(
    smoothModel({
      attachments: [{ source: './notes.txt' }],
      config: { mine: { dependencies: 'conda:environment.yaml', net: 'net.py:Net', in: 'data/' } },
    }),
  );
  add(resource, 'notes.txt', 'environment.yaml', 'net.py', 'data/a.npy', 'old.pt');
  expect(messages(resource)[0]).toContain("name: 'old.pt'.");
  writeFileSync(join(resource.folder, 'old.rdf.yaml'), 'weights: {torchscript: {source: old.pt}}');
  expect(messages(resource)).toEqual([]);
});

test('folders of other descriptions are theirs', () => {
  const resource = makePackage();
  add(resource, 'other/rdf.yaml', 'other/other.onnx', 'other/deep/a');
  expect(messages(resource)).toEqual([]);
});

test('what is no package gets no note: thousands of files, or a description of another name', () => {
  const resource = makePackage();
  add(resource, 'a.txt');
  const descriptionFile = join(resource.folder, 'a.yaml');
  expect(messages({ ...resource, descriptionFile })).toEqual([]);
  add(resource, ...Array.from({ length: 2001 }, (_, index) => `many/${index}`));
  expect(messages(resource)).toEqual([]);
});
