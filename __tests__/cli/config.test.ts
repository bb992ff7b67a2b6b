import { expect, test } from '@jest/globals';
import { repository } from '../collection/repository.ts';
import { temporaryFolders } from '../temporary.ts';
import { run } from './command.ts';

const folderWith = temporaryFolders();
const DATASET = 'format_version: 0.2.4\ntype: dataset\nname: Cells\n';

async function lines(folder: string, ...more: string[]): Promise<string[]> {
  const { stdout } = await run(['validate', '.', '--jsonl', '--no-files', ...more], { folder });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).source);
}

test('the config file of the folder, another one, and flags before both', async () => {
  const folder = folderWith({
    '.model-hub-ci.yml': 'exclude: drafts/*\nlayouts: folders\n',
    'other.yml': 'include: [drafts/*]\n',
    'a/rdf.yaml': DATASET,
    'drafts/b/rdf.yaml': DATASET,
    'collection.yaml': 'collection: [{id: c, type: dataset, name: C}]\n',
  });
  expect(await lines(folder)).toEqual(['a/rdf.yaml']);
  expect(await lines(folder, '--config', 'other.yml')).toEqual(['drafts/b/rdf.yaml']);
  expect(await lines(folder, '--exclude', 'a')).toEqual(['drafts/b/rdf.yaml']);
  expect(await lines(folder, '--layout', 'collection')).toEqual(['collection.yaml#c']);
});

test('mistakes in it are misuse, each with its place', async () => {
  const folder = folderWith({ '.model-hub-ci.yml': 'exlude: a\ntimeout: soon\n' });
  const { status, stderr } = await run(['validate', '.'], { folder });
  expect(status).toBe(3);
  expect(stderr).toContain("error: .model-hub-ci.yml:1:1: There is no setting 'exlude'.");
  expect(stderr).toContain("Did you mean 'exclude'?");
  expect(stderr).toContain(".model-hub-ci.yml:2:10: timeout: 'soon' is not a time");
  const missing = await run(['validate', '.', '--config', 'none.yml'], { folder });
  expect(missing.status).toBe(3);
  expect(missing.stderr).toContain("The config file 'none.yml' cannot be read");
});

test('an entry is reported at its line of the file, with what was done to it', async () => {
  const before = 'collection:\n- {id: same, type: dataset, name: Same}\n';
  const { folder, write } = repository(folderWith(), { 'collection.yaml': before });
  write({
    'collection.yaml': `${before}- id: new\n  type: dataset\n  format_version: 0.2.4\n  name: New\n  covers: nonsense\n`,
  });
  const words = ['validate', '--changed-since', 'main', '--json', '-', '--no-files'];
  const { stdout } = await run(words, { folder });
  const { resources } = JSON.parse(stdout);
  expect(resources).toHaveLength(1);
  const [one] = resources;
  expect(one).toMatchObject({
    id: 'new',
    source: 'collection.yaml#new',
    descriptionFile: 'collection.yaml',
    note: "entry 'new' was added",
    status: 'failed',
  });
  const covers = one.findings.find(({ path }: { path: unknown[] }) => path[0] === 'covers');
  expect(covers.position).toEqual({ file: 'collection.yaml', line: 7, column: 3 });
});
