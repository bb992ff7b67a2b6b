import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { NoJobError, readJob } from '../../../src/actions/job/read-job.ts';
import { temporaryFolders } from '../../temporary.ts';

const event = join(temporaryFolders()(), 'event.json');

const environment = {
  GITHUB_REPOSITORY: 'acme/widgets',
  GITHUB_WORKSPACE: '/home/runner/space',
  GITHUB_EVENT_NAME: 'schedule',
  GITHUB_SHA: 'abc',
};

test('a job on GitHub', () => {
  expect(readJob({ ...environment, GITHUB_RUN_ID: '9', GITHUB_WORKFLOW: 'models' })).toMatchObject({
    workspace: '/home/runner/space',
    owner: 'acme',
    repo: 'widgets',
    apiUrl: 'https://api.github.com',
    runUrl: 'https://github.com/acme/widgets/actions/runs/9',
    workflow: 'models',
    trigger: { kind: 'other', headSha: 'abc', onDefaultBranch: true },
  });
});

test('a job on a GitHub Enterprise Server', () => {
  const job = readJob({
    ...environment,
    GITHUB_SERVER_URL: 'https://git.example.org/',
    GITHUB_API_URL: 'https://git.example.org/api/v3',
    GITHUB_RUN_ID: '9',
    RUNNER_TEMP: '/tmp/runner',
    RUNNER_TOOL_CACHE: '/opt/tools',
  });
  expect(job).toMatchObject({
    apiUrl: 'https://git.example.org/api/v3',
    runUrl: 'https://git.example.org/acme/widgets/actions/runs/9',
    temporaryFolder: '/tmp/runner',
    toolFolder: '/opt/tools',
  });
});

test('the documentation is that of the action that runs', () => {
  const action = { GITHUB_ACTION_REPOSITORY: 'tools/model-hub-ci', GITHUB_ACTION_REF: 'v1' };
  expect(readJob({ ...environment, ...action }).docsUrl).toBe(
    'https://github.com/tools/model-hub-ci/blob/v1/docs',
  );
  expect(readJob(environment).docsUrl).toBeNull();
});

test('the event is read from its file', () => {
  const pull = { number: 7, head: { sha: 'head' }, base: { sha: 'base' } };
  writeFileSync(event, JSON.stringify({ pull_request: pull }));
  const given = { ...environment, GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event };
  expect(readJob(given).trigger).toMatchObject({ kind: 'pull-request', number: 7 });
});

test('outside of a job it says which command to use instead', () => {
  expect(() => readJob({})).toThrow(/GITHUB_REPOSITORY is not set.*npx model-hub-ci test/);
});

test('an event that is no JSON is an error of the environment', () => {
  writeFileSync(event, '{');
  expect(() => readJob({ ...environment, GITHUB_EVENT_PATH: event })).toThrow(NoJobError);
});
