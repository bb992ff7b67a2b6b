import { comparisonAnswer, errorAnswer, fileAnswer } from './answers.ts';
import { filled, filledList } from './filled.ts';
import type { Route } from './route.ts';
import type { PullRequest, State } from './state.ts';

/** GitHub lists no more files of a pull request than these. */
const LISTED_FILES = 3000;

const PULLS = '/repos/{owner}/{repo}/pulls';
const PULL = `${PULLS}/{pull_number}`;

function pullOf({ owner, repo }: State, { number, head }: PullRequest): Record<string, unknown> {
  const name = (login: string) => ({ full_name: `${login}/${repo}`, owner: { login } });
  return {
    number,
    state: head?.state ?? 'open',
    head: { sha: head?.sha, ref: head?.ref, repo: name(head?.owner ?? owner) },
    base: { sha: head?.baseSha, repo: name(owner) },
  };
}

export const PULL_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    template: PULLS,
    needs: ['pull-requests'],
    handle({ state, query }) {
      const [owner, ref] = (query.get('head') ?? '').split(':');
      const found = [...state.pulls.values()].filter(
        ({ head }) =>
          head?.owner === owner &&
          head?.ref === ref &&
          (head?.state ?? 'open') === (query.get('state') ?? 'open'),
      );
      const pages = filledList(
        'GET',
        PULLS,
        found.map((pull) => pullOf(state, pull)),
      );
      return { status: 200, body: null, pages };
    },
  },
  {
    method: 'GET',
    template: PULL,
    needs: ['pull-requests'],
    handle({ state, path }) {
      const pull = state.pulls.get(Number(path.pull_number));
      if (!pull?.head) return { status: 404, body: errorAnswer('Not Found') };
      return { status: 200, body: filled('GET', PULL, 200, pullOf(state, pull)) };
    },
  },
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
