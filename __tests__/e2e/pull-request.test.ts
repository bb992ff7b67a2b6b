import { join } from 'node:path';
import { expect } from '@jest/globals';
import { repository } from '../collection/repository.ts';
import { startFakeGitHub } from '../fake-github/fake-github.ts';
import type { ChangedFile } from '../fake-github/state.ts';
import { temporaryFolders } from '../temporary.ts';
import { addModel } from './models.ts';
import { documentedWorkflows, runWorkflow } from './run-workflow.ts';
import { actFile, testWithAct } from './test-with-act.ts';

const temporary = temporaryFolders();

testWithAct(
  'a pull request of the same repository: planned, tested in shards, told once',
  async () => {
    const github = await startFakeGitHub();
    try {
      const [caller = ''] = documentedWorkflows().get('models.yml') ?? [];
      const folder = temporary({
        '.github/workflows/models.yml': caller,
        'README.md': '# Models\n',
      });
      const work = repository(folder);
      const baseSha = work.git('rev-parse', 'HEAD');
      const files = [...addModel(folder, 'nuclei-2d'), ...addModel(folder, 'nuclei-2d-broken')];
      const head = work.commit('Add two models');
      const changes = files.map((filename): ChangedFile => ({ filename, status: 'added' }));
      const place = { sha: head, ref: 'more', owner: 'acme', baseSha };
      github.state.pulls.set(7, { number: 7, files: changes, head: place });
      const run = await runWorkflow({
        act: actFile,
        github,
        folder,
        scratch: join(temporary(), 'act'),
        eventName: 'pull_request',
        runId: 555,
        workflow: 'models.yml',
        payload: {
          action: 'opened',
          number: 7,
          repository: { full_name: 'acme/widgets', default_branch: 'main' },
          pull_request: {
            number: 7,
            head: { ref: 'more', sha: head, repo: { full_name: 'acme/widgets' } },
            base: { ref: 'main', sha: baseSha, repo: { full_name: 'acme/widgets' } },
          },
        },
      });
      expect(run.jobs).toMatchObject({ plan: 'success', test: 'success', report: 'failure' });
      expect(github.state.artifacts.map(({ name }) => name).toSorted()).toEqual([
        'model-hub-ci-evidence-1',
        'model-hub-ci-evidence-2',
        'model-hub-ci-page',
        'model-hub-ci-plan',
        'model-hub-ci-results',
        'model-hub-ci-shard-1',
        'model-hub-ci-shard-2',
      ]);
      expect(github.state.comments.map(({ body }) => body)).toEqual([
        expect.stringContaining('1 ready, 1 needs work'),
      ]);
      expect(github.state.comments[0]?.body).toContain(head);
      expect(github.state.checkRuns).toMatchObject([{ conclusion: 'failure', headSha: head }]);
      expect(run.summary).toContain('1 ready, 1 needs work');
      expect(github.violations).toEqual([]);
    } finally {
      await github.close();
    }
  },
);
