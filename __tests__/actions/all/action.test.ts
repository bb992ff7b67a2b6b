import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import { branchFiles } from '../../fake-github/git-store.ts';
import type { ChangedFile } from '../../fake-github/state.ts';
import { commandsIn } from '../../report/runner-commands.ts';
import { temporaryFolders } from '../../temporary.ts';
import { type ActionOptions, type ActionRun, runAction } from './run-action.ts';

// Each test starts the action several times.
jest.setTimeout(120_000);
const temporary = temporaryFolders();

const GOOD = `format_version: 0.3.0
type: dataset
name: Cells
description: Pictures of cells
authors: [{name: Mona, github_user: octocat}]
license: CC0-1.0
documentation: README.md
source: https://example.org/cells
tags: [cells]
cite: [{text: Mona et al., doi: 10.1000/182}]
`;
const BESIDE = { 'data/cells/README.md': '# Cells\n' };
const BAD = GOOD.replace('name: Cells', 'name: 7');
const HOSTILE = GOOD.replace(
  'license: CC0-1.0',
  'license: "\\n::error::x\\n::set-output name=status::passed\\n##[add-path]/evil\\n::stop-commands::y"',
);

/** Names that Windows does not allow. */
const HOSTILE_NAMES: Record<string, string> =
  process.platform === 'win32'
    ? {}
    : { 'a\n::error::x/rdf.yaml': GOOD, '::warning::/rdf.yaml': HOSTILE };

const HEAD = 'c'.repeat(40);
const repository = { default_branch: 'main' };
const payload = {
  repository,
  pull_request: { number: 7, head: { sha: HEAD }, base: { sha: 'b'.repeat(40) } },
};

interface Given {
  github: FakeGitHub;
  run: (options?: Partial<ActionOptions> & { token?: string }) => Promise<ActionRun>;
}

/** A checkout with these files, of which pull request 7 changes all or the named ones. */
async function withAction(
  files: Record<string, string>,
  test: (given: Given) => Promise<void>,
  changed: string[] = Object.keys(files),
): Promise<void> {
  const github = await startFakeGitHub();
  const changes = changed.map((filename): ChangedFile => ({ filename, status: 'modified' }));
  github.state.pulls.set(7, { number: 7, files: changes });
  const workspace = temporary(files);
  const run: Given['run'] = ({ token = 'writer', inputs = {}, ...options } = {}) =>
    runAction({
      workspace,
      runner: join(temporary(), 'runner'),
      apiUrl: github.url,
      eventName: 'pull_request',
      payload,
      ...options,
      inputs: { 'github-token': token, ...inputs },
    });
  try {
    await test({ github, run });
    expect(github.violations).toEqual([]);
  } finally {
    await github.close();
  }
}

test('a good resource: green, one comment, outputs and a report', () =>
  withAction({ ...BESIDE, 'data/cells/rdf.yaml': GOOD }, async ({ github, run }) => {
    const result = await run();
    expect(result).toMatchObject({ exitCode: 0, errors: [], warnings: [], notices: [] });
    expect(result.outputs).toMatchObject({ status: 'valid', passed: '1', failed: '0' });
    expect(result.report?.resources.map(({ id }) => id)).toEqual(['data/cells']);
    expect(github.state.comments.map(({ body }) => body)).toEqual([
      expect.stringContaining('1 dataset: valid'),
    ]);
    expect(result.summary).toContain('1 dataset: valid');
  }));

test('the page, with the results of earlier runs on the default branch; rules of software of the collection', () =>
  withAction(
    {
      ...BESIDE,
      'data/cells/rdf.yaml': GOOD,
      'rules.yaml': 'biapy: false\n',
      'wrong.yaml': 'biapy: 7\n',
    },
    async ({ github, run }) => {
      const ofPush = {
        eventName: 'workflow_dispatch',
        payload: { repository },
        inputs: { 'partner-rules': 'rules.yaml' },
      };
      const first = await run(ofPush);
      expect(first).toMatchObject({ exitCode: 0, errors: [] });
      const partners = first.report?.resources[0]?.partners?.map(({ partner }) => partner);
      expect(partners).toContain('ilastik');
      expect(partners).not.toContain('biapy');
      expect(Object.keys(branchFiles(github.state.git, 'badges'))).toContain(
        'history/data/cells.json',
      );
      const page = readFileSync(first.outputs.page ?? '', 'utf8');
      expect(page).toContain('Earlier results (1)');
      expect(page).toContain('1 dataset: valid');

      const ofPull = await run();
      expect(readFileSync(ofPull.outputs.page ?? '', 'utf8')).not.toContain('Earlier results');

      const wrong = await run({ ...ofPush, inputs: { 'partner-rules': 'wrong.yaml' } });
      expect(wrong.exitCode).toBe(1);
      expect(wrong.errors.join('\n')).toMatch(
        /^The input partner-rules: 'wrong\.yaml' does not fit/,
      );
      const missing = await run({ ...ofPush, inputs: { 'partner-rules': 'none.yaml' } });
      expect(missing.errors.join('\n')).toContain("'none.yaml' cannot be read (ENOENT)");
    },
  ));

