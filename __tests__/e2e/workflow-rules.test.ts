import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { Permissions } from '../fake-github/state.ts';
import { temporaryFolders } from '../temporary.ts';
import { callableWorkflows, type Workflow } from './release.ts';
import { ACTION } from './run-act.ts';
import { documentedWorkflows } from './run-workflow.ts';

const temporary = temporaryFolders();
const PREFIX = `${ACTION.replace(/@.*/, '')}/.github/workflows/`;

function callers(page = 'docs/workflows.md'): { name: string; text: string; workflow: Workflow }[] {
  return [...documentedWorkflows(page)].flatMap(([name, texts]) =>
    texts.map((text) => ({ name, text, workflow: parse(text) })),
  );
}

const LEVELS = ['none', 'read', 'write'];

test.each([
  ['docs/workflows.md', 14],
  ['README.md', 10],
])(
  '%s has a caller of few lines for each workflow, which grants just what its jobs declare',
  (page, lines) => {
    const called = new Set<string>();
    for (const { text, workflow } of callers(page)) {
      for (const { uses = '', permissions = {} } of Object.values(workflow.jobs)) {
        const file = uses.replace(PREFIX, '').replace(/@.*/, '');
        called.add(file);
        const needed: Permissions = {};
        for (const job of Object.values(callableWorkflows().get(file)?.jobs ?? {}))
          for (const [name, level] of Object.entries(job.permissions ?? {}) as [
            keyof Permissions,
            'read' | 'write',
          ][])
            if (LEVELS.indexOf(level) > LEVELS.indexOf(needed[name] ?? 'none'))
              needed[name] = level;
        expect([file, permissions]).toEqual([file, needed]);
      }
      expect(text.trim().split('\n').length).toBeLessThanOrEqual(lines);
    }
    expect([...called].toSorted()).toEqual([...callableWorkflows().keys()].toSorted());
  },
);

test('no job that runs models has a token that may write, and no reporter checks out what it reports on', () => {
  for (const [file, { jobs }] of callableWorkflows())
    for (const [job, { permissions = {}, steps = [] }] of Object.entries(jobs)) {
      const uses = steps.map((step) => step.uses ?? '');
      if (uses.includes('./model-hub-ci/test')) {
        expect([file, permissions]).toEqual([file, { contents: 'read' }]);
        expect(JSON.stringify(steps)).not.toMatch(/github\.token|secrets\./);
      }
      const mayWrite = Object.values(permissions).includes('write');
      const checkouts = steps.filter((step) => step.uses?.startsWith('actions/checkout@'));
      for (const { with: given } of checkouts) {
        expect([file, job, given?.['persist-credentials']]).toEqual([file, job, false]);
        if (mayWrite) expect([file, job, given?.path]).toEqual([file, job, 'model-hub-ci']);
      }
    }
});

test('what a run hands over has the names that its reader expects', () => {
  for (const [, { jobs }] of callableWorkflows()) {
    const names = Object.values(jobs).flatMap(({ steps = [] }) =>
      steps.flatMap(({ uses = '', with: given }) =>
        /(?:up|down)load-artifact/.test(uses) ? [given?.name] : [],
      ),
    );
    for (const name of names)
      expect(name).toMatch(
        /^model-hub-ci-(?:plan|results|page|(?:shard|evidence)-\$\{\{ matrix\.shard \}\})$/,
      );
  }
});

const zizmor = resolve('build', 'e2e-venv', 'bin', 'zizmor');
const testWithZizmor = existsSync(zizmor) ? test : test.skip;

testWithZizmor(
  'zizmor finds nothing in the workflows, nor in those that call them but what they are for',
  () => {
    const root = temporary();
    const folder = join(root, '.github', 'workflows');
    mkdirSync(folder, { recursive: true });
    for (const [index, { name, text }] of callers().entries())
      writeFileSync(join(folder, `${index}-${name}`), text);
    writeFileSync(
      join(root, 'zizmor.yml'),
      JSON.stringify({
        rules: {
          // Readers pin to a commit if that is their policy; the page says how.
          'unpinned-uses': { disable: true },
          // The called workflows have groups of their own, and names for their jobs.
          'concurrency-limits': { disable: true },
          'anonymous-definition': { disable: true },
          // What it warns of is what report-fork.yml is made to withstand.
          'dangerous-triggers': { ignore: callers().map(({ name }, index) => `${index}-${name}`) },
        },
      }),
    );
    const options = ['--offline', '--persona', 'pedantic', '--no-progress'];
    const config = ['--config', join(root, 'zizmor.yml')];
    execFileSync(zizmor, [...options, ...config, root], { stdio: 'pipe' });
    execFileSync(zizmor, [...options, '.github', 'plan', 'test', 'report', 'command'], {
      stdio: 'pipe',
    });
  },
);
