import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import type { ResourceReport } from '../../../src/contract/report.ts';
import type { Plan } from '../../../src/shards/plan-file.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import { branchFiles } from '../../fake-github/git-store.ts';
import { ACTIONS_BOT, addArtifact, addComment } from '../../fake-github/state.ts';
import { makeZip, type ZipContent } from '../../files/zip.ts';
import { environment, verdict } from '../../report/make-report.ts';
import { outcome, passing, plan, planned, shard } from '../../shards/make-plan-file.ts';
import { temporaryFolders } from '../../temporary.ts';
import { type ActionRun, runAction } from '../all/run-action.ts';

// Each test starts the action.
jest.setTimeout(120_000);
const temporary = temporaryFolders();

const RUN = 42;
const HEAD = 'c'.repeat(40);
const REPORTER = {
  actions: 'read',
  checks: 'write',
  contents: 'write',
  'pull-requests': 'write',
} as const;
const PULL = {
  repository: { default_branch: 'main' },
  pull_request: { number: 7, head: { sha: HEAD }, base: { sha: 'b'.repeat(40) } },
};

interface Given {
  github: FakeGitHub;
  handIn: (name: string, entries: [string, string | ZipContent][] | Buffer) => Promise<void>;
  run: (options?: {
    schedule?: boolean;
    inputs?: Record<string, string>;
    runner?: string;
  }) => Promise<ActionRun>;
}

async function withReport(test: (given: Given) => Promise<void>): Promise<void> {
  const github = await startFakeGitHub();
  const { state } = github;
  state.tokens.set('reporter', { account: ACTIONS_BOT, permissions: REPORTER });
  const place = { sha: HEAD, ref: 'more', owner: 'acme', baseSha: 'b'.repeat(40) };
  state.pulls.set(7, { number: 7, files: [], head: place });
  try {
    await test({
      github,
      async handIn(name, entries) {
        const zip = Buffer.isBuffer(entries) ? entries : await makeZip(entries);
        addArtifact(state, { run: RUN, name, zip });
      },
      run: ({ schedule = false, inputs = {} } = {}) =>
        runAction({
          bundle: 'report.cjs',
          workspace: temporary(),
          runner: join(temporary(), 'runner'),
          apiUrl: github.url,
          eventName: schedule ? 'schedule' : 'pull_request',
          payload: schedule ? { repository: { default_branch: 'main' } } : PULL,
          environment: schedule ? { GITHUB_SHA: HEAD } : {},
          inputs: {
            'github-token': 'reporter',
            'plan-result': 'success',
            'test-result': 'success',
            ...inputs,
          },
        }),
    });
    expect(github.violations).toEqual([]);
  } finally {
    await github.close();
  }
}

const RESOURCES = [planned('models/a'), planned('models/b')];
const SHARDS = [
  shard(1, [{ resource: 0, formats: null }]),
  shard(2, [{ resource: 1, formats: null }]),
];
const PLAN: Plan = { ...plan(RESOURCES, SHARDS), commit: HEAD };

const planEntry = (value: unknown): [string, string][] => [['plan.json', JSON.stringify(value)]];
const outcomeEntry = (number: number, ...resources: ResourceReport[]): [string, string][] => [
  ['outcome.json', JSON.stringify(outcome(number, resources))],
];