test('a bad one: red, annotated on its line; the comment is kept up to date', () =>
  withAction({ ...BESIDE, 'data/cells/rdf.yaml': BAD }, async ({ github, run }) => {
    const first = await run();
    expect(first.exitCode).toBe(1);
    expect(first.outputs).toMatchObject({ status: 'failed', failed: '1' });
    expect(first.stdout).toMatch(/^::error [^:]*file=data\/cells\/rdf\.yaml,line=3,/m);
    expect(first.errors.at(-1)).toMatch(/^Something failed\. 1 dataset: needs work/);
    const second = await run({ inputs: { 'fail-on': 'never' } });
    expect(second.exitCode).toBe(0);
    expect(github.state.comments).toHaveLength(1);
  }));

test('a certain mend is offered on its line, once; the check run has the notes; the next comment tells the change', () =>
  withAction(
    { ...BESIDE, 'data/cells/rdf.yaml': GOOD.replace('license:', 'licence:') },
    async ({ github, run }) => {
      const lines = GOOD.replace('license:', 'licence:').trimEnd().split('\n');
      const patch = [`@@ -0,0 +1,${lines.length} @@`, ...lines.map((line) => `+${line}`)].join(
        '\n',
      );
      const file: ChangedFile = { filename: 'data/cells/rdf.yaml', status: 'added', patch };
      github.state.pulls.set(7, { number: 7, files: [file] });
      const first = await run({ token: 'checker' });
      expect(first.exitCode).toBe(1);
      expect(first.warnings).toEqual([]);
      const at = 1 + lines.findIndex((line) => line.startsWith('licence'));
      const [offered, ...others] = github.state.reviewComments.filter(({ line }) => line === at);
      expect(others).toEqual([]);
      expect(offered?.body).toContain('```suggestion\nlicense: CC0-1.0\n```');
      const { length } = github.state.reviewComments;
      expect(github.state.checkRuns).toHaveLength(1);
      expect(github.state.checkRuns[0]).toMatchObject({ conclusion: 'failure', headSha: HEAD });
      expect(github.state.checkRuns[0]?.annotations.length).toBeGreaterThan(0);
      expect(first.stdout).not.toMatch(/^::error [^:]*file=/m);
      expect(github.state.comments[0]?.body).toContain(
        '```diff\n    -licence: CC0-1.0\n    +license: CC0-1.0\n',
      );
      expect(github.state.comments[0]?.body).toContain('<!-- model-hub-ci: totals 0 0 0 -->');
      await run({ inputs: { 'fail-on': 'never' } });
      expect(github.state.reviewComments).toHaveLength(length);
      expect(github.state.comments).toHaveLength(1);
    },
  ));

test('a token that may only read: the same verdict, and one notice of how to get a comment', () =>
  withAction({ ...BESIDE, 'data/cells/rdf.yaml': BAD }, async ({ github, run }) => {
    const result = await run({ token: 'reader' });
    expect(result.exitCode).toBe(1);
    expect(result.notices).toEqual([expect.stringContaining('pull-requests: write')]);
    expect(result.warnings).toEqual([]);
    expect(result.summary).toContain('needs work');
    expect(github.state.comments).toEqual([]);
  }));

test('no resource is touched: no comment, but an earlier one is corrected', async () => {
  const files = { ...BESIDE, 'data/cells/rdf.yaml': BAD, 'docs/guide.md': '# Guide\n' };
  await withAction(
    files,
    async ({ github, run }) => {
      const untouched = await run();
      expect(untouched.exitCode).toBe(0);
      expect(untouched.outputs).toMatchObject({ passed: '0', failed: '0', undecided: '0' });
      expect(github.state.comments).toEqual([]);

      const cells: ChangedFile = { filename: 'data/cells/rdf.yaml', status: 'added' };
      github.state.pulls.get(7)?.files.push(cells);
      await run();
      expect(github.state.comments[0]?.body).toContain('needs work');
      github.state.pulls.get(7)?.files.pop();
      expect((await run()).exitCode).toBe(0);
      expect(github.state.comments).toHaveLength(1);
      expect(github.state.comments[0]?.body).toContain('Nothing to test');
    },
    ['docs/guide.md'],
  );
});

