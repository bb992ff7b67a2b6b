import { expect, test } from '@jest/globals';
import { startFakeGitHub } from './fake-github.ts';
import { answerProblems, requestProblems } from './openapi.ts';
import { addComment } from './state.ts';

const COMMENTS = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
const PLACE = { owner: 'acme', repo: 'widgets', issue_number: '7' };

test('a request that GitHub does not describe is named', () => {
  const query = new URLSearchParams({ per_page: 'many', sort: 'created' });
  expect(requestProblems('GET', COMMENTS, { path: PLACE, query, body: undefined })).toEqual([
    'parameter per_page must be integer',
    'parameter sort is unknown',
  ]);
  const none = new URLSearchParams();
  const { issue_number: _, ...lacking } = PLACE;
  expect(requestProblems('POST', COMMENTS, { path: lacking, query: none, body: {} })).toEqual([
    'parameter issue_number is missing',
    "request body must have required property 'body'",
  ]);
});

test('an answer that GitHub does not describe is named', () => {
  expect(answerProblems('POST', COMMENTS, 201, { id: 'x' })).toEqual(
    expect.arrayContaining([
      "answer 201 must have required property 'user'",
      'answer 201/id must be integer',
    ]),
  );
  expect(answerProblems('POST', COMMENTS, 204, null)).toEqual(['status 204 is not described']);
});

test('a token does only what its permissions allow', async () => {
  const github = await startFakeGitHub();
  const post = async (token: string) => {
    const response = await fetch(`${github.url}/repos/acme/widgets/issues/7/comments`, {
      method: 'POST',
      headers: { authorization: `token ${token}` },
      body: JSON.stringify({ body: 'text' }),
    });
    await response.arrayBuffer();
    return response.status;
  };
  expect([await post('writer'), await post('reader'), await post('unknown')]).toEqual([
    201, 403, 401,
  ]);
  expect(github.violations).toEqual([]);
  await github.close();
});

test('nobody edits the comment of somebody else', async () => {
  const github = await startFakeGitHub();
  const author = { login: 'mona', type: 'User' } as const;
  const { id } = addComment(github.state, { issue: 7, author, body: 'mine' });
  const response = await fetch(`${github.url}/repos/acme/widgets/issues/comments/${id}`, {
    method: 'PATCH',
    headers: { authorization: 'token writer' },
    body: JSON.stringify({ body: 'theirs' }),
  });
  await response.arrayBuffer();
  expect(response.status).toBe(403);
  await github.close();
});

test('an unknown route is remembered', async () => {
  const github = await startFakeGitHub();
  const response = await fetch(`${github.url}/nowhere`, {
    headers: { authorization: 'token writer' },
  });
  await response.arrayBuffer();
  expect(github.violations).toEqual(['unknown route GET /nowhere']);
  await github.close();
});
