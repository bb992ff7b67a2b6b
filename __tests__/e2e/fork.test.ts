import { join } from 'node:path';
import { expect } from '@jest/globals';
import { repository } from '../collection/repository.ts';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import type { ChangedFile } from '../fake-github/state.ts';
import { makeZip } from '../files/zip.ts';
import { temporaryFolders } from '../temporary.ts';
import { addModel } from './models.ts';
import { documentedWorkflows, runWorkflow, type WorkflowOptions } from './run-workflow.ts';
import { actFile, testWithAct } from './test-with-act.ts';

const temporary = temporaryFolders();

const RUN = 555;
const REPOSITORY = { full_name: 'acme/widgets', default_branch: 'main' };

/** A collection of which pull request 7 from mona's fork adds a model; pull request 12 is somebody else's. */
async function withFork(test: (given: Fork) => Promise<void>): Promise<void> {
  const github = await startFakeGitHub();
  try {
    // The second to show the file is the one for forks.
    const [, caller = ''] = documentedWorkflows().get('models.yml') ?? [];
    const [reporter = ''] = documentedWorkflows().get('models-report.yml') ?? [];
    expect(caller).toContain('test-fork.yml');
    const folder = temporary({
      '.github/workflows/models.yml': caller.replace('@v1', '@v1\n    with: { shapes: test }'),
      '.github/workflows/models-report.yml': reporter,
    });
    const work = repository(folder);
    const baseSha = work.git('rev-parse', 'HEAD');
    const files = addModel(folder, 'nuclei-2d');
    const head = work.commit('Add a model');
    const changes = files.map((filename): ChangedFile => ({ filename, status: 'added' }));
    const place = { sha: head, ref: 'patch-1', owner: 'mona', baseSha };
    github.state.pulls.set(7, { number: 7, files: changes, head: place });
    const other = { ...place, sha: 'd'.repeat(40), ref: 'other' };
    github.state.pulls.set(12, { number: 12, files: [], head: other });
    const scratch = join(temporary(), 'act');
    const shared = { act: actFile, github, folder, scratch };
    const run = (
      options: Pick<WorkflowOptions, 'eventName' | 'payload' | 'workflow' | 'runId' | 'isFromFork'>,
    ) => runWorkflow({ ...shared, ...options });
    await test({
      github,
      head,
      test: () =>
        run({
          eventName: 'pull_request',
          runId: RUN,
          workflow: 'models.yml',
          isFromFork: true,
          payload: {
            action: 'opened',
            number: 7,
            repository: REPOSITORY,
            pull_request: {
              number: 7,
              head: { ref: 'patch-1', sha: head, repo: { full_name: 'mona/widgets' } },
              base: { ref: 'main', sha: baseSha, repo: REPOSITORY },
            },
          },
        }),
      report: (conclusion = 'success') =>
        run({
          eventName: 'workflow_run',
          runId: RUN + 1,
          workflow: 'models-report.yml',
          payload: {
            action: 'completed',
            repository: REPOSITORY,
            workflow_run: {
              id: RUN,
              event: 'pull_request',
              conclusion,
              head_sha: head,
              head_branch: 'patch-1',
              head_repository: { full_name: 'mona/widgets', owner: { login: 'mona' } },
            },
          },
        }),
    });
    expect(github.violations).toEqual([]);
  } finally {
    await github.close();
  }
}

interface Fork {
  github: FakeGitHub;
  head: string;
  test: () => ReturnType<typeof runWorkflow>;
  report: (conclusion?: string) => ReturnType<typeof runWorkflow>;
}

testWithAct(
  'a fork: the first half may write nothing, the second comments on the right pull request',
  () =>
    withFork(async ({ github, head, test, report }) => {
      const tested = await test();
      expect(tested.jobs).toMatchObject({ plan: 'success', test: 'success' });
      expect(github.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
      expect(github.state.comments).toEqual([]);
      const reported = await report();
      expect(reported.jobs).toMatchObject({ report: 'success' });
      expect(github.state.comments).toMatchObject([
        { issue: 7, body: expect.stringContaining('1 model: ready') },
      ]);
      expect(github.state.comments[0]?.body).toContain(head);
      expect(github.state.checkRuns).toMatchObject([{ headSha: head }]);

      // The same again, with everything that was handed in forged.
      github.state.artifacts.length = 0;
      const plan = JSON.parse(
        github.state.files.get(`${RUN}/model-hub-ci-plan`)?.content.toString() ?? '',
      );
      const [model] = plan.resources;
      plan.resources.push({
        ...model,
        id: 'models/evil',
        source: 'models/evil/rdf.yaml',
        changedBy: [],
      });
      await handIn(github, 'model-hub-ci-plan', 'plan.json', plan);
      const outcome = { pullRequest: 12, number: 12, resources: [] };
      await handIn(github, 'model-hub-ci-shard-1', 'outcome.json', outcome);
      await handIn(github, 'model-hub-ci-shard-9', 'outcome.json', outcome);
      const again = await report();
      expect(github.state.comments.map(({ issue }) => issue)).toEqual([7]);
      expect(github.state.comments[0]?.body).toContain('could not be decided');
      expect(github.state.comments[0]?.body).not.toContain('models/evil');
      const said = again.annotations.map(({ message }) => message).join('\n');
      expect(said).toContain('The plan names 1 resource that the pull request does not change');
      expect(said).toContain('Shard 1 handed in an artifact that was refused');
      expect(said).toContain('model-hub-ci-shard-9 belongs to no planned shard');
      expect(github.state.checkRuns.map(({ headSha }) => headSha)).toEqual([head, head]);
    }),
);

async function handIn(github: FakeGitHub, name: string, file: string, value: unknown) {
  const zip = await makeZip([[file, JSON.stringify(value)]]);
  github.state.artifacts.push({ id: 900 + github.state.artifacts.length, run: RUN, name, zip });
}