test('artifacts that want to be something else are refused, and each is told why', () =>
  withReport(async ({ github, handIn, run }) => {
    const resources = Array.from({ length: 7 }, (_, index) => planned(`models/${index}`));
    const shards = resources.map((_, index) =>
      shard(index + 1, [{ resource: index, formats: null }]),
    );
    await handIn('model-hub-ci-plan', planEntry({ ...plan(resources, shards), commit: HEAD }));
    const good = passing('models/0');
    await handIn('model-hub-ci-shard-1', outcomeEntry(1, good));
    const claims = { ...outcome(2, [passing('models/1')]), pullRequest: 12 };
    await handIn('model-hub-ci-shard-2', [['outcome.json', JSON.stringify(claims)]]);
    await handIn(
      'model-hub-ci-shard-3',
      outcomeEntry(3, passing('models/2'), passing('models/evil')),
    );
    await handIn('model-hub-ci-shard-4', [
      ['outcome.json', { content: Buffer.alloc(200 * 1024 ** 2), compress: true }],
    ]);
    const named = await makeZip([['xx/outcome.jso', '{}']]);
    const escaping = Buffer.from(named.toString('latin1').replaceAll('xx/', '../'), 'latin1');
    await handIn('model-hub-ci-shard-5', escaping);
    await handIn('model-hub-ci-shard-6', [
      ...outcomeEntry(6, passing('models/5')),
      ['rdf.yaml', ''],
    ]);
    // The seventh never came. Of other names nothing is opened.
    await handIn('model-hub-ci-shard-8', outcomeEntry(8));
    await handIn('github-pages', [['index.html', '']]);
    const result = await run();
    expect(result.exitCode).toBe(0);
    const said = result.warnings.join('\n');
    for (const words of [
      /Shard 2 .*must NOT have additional properties/,
      /Shard 3 .*holds a resource that was not asked for/,
      /Shard 4 .*'outcome\.json', which has more than 134217728 bytes/,
      /Shard 5 .*'\.\.\/outcome\.jso', which leads out of the folder of the archive/,
      /Shard 6 .*has 2 entries, more than 1/,
      /Shard 7 handed in nothing/,
      /model-hub-ci-shard-8 belongs to no planned shard/,
    ])
      expect(said).toMatch(words);
    expect(said).not.toContain('github-pages');
    expect(result.report?.resources.map(({ id, status }) => [id, status])).toEqual(
      resources.map(({ id }, index) => [id, index === 0 ? 'passed' : 'inconclusive']),
    );
    expect(github.state.comments.map(({ issue }) => issue)).toEqual([7]);
    const body = github.state.comments[0]?.body ?? '';
    for (const number of [2, 3, 4, 5, 6, 7]) expect(body).toContain(`shard ${number} handed in`);
    expect(body).not.toContain('models/evil');
  }));

test('a run that was cancelled says so in the comment, where a green one stood', () =>
  withReport(async ({ github, handIn, run }) => {
    await handIn('model-hub-ci-plan', planEntry(PLAN));
    await handIn('model-hub-ci-shard-1', outcomeEntry(1, passing('models/a')));
    await handIn('model-hub-ci-shard-2', outcomeEntry(2, passing('models/b')));
    await run();
    expect(github.state.comments[0]?.body).toContain('2 models: all ready');
    github.state.artifacts.length = 0;
    await handIn('model-hub-ci-plan', planEntry(PLAN));
    await handIn('model-hub-ci-shard-1', outcomeEntry(1, passing('models/a')));
    await run({ inputs: { 'test-result': 'cancelled' } });
    expect(github.state.comments).toHaveLength(1);
    expect(github.state.comments[0]?.body).toContain('the run was cancelled');
    expect(github.state.comments[0]?.body).not.toContain('all ready');
    github.state.artifacts.length = 0;
    await run({ inputs: { 'plan-result': 'cancelled', 'test-result': 'skipped' } });
    expect(github.state.comments[0]?.body).toContain('the run was cancelled');
  }));

test('a plan of another commit, and none at all, are told, and write no results', () =>
  withReport(async ({ github, handIn, run }) => {
    await handIn('model-hub-ci-plan', planEntry({ ...PLAN, commit: 'e'.repeat(40) }));
    const other = await run();
    expect(other.warnings.join()).toContain('is about another commit');
    expect(github.state.comments[0]?.body).toContain('is about another commit');
    github.state.artifacts.length = 0;
    const none = await run({ schedule: true, inputs: { 'plan-result': 'failure' } });
    expect(none.summary).toContain('The job that plans handed in nothing: its job failed');
    expect(branchFiles(github.state.git, 'badges')).toEqual({});
  }));

test('where the pull request has moved on, the run of the newer commit tells of it', () =>
  withReport(async ({ github, handIn, run }) => {
    await handIn('model-hub-ci-plan', planEntry(PLAN));
    const pull = github.state.pulls.get(7);
    if (pull?.head) pull.head.sha = 'd'.repeat(40);
    addComment(github.state, { issue: 7, author: ACTIONS_BOT, body: 'of the newer run' });
    const result = await run();
    expect(result.notices.join()).toContain(`is at ${'d'.repeat(40)} by now`);
    expect(github.state.comments.map(({ body }) => body)).toEqual(['of the newer run']);
  }));

