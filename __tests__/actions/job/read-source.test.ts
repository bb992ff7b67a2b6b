import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { readSources } from '../../../src/actions/job/read-source.ts';
import type { ResourceReport } from '../../../src/contract/report.ts';
import { addBlob, addCommit, addFiles } from '../../fake-github/git-store.ts';
import { HURRIED, withFake } from '../../github/with-fake.ts';
import { finding, resource, testReport } from '../../report/make-report.ts';
import { temporaryFolders } from '../../temporary.ts';

const folderWith = temporaryFolders();
const TEXT = '\ufefflicence: MIT\n';
const FILE = 'm/ü/rdf.yaml';

function tested(text: string, overrides: Partial<ResourceReport> = {}) {
  const position = { file: FILE, line: 1, column: 1 };
  const fix = { description: '', offset: 0, length: 7, text: 'license' };
  const sha256 = createHash('sha256').update(text).digest('hex');
  const one = {
    descriptionFile: FILE,
    descriptionSha256: sha256,
    findings: [finding({ position, fix })],
  };
  return testReport([resource({ ...one, ...overrides })]);
}

test('the text that was tested comes from the checkout, or else from the commit', () =>
  withFake(async ({ github, repository }) => {
    const { git } = github.state;
    const entry = {
      path: FILE,
      mode: '100644',
      type: 'blob',
      sha: addBlob(git, Buffer.from(TEXT)),
    } as const;
    const tree = addFiles(git, new Map([[FILE, entry]]));
    const commit = addCommit(git, { tree, parents: [], message: 'A model' });
    const client = repository('reader', HURRIED);
    const read = async (
      report: ReturnType<typeof tested>,
      files: Record<string, string>,
      at = commit,
    ) => (await readSources(report, folderWith(files), client, at))(FILE);

    expect(await read(tested(TEXT), { [FILE]: TEXT })).toBe('licence: MIT\n');
    expect(github.requests).toEqual([]);
    expect(await read(tested(TEXT), { [FILE]: 'licence: other\n' })).toBe('licence: MIT\n');
    expect(await read(tested(TEXT), {})).toBe('licence: MIT\n');
    expect(github.requests).toHaveLength(2);
    expect(await read(tested('another text'), { [FILE]: TEXT })).toBeNull();
    expect(await read(tested(TEXT), {}, 'f'.repeat(40))).toBeNull();
    expect(await read(tested(TEXT), {}, '')).toBeNull();
    expect(await read(tested(TEXT, { findings: [finding()] }), { [FILE]: TEXT })).toBeNull();
    const outside = { descriptionFile: '../rdf.yaml' };
    expect(await read(tested(TEXT, outside), { [FILE]: TEXT })).toBeNull();
  }));
