import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  name?: string;
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  strategy?: { matrix: Record<string, unknown[]> };
  needs?: string[];
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const FOLDER = '.github/workflows';
const workflows = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  return [name, parse(text) as Workflow, text] as const;
});
const named = (wanted: string): Workflow => {
  const found = workflows.find(([name]) => name === wanted);
  if (!found) throw new Error(`there is no ${wanted}`);
  return found[1];
};

test('the tests run on every system and every Node that is promised', () => {
  expect(named('ci.yml').jobs.test?.strategy?.matrix).toEqual({
    os: ['ubuntu-latest', 'macos-latest', 'windows-latest'],
    node: [20, 24],
  });
});

test('the last job waits for all others', () => {
  const { 'ci-ok': last, ...others } = named('ci.yml').jobs;
  expect(last?.needs?.toSorted()).toEqual(Object.keys(others).toSorted());
});

test.each(workflows)('%s may do nothing that a job does not ask for', (_, workflow) => {
  expect(workflow.permissions).toEqual({});
  for (const job of Object.values(workflow.jobs)) {
    expect(job.permissions).toBeDefined();
    // A shard of a collection may take as long as GitHub gives a job.
    expect(job['timeout-minutes']).toBeLessThanOrEqual(360);
  }
});

test.each(workflows)(
  '%s pins every action to a commit and says which version that is',
  (_, __, text) => {
    const uses = [...text.matchAll(/uses: (.*)$/gm)].map(([, what]) => what);
    expect(uses.length).toBeGreaterThan(0);
    for (const what of uses)
      expect(what).toMatch(/^(\.\/[\w/-]*|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
  },
);

test.each(workflows)(
  '%s leaves no token in the checkout and hands no secret to pull requests',
  (_, workflow, text) => {
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    for (const { uses, with: inputs } of steps)
      if (uses?.startsWith('actions/checkout@'))
        expect(inputs?.['persist-credentials']).toBe(false);
    expect(workflow.on).not.toHaveProperty('pull_request_target');
    expect(text).not.toContain('secrets.');
  },
);

test('what messages of the action refer to is in the documentation', () => {
  const guide = readFileSync('docs/action.md', 'utf8');
  expect(guide).toContain('\n## Pull requests from forks\n');
});