test('two reports at once lose nothing of each other, and an undecided run overwrites no history', () =>
  withReport(async ({ github, handIn, run }) => {
    const half = (id: string, number: number): Plan => ({
      ...plan([planned(id)], [shard(number, [{ resource: 0, formats: null }])]),
      commit: HEAD,
    });
    await handIn('model-hub-ci-plan', planEntry(half('models/a', 1)));
    await handIn('model-hub-ci-shard-1', outcomeEntry(1, passing('models/a')));
    const first = await run({ schedule: true });
    expect(first.exitCode).toBe(0);
    github.state.artifacts.length = 0;
    await handIn('model-hub-ci-plan', planEntry(half('models/b', 1)));
    await handIn('model-hub-ci-shard-1', outcomeEntry(1, passing('models/b')));
    await Promise.all([run({ schedule: true }), run({ schedule: true })]);
    const files = branchFiles(github.state.git, 'badges');
    expect(Object.keys(JSON.parse(files['index.json'] ?? '').results)).toEqual([
      'models/a',
      'models/b',
    ]);
    expect(files['badges/collection.svg']).toContain('2 of 2 models pass');

    github.state.artifacts.length = 0;
    await handIn('model-hub-ci-plan', planEntry(half('models/a', 1)));
    await run({ schedule: true });
    const after = branchFiles(github.state.git, 'badges');
    expect(after['history/models/a.json']).toBe(files['history/models/a.json']);
    expect(after['results/models/a.json']).toBe(files['results/models/a.json']);
    const entry = JSON.parse(after['index.json'] ?? '').results['models/a'];
    expect(entry).toMatchObject({
      status: 'inconclusive',
      undecided: true,
      decided: { status: 'passed' },
    });
    expect(after['badges/models/a.svg']).toContain('undecided');
  }));

test('a status that changes without the package, and a result that is taken from the last run', () =>
  withReport(async ({ github, handIn, run }) => {
    await handIn('model-hub-ci-plan', planEntry(PLAN));
    await handIn('model-hub-ci-shard-1', outcomeEntry(1, passing('models/a')));
    await handIn('model-hub-ci-shard-2', outcomeEntry(2, passing('models/b')));
    await run({ schedule: true });
    const { results } = JSON.parse(branchFiles(github.state.git, 'badges')['index.json'] ?? '');
    github.state.artifacts.length = 0;
    const { date } = results['models/b'];
    const reusing = {
      ...plan(
        [planned('models/a', { key: 'f'.repeat(64) }), planned('models/b', { reused: { date } })],
        [shard(1, [{ resource: 0, formats: null }])],
      ),
      commit: HEAD,
    };
    await handIn('model-hub-ci-plan', planEntry(reusing));
    const worse: ResourceReport = {
      ...passing('models/a'),
      verdicts: [verdict('onnx', 'output-differs', 'The outputs differ.', 'Mend it.')],
    };
    const newer = { ...environment, engines: { 'onnxruntime-node': '1.31.0' } };
    const given = outcome(1, [worse], { environment: newer });
    await handIn('model-hub-ci-shard-1', [['outcome.json', JSON.stringify(given)]]);
    const result = await run({ schedule: true });
    expect(result.exitCode).toBe(1);
    expect(result.summary).toContain('#### Changed without a change of the package');
    expect(result.summary).toMatch(
      /ready on .*onnxruntime-node 1\.30\.0.*needs work now.*1\.31\.0/,
    );
    expect(result.summary).toContain('nothing changed since');
    const [, kept] = result.report?.resources ?? [];
    expect(kept).toMatchObject({ id: 'models/b', status: 'passed', reused: { date } });
    const history = branchFiles(github.state.git, 'badges')['history/models/a.json'] ?? '';
    expect(JSON.parse(history).results.map(({ status }: { status: string }) => status)).toEqual([
      'failed',
      'passed',
    ]);
  }));

test('what its permissions do not allow is said, and nothing else is lost', () =>
  withReport(async ({ github, handIn, run }) => {
    github.state.tokens.set('reader', {
      account: ACTIONS_BOT,
      permissions: { actions: 'read', contents: 'read', 'pull-requests': 'read' },
    });
    await handIn('model-hub-ci-plan', planEntry(PLAN));
    await handIn('model-hub-ci-shard-1', outcomeEntry(1, passing('models/a')));
    await handIn('model-hub-ci-shard-2', outcomeEntry(2, passing('models/b')));
    const result = await run({ inputs: { 'github-token': 'reader' } });
    expect(result).toMatchObject({ exitCode: 0, warnings: [] });
    expect(result.notices.join()).toContain('pull-requests: write');
    expect(result.summary).toContain('2 models: all ready');
    github.state.tokens.set('blind', { account: ACTIONS_BOT, permissions: { contents: 'read' } });
    const blind = await run({ inputs: { 'github-token': 'blind' } });
    expect(blind.exitCode).toBe(1);
    expect(blind.errors.join()).toContain('actions: read');
  }));
