import { join } from 'node:path';
import { expect } from '@jest/globals';
import { repository } from '../collection/repository.ts';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import { addArtifact } from '../fake-github/state.ts';
import { temporaryFolders } from '../temporary.ts';
import { documentedWorkflows, runWorkflow } from './run-workflow.ts';
import { actFile, testWithAct } from './test-with-act.ts';

const temporary = temporaryFolders();
const RUN = 555;

testWithAct('commands by comment: obeyed for those who may write, refused to others', async () => {
  const github = await startFakeGitHub();
  try {
    const [caller = ''] = documentedWorkflows().get('models-commands.yml') ?? [];
    const folder = temporary({ '.github/workflows/models-commands.yml': caller });
    repository(folder);
    const { state } = github;
    const headSha = 'c'.repeat(40);
    const head = { sha: headSha, ref: 'more', owner: 'acme', baseSha: 'b'.repeat(40) };
    state.pulls.set(7, { number: 7, files: [], head });
    state.runs.push({ id: RUN, workflow: 'models.yml', headSha, status: 'completed', reruns: 0 });
    state.collaborators.set('maintainer', 'write').set('reader', 'read');
    const keep = () =>
      addArtifact(state, { run: RUN, name: 'model-hub-ci-results', zip: Buffer.from('') });
    keep();
    const say = (login: string, body: string, id: number) =>
      runWorkflow({
        act: actFile,
        github,
        folder,
        scratch: join(temporary(), 'act'),
        eventName: 'issue_comment',
        runId: 600 + id,
        workflow: 'models-commands.yml',
        payload: {
          action: 'created',
          repository: { full_name: 'acme/widgets', default_branch: 'main' },
          issue: { number: 7, pull_request: { url: 'https://api.github.com/x' } },
          comment: { id, body, user: { login, type: 'User' } },
        },
      });
    const told = () => state.reactions.map(({ comment, content }) => `${comment} ${content}`);

    await say('stranger', '/model-hub-ci rerun', 1);
    await say('reader', '/model-hub-ci rerun', 2);
    expect(told()).toEqual(['1 -1', '2 -1']);
    expect(state.runs[0]?.reruns).toBe(0);
    expect(state.artifacts).toHaveLength(1);

    await say('maintainer', '/model-hub-ci rerun undecided', 3);
    expect(told().at(-1)).toBe('3 +1');
    expect([state.runs[0]?.reruns, state.artifacts.length]).toEqual([1, 1]);

    // Without the word, nothing of the last run may be taken.
    await say('maintainer', '/model-hub-ci rerun', 4);
    expect([state.runs[0]?.reruns, state.artifacts.length]).toEqual([2, 0]);

    const idle = await say('maintainer', 'Please /model-hub-ci rerun', 5);
    expect(idle.jobs).toEqual({});
    expect(state.reactions).toHaveLength(4);
    expect(github.violations).toEqual([]);
    expect(asked(github)).toBe(4);
  } finally {
    await github.close();
  }
});

/** How often GitHub was asked what somebody may do. */
function asked({ requests }: FakeGitHub): number {
  return requests.filter(({ url }) => url.includes('/collaborators/')).length;
}
