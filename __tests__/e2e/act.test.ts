import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { repository } from '../collection/repository.ts';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import { branchFiles } from '../fake-github/git-store.ts';
import type { ChangedFile } from '../fake-github/state.ts';
import { temporaryFolders } from '../temporary.ts';
import { ACTION, type ActRun, findAct, runAct } from './run-act.ts';

/** The ten lines of the documentation, with one input and a step behind that shows the outputs. */
const WORKFLOW = `${documented().replace(
  'OWNER/model-hub-ci@v1',
  `${ACTION}
        id: models
        with:
          weights-formats: onnx`,
)}
      - if: always()
        env:
          OUTPUTS: \${{ toJSON(steps.models.outputs) }}
        run: echo "$OUTPUTS"
`;

function documented(): string {
  const workflow = /```yaml\n([\s\S]*?)\n```/.exec(readFileSync('docs/action.md', 'utf8'))?.[1];
  if (!workflow?.includes('OWNER/model-hub-ci@v1')) throw new Error('docs/action.md shows no use');
  return workflow;
}

const temporary = temporaryFolders();
const act = findAct();
const reason = 'missing' in act ? act.missing : null;
const TIME_LIMIT = 300_000;

/** A test that needs act: skipped, with the reason in its name, where it is not here. */
function testWithAct(name: string, run: () => Promise<void>): void {
  if (reason === null) test(name, run, TIME_LIMIT);
  else test.skip(`${name} (skipped: ${reason})`, () => {});
}

/** Files of the other descriptions of a model. */
const OTHERS = /(?:^|[\\/])(?:(?:pytorch|tensorflow)\.bioimageio\.yaml|state_dict\.pt|unet\.py)$/;

/** Files of one of our test models with one description only, as they are added to a collection. */
function added(model: string): { files: Record<string, Buffer>; changes: ChangedFile[] } {
  const names = readdirSync(join('test-models', model)).filter(
    (name) => name !== 'v0_4.bioimageio.yaml' && !OTHERS.test(name),
  );
  const files = names.map((name) => [
    `models/${model}/${name}`,
    readFileSync(join('test-models', model, name)),
  ]);
  const changes = files.map(([filename]) => ({ filename, status: 'added' }));
  return { files: Object.fromEntries(files), changes: changes as ChangedFile[] };
}

/** A collection on GitHub with a pull request, number 7, that adds models. */
const started: FakeGitHub[] = [];
// A server that a failed test leaves would keep jest from ending.
afterEach(async () => {
  await Promise.all(started.splice(0).map((github) => github.close()));
});

async function collection() {
  const github = await startFakeGitHub();
  started.push(github);
  const folder = temporary({ '.github/workflows/models.yml': WORKFLOW, 'README.md': '# Models\n' });
  const work = repository(folder);
  const base = work.git('rev-parse', 'HEAD');
  const scratch = temporary();
  const run = (eventName: string, payload: unknown, token: string): Promise<ActRun> =>
    runAct('file' in act ? act.file : '', {
      folder,
      scratch: join(scratch, 'act'),
      eventName,
      payload,
      token,
      apiUrl: github.url,
    });
  return {
    github,
    work,
    base,
    pullRequest: (head: string, token: string) =>
      run(
        'pull_request',
        {
          action: 'synchronize',
          number: 7,
          repository: { full_name: 'acme/widgets', default_branch: 'main' },
          pull_request: {
            number: 7,
            head: { ref: 'more-models', sha: head },
            base: { ref: 'main', sha: base },
          },
        },
        token,
      ),
    push: (before: string, after: string, token: string) =>
      run(
        'push',
        {
          ref: 'refs/heads/main',
          before,
          after,
          repository: { full_name: 'acme/widgets', default_branch: 'main' },
        },
        token,
      ),
  };
}

function comments({ state }: FakeGitHub): string[] {
  return state.comments.map(({ body }) => body);
}

function outputsOf({ output }: ActRun): unknown {
  const lines = output.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line).msg ?? ''];
    } catch {
      return [];
    }
  });
  const text = lines.join('').match(/\{[^{}]*"failed"[^{}]*\}/)?.[0];
  return text === undefined ? null : JSON.parse(text);
}

test('act is there where it must be', () => {
  if (process.env.CI === 'true' && process.platform !== 'win32') expect(reason).toBeNull();
});

