import { errorAnswer, reviewAnswer, reviewCommentAnswer } from './answers.ts';
import type { Answer, Route } from './route.ts';
import type { PullRequest, ReviewComment } from './state.ts';

interface Draft {
  path: string;
  body: string;
  line?: number;
  side?: string;
  start_line?: number;
}

/** Lines of the new file that each hunk of a patch shows. */
function shownLines(patch: string): Set<number>[] {
  const hunks: Set<number>[] = [];
  let line = 0;
  for (const text of patch.split('\n')) {
    const start = /^@@ .* \+(\d+)/.exec(text)?.[1];
    if (start !== undefined) {
      hunks.push(new Set());
      line = Number(start);
    } else if (!text.startsWith('-')) hunks.at(-1)?.add(line++);
  }
  return hunks;
}

/** GitHub takes a comment only on lines of one hunk, on the side of the new file here. */
function isShown(pull: PullRequest, { path, line, side, start_line: start }: Draft): boolean {
  const patch = pull.files.find(({ filename }) => filename === path)?.patch ?? '';
  return shownLines(patch).some(
    (lines) => side === 'RIGHT' && lines.has(line ?? 0) && lines.has(start ?? line ?? 0),
  );
}

function unprocessable(message: string): Answer {
  return { status: 422, body: { ...errorAnswer('Unprocessable Entity'), errors: [message] } };
}

export const REVIEW_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/pulls/{pull_number}/comments',
    needs: ['pull-requests'],
    handle({ state, path }) {
      const comments = state.reviewComments.filter(({ pull }) => pull === Number(path.pull_number));
      return { status: 200, body: null, pages: comments.map(reviewCommentAnswer) };
    },
  },
  {
    method: 'POST',
    template: '/repos/{owner}/{repo}/pulls/{pull_number}/reviews',
    needs: ['pull-requests'],
    handle({ state, account, path, body }) {
      const pull = state.pulls.get(Number(path.pull_number));
      if (!pull) return { status: 404, body: errorAnswer('Not Found') };
      const { comments: drafts = [], body: text = '' } = body as {
        comments?: Draft[];
        body?: string;
      };
      if (!drafts.every((draft) => isShown(pull, draft)))
        return unprocessable('Pull request review thread line must be part of the diff');
      const review = 1 + Math.max(0, ...state.reviewComments.map((comment) => comment.review));
      const comments = drafts.map(
        (draft, index): ReviewComment => ({
          id: 5000 + state.reviewComments.length + index,
          review,
          pull: pull.number,
          author: account,
          body: draft.body,
          path: draft.path,
          line: draft.line ?? 0,
          startLine: draft.start_line ?? null,
        }),
      );
      state.reviewComments.push(...comments);
      const answer = { id: review, pull: pull.number, author: account, body: text };
      return { status: 200, body: reviewAnswer(answer) };
    },
  },
];