test('the comment can be left to failures, or off', () =>
  withAction({ ...BESIDE, 'data/cells/rdf.yaml': GOOD }, async ({ github, run }) => {
    await run({ inputs: { comment: 'failures' } });
    await run({ inputs: { comment: 'never' } });
    expect(github.state.comments).toEqual([]);
    expect(github.requests.filter(({ url }) => url.includes('/comments'))).toHaveLength(1);
  }));

test('GitHub that takes no comment does not turn a verdict', () =>
  withAction({ ...BESIDE, 'data/cells/rdf.yaml': GOOD }, async ({ github, run }) => {
    github.fail({ method: 'POST', path: /comments$/, kind: 'secondary-limit', retryAfter: 9999 });
    const result = await run();
    expect(result.exitCode).toBe(0);
    expect(result.warnings).toEqual([expect.stringContaining('did not take the comment')]);
  }));

test('a push to the default branch commits badges; one to another branch does not', () =>
  withAction({ ...BESIDE, 'data/cells/rdf.yaml': GOOD }, async ({ github, run }) => {
    const push = { repository, before: '0'.repeat(40), after: HEAD };
    const other = await run({ eventName: 'push', payload: push, ref: 'refs/heads/other' });
    expect(other.exitCode).toBe(0);
    expect(branchFiles(github.state.git, 'badges')).toEqual({});
    const main = await run({ eventName: 'push', payload: push });
    expect(main.exitCode).toBe(0);
    expect(Object.keys(branchFiles(github.state.git, 'badges'))).toContain('badges/data/cells.svg');
    expect(main.summary).toContain(
      'https://raw.githubusercontent.com/acme/widgets/badges/badges/data/cells.svg',
    );
    const refused = await run({ eventName: 'push', payload: push, token: 'reader' });
    expect(refused).toMatchObject({
      exitCode: 0,
      notices: [expect.stringContaining('contents: write')],
    });
  }));

test('text of a description never becomes a command of the workflow', () =>
  withAction({ 'data/rdf.yaml': HOSTILE, ...HOSTILE_NAMES }, async ({ run }) => {
    const { exitCode, stdout } = await run();
    expect(exitCode).toBe(1);
    const commands = new Set(commandsIn(stdout));
    expect(
      [...commands].filter((name) => !['error', 'warning', 'add-mask'].includes(name)),
    ).toEqual([]);
    expect(stdout).not.toMatch(/^\s*::error::x/m);
  }));

test('the token is never shown', () =>
  withAction({ ...BESIDE, 'data/cells/rdf.yaml': BAD }, async ({ run }) => {
    const { stdout, stderr, report, summary } = await run();
    const shown = stdout.replace('::add-mask::writer', '') + stderr + summary;
    expect(`${shown}${JSON.stringify(report)}`).not.toContain('writer');
  }));

test('wrong inputs are told all at once, with what would be right', () =>
  withAction({}, async ({ github, run }) => {
    const inputs = { device: 'gpuu', timeout: 'soon', 'weights-formats': 'onxx' };
    const result = await run({ inputs });
    expect(result.exitCode).toBe(1);
    expect(result.errors).toEqual([
      expect.stringMatching(/weights-formats.*onnx/),
      expect.stringMatching(/device.*gpu/),
      expect.stringMatching(/timeout.*90s/),
    ]);
    expect(github.requests).toEqual([]);
  }));

test('pull_request_target is refused before anything is run', () =>
  withAction({ ...BESIDE, 'data/cells/rdf.yaml': GOOD }, async ({ github, run }) => {
    const result = await run({ eventName: 'pull_request_target' });
    expect(result.exitCode).toBe(1);
    expect(result.errors).toEqual([expect.stringContaining('pull_request')]);
    expect(github.requests).toEqual([]);
  }));

test('where nobody knows what was changed the run fails and says what to do', () =>
  withAction({ ...BESIDE, 'data/cells/rdf.yaml': GOOD }, async ({ run }) => {
    const result = await run({ token: 'stolen' });
    expect(result.exitCode).toBe(1);
    expect(result.errors).toEqual([expect.stringMatching(/401.*fetch-depth: 0/)]);
    expect(result.stdout).not.toContain('please report it');
  }));

test('outside of a job it points to the command line', () =>
  withAction({}, async ({ run }) => {
    const result = await run({ environment: { GITHUB_REPOSITORY: '' } });
    expect(result.exitCode).toBe(1);
    expect(result.errors).toEqual([expect.stringContaining('npx model-hub-ci test')]);
  }));

test('the bundle holds no path of the machine that made it', () => {
  const bundle = readFileSync('dist/action.cjs', 'utf8');
  expect(bundle).not.toContain(process.cwd());
});
