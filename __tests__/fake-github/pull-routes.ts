import { comparisonAnswer, errorAnswer, fileAnswer } from './answers.ts';
import type { Route } from './route.ts';

/** GitHub lists no more files of a pull request than these. */
const LISTED_FILES = 3000;

export const PULL_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/pulls/{pull_number}/files',
    needs: ['pull-requests'],
    handle({ state, path }) {
      const pull = state.pulls.get(Number(path.pull_number));
      if (!pull) return { status: 404, body: errorAnswer('Not Found') };
      const files = pull.files.slice(0, LISTED_FILES).map((file) => fileAnswer(state, file));
      return { status: 200, body: null, pages: files };
    },
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/compare/{basehead}',
    needs: ['contents'],
    handle({ state, path }) {
      const files = state.comparisons.get(path.basehead ?? '');
      if (!files) return { status: 404, body: errorAnswer('Not Found') };
      return { status: 200, body: comparisonAnswer(state, files) };
    },
  },
];