testWithAct('a pull request with a good and a broken model, then mended, then merged', async () => {
  const { github, work, base, pullRequest, push } = await collection();
  const good = added('nuclei-2d');
  const broken = added('nuclei-2d-broken');

  work.git('switch', '--quiet', '--create', 'more-models');
  work.write({ ...good.files, ...broken.files });
  const first = work.commit('Add two models');
  github.state.pulls.set(7, { number: 7, files: [...good.changes, ...broken.changes] });
  const opened = await pullRequest(first, 'writer');
  expect(opened.jobs).toEqual({ test: 'failure' });
  expect(opened.exitCode).toBe(1);
  expect(comments(github)).toHaveLength(1);
  expect(comments(github)[0]).toContain('1 ready, 1 needs work');
  expect(comments(github)[0]).toContain(first);
  expect(opened.summary).toContain('1 ready, 1 needs work');
  expect(opened.annotations).toContainEqual(
    expect.objectContaining({
      level: 'error',
      file: 'models/nuclei-2d-broken/bioimageio.yaml',
      line: expect.stringMatching(/^\d+$/),
    }),
  );
  expect(outputsOf(opened)).toMatchObject({
    status: 'failed',
    passed: '1',
    failed: '1',
    undecided: '0',
  });

  const mended = 'models/nuclei-2d-broken';
  work.remove(mended);
  cpSync('test-models/cells-3d', join(work.folder, mended), {
    recursive: true,
    filter: (file) => !OTHERS.test(file),
  });
  const second = work.commit('Mend the broken model');
  const closed = await pullRequest(second, 'writer');
  expect(closed.jobs).toEqual({ test: 'success' });
  expect(closed.exitCode).toBe(0);
  expect(comments(github)).toHaveLength(1);
  expect(comments(github)[0]).toContain('2 models: all ready');
  expect(comments(github)[0]).not.toContain('needs work');
  expect(github.state.comments[0]?.edits).toBe(1);
  expect(closed.annotations.filter(({ level }) => level === 'error')).toEqual([]);
  // A pull request leaves no badges, only the small pictures that its comment shows.
  const pictures = Object.keys(branchFiles(github.state.git, 'badges'));
  expect(pictures.length).toBeGreaterThan(0);
  expect(
    pictures.filter((file) => !/^pictures\/(?:index\.json|7\/[0-9a-f]+\.png)$/.test(file)),
  ).toEqual([]);
  expect(comments(github)[0]).toMatch(/pictures\/7\/[0-9a-f]+\.png/);

  work.git('switch', '--quiet', 'main');
  work.git('merge', '--quiet', '--no-ff', '--message=Merge', 'more-models');
  const merge = work.git('rev-parse', 'HEAD');
  github.state.comparisons.set(`${base}...${merge}`, [...good.changes, ...broken.changes]);
  const merged = await push(base, merge, 'writer');
  expect(merged.exitCode).toBe(0);
  const badges = branchFiles(github.state.git, 'badges');
  const others = Object.keys(badges).filter((file) => !file.startsWith('pictures/'));
  expect(others.toSorted()).toEqual([
    'badges/collection.json',
    'badges/collection.svg',
    'badges/models/nuclei-2d-broken.json',
    'badges/models/nuclei-2d-broken.svg',
    'badges/models/nuclei-2d.json',
    'badges/models/nuclei-2d.svg',
    'formats/onnx/collection.json',
    'formats/onnx/collection.svg',
    'formats/onnx/models/nuclei-2d-broken.json',
    'formats/onnx/models/nuclei-2d-broken.svg',
    'formats/onnx/models/nuclei-2d.json',
    'formats/onnx/models/nuclei-2d.svg',
    'history/models/nuclei-2d-broken.json',
    'history/models/nuclei-2d.json',
    'index.json',
  ]);
  expect(JSON.parse(badges['index.json'] ?? '')).toMatchObject({
    results: {
      'models/nuclei-2d': { status: 'passed', formats: { onnx: 'passed' } },
      'models/nuclei-2d-broken': { status: 'passed' },
    },
  });
  expect(merged.summary).toContain('badges/models/nuclei-2d.svg');
  expect(comments(github)).toHaveLength(1);
  expect(github.violations).toEqual([]);
});

testWithAct('a pull request from a fork, whose token may only read, ends normally', async () => {
  const { github, work, pullRequest } = await collection();
  const good = added('nuclei-2d');
  work.write(good.files);
  const head = work.commit('Add a model');
  github.state.pulls.set(7, { number: 7, files: good.changes });
  const run = await pullRequest(head, 'reader');
  expect(run.jobs).toEqual({ test: 'success' });
  expect(comments(github)).toEqual([]);
  expect(run.summary).toContain('1 model: ready');
  const notices = run.annotations.filter(({ level }) => level === 'notice');
  expect(notices.map(({ message }) => message)).toEqual([
    expect.stringContaining('pull-requests: write'),
  ]);
  expect(github.violations).toEqual([]);
});
