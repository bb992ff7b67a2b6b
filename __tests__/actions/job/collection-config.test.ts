import { expect, jest, test } from '@jest/globals';
import { ConfigError, collectionConfig } from '../../../src/actions/job/collection-config.ts';
import { readJob } from '../../../src/actions/job/read-job.ts';
import type { Trigger } from '../../../src/github/trigger.ts';
import { CONFIG_FILE } from '../../../src/settings/config-names.ts';
import { readActionSettings } from '../../../src/settings/read-settings.ts';
import type { ActionName } from '../../../src/settings/setting.ts';
import { repository as gitRepository } from '../../collection/repository.ts';
import { addBlob, addCommit, addFiles } from '../../fake-github/git-store.ts';
import { withFake } from '../../github/with-fake.ts';
import { temporaryFolders } from '../../temporary.ts';

const temporary = temporaryFolders();

async function config(
  action: ActionName,
  trigger: Trigger,
  { workspace, apiUrl = 'http://127.0.0.1:9', repository = 'acme/widgets' }: Record<string, string>,
): Promise<Record<string, string>> {
  const read = readActionSettings((name) => (name === 'github-token' ? 'reader' : ''), action);
  if (!read.ok) throw new Error('the inputs are wrong');
  const job = readJob({
    GITHUB_REPOSITORY: repository,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_SHA: 'f'.repeat(40),
    GITHUB_WORKSPACE: workspace,
    GITHUB_API_URL: apiUrl,
  });
  return Object.fromEntries(await collectionConfig(action, { ...job, trigger }, read.settings));
}

test('of a pull request it is that of the branch that the change goes to', async () => {
  const work = gitRepository(temporary(), { [CONFIG_FILE]: 'timeout: 5m\n' });
  const base = work.git('rev-parse', 'HEAD');
  work.git('checkout', '--quiet', '-b', 'stranger');
  work.write({ [CONFIG_FILE]: 'timeout: 5h\nallow-pickle: true\nnonsense: 1\n' });
  const head = work.commit();
  const workspace = work.folder;
  const pull = { kind: 'pull-request', number: 7, headSha: head, baseSha: base } as const;
  expect(await config('main', pull, { workspace })).toEqual({ timeout: '5m' });
  expect(await config('plan', pull, { workspace })).toEqual({ timeout: '5m' });
  expect(await config('test', pull, { workspace })).toEqual({});
  work.write({ [CONFIG_FILE]: 'timeout: 1h\n' });
  const byHand = { kind: 'other', headSha: head, onDefaultBranch: true } as const;
  expect(await config('main', byHand, { workspace })).toEqual({ timeout: '1h' });
});

test('GitHub is asked where git does not know, and by the report always', () =>
  withFake(async ({ github }) => {
    const { git, owner, repo } = github.state;
    const sha = addBlob(git, Buffer.from('comment: failures\n'));
    const entry = { path: CONFIG_FILE, mode: '100644', type: 'blob', sha } as const;
    const tree = addFiles(git, new Map([[CONFIG_FILE, entry]]));
    const base = addCommit(git, { tree, parents: [], message: 'Settings' });
    const workspace = temporary({ [CONFIG_FILE]: 'comment: never\n' });
    const at = { workspace, apiUrl: github.url, repository: `${owner}/${repo}` };
    const pull = { kind: 'pull-request', number: 7, headSha: base, baseSha: base } as const;
    expect(await config('main', pull, at)).toEqual({ comment: 'failures' });
    const run = { kind: 'other', headSha: base, onDefaultBranch: true } as const;
    expect(await config('report', run, at)).toEqual({ comment: 'failures' });
    const none = { ...pull, baseSha: 'e'.repeat(40) };
    expect(await config('main', none, at)).toEqual({});
  }));

test('a file that GitHub refuses to give is told, one that is not there is not', () =>
  withFake(async ({ github }) => {
    const { git, owner, repo } = github.state;
    const tree = addFiles(git, new Map());
    const base = addCommit(git, { tree, parents: [], message: 'Nothing yet' });
    const at = { workspace: temporary(), apiUrl: github.url, repository: `${owner}/${repo}` };
    const pull = { kind: 'pull-request', number: 7, headSha: base, baseSha: base } as const;
    const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      expect(await config('main', pull, at)).toEqual({});
      expect(write).not.toHaveBeenCalled();
      github.fail({ method: 'GET', path: /contents/, kind: 'bad-gateway', times: 99 });
      expect(await config('main', pull, at)).toEqual({});
      expect(write.mock.calls.join('')).toContain('this run goes by the defaults');
    } finally {
      write.mockRestore();
    }
  }));

test('mistakes are told with their lines', async () => {
  const workspace = temporary({ [CONFIG_FILE]: 'device: cpu\ntimout: 1\n' });
  const byHand = { kind: 'other', headSha: 'f'.repeat(40), onDefaultBranch: true } as const;
  const wrong = config('main', byHand, { workspace });
  await expect(wrong).rejects.toThrow(ConfigError);
  await expect(wrong).rejects.toThrow(
    "model-hub-ci.yml:2:1: There is no setting 'timout'. Did you mean 'timeout'?",
  );
});
