import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { encode } from 'fast-png';
import { thumbnailFiles } from '../../../src/actions/thumbnails/thumbnail-files.ts';
import { writeThumbnails } from '../../../src/actions/thumbnails/write-thumbnails.ts';
import { branchFiles } from '../../fake-github/git-store.ts';
import { HURRIED, withFake } from '../../github/with-fake.ts';
import { comparison, context, passed, resource, testReport } from '../../report/make-report.ts';
import { temporaryFolders } from '../../temporary.ts';

const temporary = temporaryFolders();

function picture(shade: number): Uint8Array {
  const data = new Uint8Array(40 * 40 * 3).fill(shade);
  return encode({ width: 40, height: 40, data, channels: 3, depth: 8 });
}

function reportWith(...pictures: string[]) {
  const outputs = pictures.map((path) => comparison({ files: { picture: path } }));
  return testReport([resource({ verdicts: [passed('onnx', { evidence: { outputs } })] })]);
}

function evidence(files: Record<string, Uint8Array>): string {
  const folder = temporary();
  for (const [name, png] of Object.entries(files)) writeFileSync(join(folder, name), png);
  return folder;
}

test('pictures of a pull request are kept on the branch; those of its next run take their place', () =>
  withFake(async ({ github, repository }) => {
    const writer = repository('writer', HURRIED);
    const folder = evidence({ 'a.png': picture(10), 'b.png': picture(20), 'c.png': picture(30) });
    const links = await writeThumbnails(
      writer,
      reportWith('a.png', 'b.png', 'lost.png', '../a.png'),
      context,
      'badges',
      folder,
    );
    expect(links).toHaveLength(2);
    expect(links[0]).toMatchObject({
      resource: 'models/unet',
      label: 'ONNX, output mask: input, expected, produced, difference',
    });
    const home = 'https://raw.githubusercontent.com/bio/collection/badges/';
    const paths = () => Object.keys(branchFiles(github.state.git, 'badges')).sort();
    expect(paths()).toEqual(
      [...links.map(({ url }) => url.slice(home.length)), 'pictures/index.json'].sort(),
    );
    const [first] = links;
    expect(first?.url).toMatch(/badges\/pictures\/7\/[0-9a-f]{20}\.png$/);

    const next = await writeThumbnails(writer, reportWith('c.png'), context, 'badges', folder);
    expect(paths()).toEqual(
      [...next.map(({ url }) => url.slice(home.length)), 'pictures/index.json'].sort(),
    );
    await writeThumbnails(writer, reportWith(), context, 'badges', folder);
    expect(paths()).toEqual(['pictures/index.json']);
  }));

test('nothing is written without a branch, a pull request or evidence; and a token that may not write does no harm', () =>
  withFake(async ({ github, repository }) => {
    const folder = evidence({ 'a.png': picture(10) });
    const report = reportWith('a.png');
    const writer = repository('writer', HURRIED);
    expect(await writeThumbnails(writer, report, context, null, folder)).toEqual([]);
    expect(await writeThumbnails(writer, report, context, 'badges', null)).toEqual([]);
    const push = { ...context, pullRequest: null };
    expect(await writeThumbnails(writer, report, push, 'badges', folder)).toEqual([]);
    expect(await writeThumbnails(writer, reportWith(), context, 'badges', folder)).toEqual([]);
    const reader = repository('reader', HURRIED);
    expect(await writeThumbnails(reader, report, context, 'badges', folder)).toEqual([]);
    expect(branchFiles(github.state.git, 'badges')).toEqual({});
  }));

test('a link or a folder in the evidence is no picture', () =>
  withFake(async ({ repository }) => {
    const folder = evidence({ 'a.png': picture(10) });
    symlinkSync(join(folder, 'a.png'), join(folder, 'link.png'));
    mkdirSync(join(folder, 'folder.png'));
    const report = reportWith('link.png', 'folder.png');
    expect(
      await writeThumbnails(repository('writer', HURRIED), report, context, 'badges', folder),
    ).toEqual([]);
  }));

test('no more than 24 pictures, six of a resource, and only of the last pull requests', async () => {
  await withFake(async ({ repository }) => {
    const names = Array.from({ length: 9 }, (_, shade) => `${shade}.png`);
    const folder = evidence(Object.fromEntries(names.map((name, shade) => [name, picture(shade)])));
    const [one] = reportWith(...names).resources;
    const many = testReport(
      Array.from({ length: 6 }, (_, index) => resource({ ...one, id: `models/${index}` })),
    );
    const links = await writeThumbnails(
      repository('writer', HURRIED),
      many,
      context,
      'badges',
      folder,
    );
    expect(links).toHaveLength(24);
    expect(links.filter(({ resource: id }) => id === 'models/0')).toHaveLength(6);
  });
  let index: string | null = null;
  for (let pull = 1; pull <= 31; pull++) {
    const path = `pictures/${pull}/${'a'.repeat(20)}.png`;
    const files = thumbnailFiles(index, pull, new Map([[path, picture(1)]]));
    if (pull === 31) expect(files.get(`pictures/1/${'a'.repeat(20)}.png`)).toBeNull();
    index = String(files.get('pictures/index.json'));
  }
});

test('an index that somebody else wrote deletes nothing but pictures', () => {
  const index = JSON.stringify({
    pulls: [{ number: 3, files: ['index.json', 'badges/collection.svg'] }, { number: 'x' }, null],
  });
  const files = thumbnailFiles(
    index,
    7,
    new Map([[`pictures/7/${'b'.repeat(20)}.png`, picture(1)]]),
  );
  expect([...files].filter(([, content]) => content === null)).toEqual([]);
  expect(thumbnailFiles('no JSON', 7, new Map())).toEqual(new Map());
});
