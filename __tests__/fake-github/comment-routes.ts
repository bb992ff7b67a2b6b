import { commentAnswer, errorAnswer } from './answers.ts';
import type { Answer, Route } from './route.ts';
import { addComment } from './state.ts';

/** GitHub's limit of a comment, in characters. */
const LONGEST = 65_536;

function bodyOf(body: unknown): string {
  return (body as { body: string }).body;
}

function tooLong(text: string): Answer | null {
  if (text.length <= LONGEST) return null;
  const error = { resource: 'IssueComment', code: 'unprocessable', field: 'data' };
  return {
    status: 422,
    body: {
      ...errorAnswer('Validation Failed'),
      errors: [{ ...error, message: 'Body is too long (maximum is 65536 characters)' }],
    },
  };
}

export const COMMENT_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/issues/{issue_number}/comments',
    needs: ['issues', 'pull-requests'],
    handle({ state, path }) {
      const comments = state.comments.filter(({ issue }) => issue === Number(path.issue_number));
      return {
        status: 200,
        body: null,
        pages: comments.map((comment) => commentAnswer(state, comment)),
      };
    },
  },
  {
    method: 'POST',
    template: '/repos/{owner}/{repo}/issues/{issue_number}/comments',
    needs: ['issues', 'pull-requests'],
    handle({ state, account, path, body }) {
      const refused = tooLong(bodyOf(body));
      if (refused) return refused;
      const issue = Number(path.issue_number);
      const comment = addComment(state, { issue, author: account, body: bodyOf(body) });
      return { status: 201, body: commentAnswer(state, comment) };
    },
  },
  {
    method: 'PATCH',
    template: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
    needs: ['issues', 'pull-requests'],
    handle({ state, account, path, body }) {
      const comment = state.comments.find(({ id }) => id === Number(path.comment_id));
      if (!comment) return { status: 404, body: errorAnswer('Not Found') };
      if (comment.author.login !== account.login) {
        return { status: 403, body: errorAnswer('Resource not accessible by integration') };
      }
      const refused = tooLong(bodyOf(body));
      if (refused) return refused;
      comment.body = bodyOf(body);
      comment.edits += 1;
      return { status: 200, body: commentAnswer(state, comment) };
    },
  },
];
