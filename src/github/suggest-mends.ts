import { createHash } from 'node:crypto';
import type { Suggestion } from '../contract/suggestion.ts';
import { type Hunks, isInDiff, readHunks } from './diff-lines.ts';
import type { Repository } from './repository.ts';
import { requestFailure } from './request-failure.ts';
import { ownLogin } from './sticky-comment.ts';

export type SuggestResult =
  | { kind: 'written'; suggested: number; known: number; outside: number }
  | { kind: 'forbidden' }
  | { kind: 'failed'; message: string };

/** More than this in one review is no help. */
const LIMIT = 40;
const MARKER = /<!-- model-hub-ci: suggestion ([0-9a-f]{16}) -->\s*$/;

/**
 * Offers mends as suggestions on the lines that a pull request changes or shows, all in one review. A mend that was
 * offered once is not offered again, whatever became of it; one on other lines is left out, as is one whose lines are
 * not what they were believed to be. Never throws for what GitHub answers.
 */
export async function suggestMends(
  repository: Repository,
  pull: { number: number; headSha: string },
  mends: readonly Suggestion[],
): Promise<SuggestResult> {
  if (mends.length === 0) return { kind: 'written', suggested: 0, known: 0, outside: 0 };
  try {
    return await suggest(repository, pull, mends);
  } catch (error) {
    const { kind, message } = requestFailure(error);
    return kind === 'forbidden' ? { kind } : { kind: 'failed', message };
  }
}

async function suggest(
  repository: Repository,
  { number, headSha }: { number: number; headSha: string },
  mends: readonly Suggestion[],
): Promise<SuggestResult> {
  const { octokit, owner, repo } = repository;
  const hunks = await shownLines(repository, number);
  const inside = mends.filter(({ file, first, before }) =>
    isInDiff(hunks.get(file) ?? [], first, before),
  );
  const outside = mends.length - inside.length;
  if (inside.length === 0) return { kind: 'written', suggested: 0, known: 0, outside };
  const known = await offered(repository, number);
  const fresh = inside.filter(({ key }) => !known.has(hashOf(key))).slice(0, LIMIT);
  const result = {
    kind: 'written',
    suggested: fresh.length,
    known: inside.length - fresh.length,
    outside,
  } as const;
  if (fresh.length === 0) return result;
  await octokit.rest.pulls.createReview({
    owner,
    repo,
    pull_number: number,
    commit_id: headSha,
    event: 'COMMENT',
    body: `${fresh.length === 1 ? 'A mend that is certain' : 'Mends that are certain'}, to be committed with one click.`,
    comments: fresh.map(reviewComment),
    // Never sent again blindly: a broken answer does not mean that there is no review.
    request: { retries: 0 },
  });
  return result;
}

function reviewComment({ file, first, last, body, key }: Suggestion) {
  return {
    path: file,
    body: `${body}\n\n<!-- model-hub-ci: suggestion ${hashOf(key)} -->`,
    line: last,
    side: 'RIGHT',
    ...(first === last ? {} : { start_line: first, start_side: 'RIGHT' }),
  };
}

/** The lines that GitHub shows of each changed file; a file whose difference is too long has none. */
async function shownLines(
  { octokit, owner, repo }: Repository,
  number: number,
): Promise<Map<string, Hunks>> {
  const files = await octokit.paginate(octokit.rest.pulls.listFiles, {
    owner,
    repo,
    pull_number: number,
    per_page: 100,
  });
  return new Map(files.map(({ filename, patch }) => [filename, readHunks(patch ?? '')]));
}

/** What this account has offered already. A marker in somebody else's comment counts for nothing. */
async function offered(repository: Repository, number: number): Promise<Set<string>> {
  const { octokit, owner, repo } = repository;
  const login = await ownLogin(repository);
  const comments = await octokit.paginate(octokit.rest.pulls.listReviewComments, {
    owner,
    repo,
    pull_number: number,
    per_page: 100,
  });
  const hashes = comments
    .filter(({ user }) => user?.login === login)
    .map(({ body }) => MARKER.exec(body)?.[1]);
  return new Set(hashes.filter((hash) => hash !== undefined));
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}
