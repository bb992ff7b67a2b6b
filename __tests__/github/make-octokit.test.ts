import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { makeOctokit } from '../../src/github/make-octokit.ts';
import { requestFailure } from '../../src/github/request-failure.ts';
import { withFake } from './with-fake.ts';

const FILES = { owner: 'acme', repo: 'widgets', pull_number: 7 };
const PATH = /\/pulls\/7\/files/;

function failure(promise: Promise<unknown>) {
  return promise.then(() => 'no failure' as const, requestFailure);
}

for (const kind of ['bad-gateway', 'drop', 'half-json'] as const) {
  test(`tries a request again after ${kind}`, () =>
    withFake(async ({ github, repository }) => {
      github.state.pulls.set(7, { number: 7, files: [] });
      github.fail({ method: 'GET', path: PATH, kind, times: 2 });
      const { octokit } = repository('reader');
      expect((await octokit.rest.pulls.listFiles(FILES)).data).toEqual([]);
      expect(github.requests).toHaveLength(3);
    }));
}

for (const kind of ['secondary-limit', 'too-many-requests'] as const) {
  test(`waits as long as GitHub says after ${kind}`, () =>
    withFake(async ({ github, repository, said }) => {
      github.state.pulls.set(7, { number: 7, files: [] });
      github.fail({ method: 'GET', path: PATH, kind, retryAfter: 30 });
      const before = Date.now();
      await repository('reader').octokit.rest.pulls.listFiles(FILES);
      expect(Date.now() - before).toBeGreaterThanOrEqual(30 * 20);
      expect(github.requests).toHaveLength(2);
      expect(said).toEqual(["GitHub's secondary rate limit is reached; trying again in 30 s."]);
    }));
}

test('does not wait for a rate limit longer than the deadline allows', () =>
  withFake(async ({ github, repository, said }) => {
    github.fail({ method: 'GET', path: PATH, kind: 'secondary-limit', retryAfter: 3600 });
    const { octokit } = repository('reader');
    expect(await failure(octokit.rest.pulls.listFiles(FILES))).toMatchObject({
      kind: 'rate-limited',
    });
    expect(github.requests).toHaveLength(1);
    expect(said).toEqual(["GitHub's secondary rate limit is reached; giving up."]);
  }));

test('gives up after the third retry', () =>
  withFake(async ({ github, repository }) => {
    github.fail({ method: 'GET', path: PATH, kind: 'bad-gateway', times: 99 });
    const { octokit } = repository('reader');
    expect(await failure(octokit.rest.pulls.listFiles(FILES))).toMatchObject({
      kind: 'unavailable',
    });
    expect(github.requests).toHaveLength(4);
  }));

test('gives up at the deadline when GitHub says nothing', () =>
  withFake(async ({ github, repository }) => {
    github.fail({ method: 'GET', path: PATH, kind: 'silence', times: 99 });
    const { octokit } = repository('reader', { deadline: 460, requestTimeout: 200 });
    const before = Date.now();
    expect(await failure(octokit.rest.pulls.listFiles(FILES))).toMatchObject({
      kind: 'unavailable',
      message: 'the time for requests to GitHub is over',
    });
    expect(Date.now() - before).toBeLessThan(3000);
  }));

test('an error that is not of a request is thrown on', () => {
  const bug = new TypeError('a bug');
  expect(() => requestFailure(bug)).toThrow(bug);
});

test('one that may do nothing is told apart from one that came too often', () =>
  withFake(async ({ github, repository }) => {
    github.state.tokens.set('nothing', {
      account: { login: 'x', type: 'User' },
      permissions: {},
    });
    const { octokit } = repository('nothing');
    expect(await failure(octokit.rest.pulls.listFiles(FILES))).toEqual({
      kind: 'forbidden',
      status: 403,
      message: expect.stringContaining('Resource not accessible by integration'),
    });
  }));

test('a GitHub Enterprise Server is reached under its own paths', async () => {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(`${request.method} ${request.url}`);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.method === 'GET' ? [] : { data: {} }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const octokit = makeOctokit({
    token: 'x',
    apiUrl: `http://127.0.0.1:${port}/api/v3/`,
    userAgent: 'test',
    deadline: 5000,
    log: () => undefined,
  });
  await octokit.rest.pulls.listFiles(FILES);
  await octokit.graphql('query { viewer { login } }');
  server.closeAllConnections();
  server.close();
  expect(paths).toEqual(['GET /api/v3/repos/acme/widgets/pulls/7/files', 'POST /api/graphql']);
});
