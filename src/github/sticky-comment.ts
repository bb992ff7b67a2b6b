import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Repository } from './repository.ts';
import { requestFailure } from './request-failure.ts';

export interface StickyComment {
  /** Number of the pull request. */
  pullRequest: number;
  /** Tells apart the comments of several workflows; any text. */
  scope: string;
  /** Markdown, already escaped and short enough; made knowing the text that is there already, null where there is none. */
  body: string | ((before: string | null) => string);
  /** Whether to write one where there is none yet; one that is there is always kept up to date. */
  create: boolean;
}

export type CommentResult =
  | { kind: 'created' | 'updated' | 'unchanged'; url: string }
  | { kind: 'none' }
  | { kind: 'forbidden' }
  | { kind: 'failed'; message: string };

interface OwnComment {
  id: number;
  body: string;
  url: string;
}

/** Who GITHUB_TOKEN is, where GitHub does not tell. */
const ACTIONS_LOGIN = 'github-actions[bot]';
const TRIES = 4;

/** The hidden last line by which a comment is found again. The scope is hashed: it may hold anything, also `-->`. */
export function commentMarker(scope: string): string {
  const name = createHash('sha256').update(scope).digest('hex').slice(0, 16);
  return `<!-- model-hub-ci: comment ${name} -->`;
}

/**
 * Writes the one comment of a pull request, or brings the one that is there up to date.
 * Ours is the comment that carries the marker and was written with the same account: a comment of
 * somebody else with our marker is neither read nor touched, nor is one that a maintainer has hidden.
 * Never throws for what GitHub answers: a missing comment must not turn a verdict.
 */
export async function upsertComment(
  repository: Repository,
  comment: StickyComment,
): Promise<CommentResult> {
  try {
    return await write(repository, comment, await ownLogin(repository));
  } catch (error) {
    const { kind, message } = requestFailure(error);
    return kind === 'forbidden' ? { kind } : { kind: 'failed', message };
  }
}

async function write(
  repository: Repository,
  comment: StickyComment,
  login: string,
): Promise<CommentResult> {
  const { octokit, owner, repo, pause } = repository;
  const { pullRequest, create } = comment;
  const marker = commentMarker(comment.scope);
  let body: string | undefined;
  for (let tries = 1; ; tries++) {
    const existing = await findOwn(repository, pullRequest, marker, login);
    // Made once: what is found at a second try may be what the first one wrote.
    body ??= `${textOf(comment, existing?.body ?? null).trimEnd()}\n\n${marker}\n`;
    if (existing && normalised(existing.body) === normalised(body)) {
      return { kind: tries === 1 ? 'unchanged' : 'created', url: existing.url };
    }
    if (existing) {
      const { data } = await octokit.rest.issues.updateComment({
        owner,
        repo,
        comment_id: existing.id,
        body,
      });
      return { kind: 'updated', url: data.html_url };
    }
    if (!create) return { kind: 'none' };
    try {
      // Never sent again blindly: a broken answer does not mean that there is no comment.
      const { data } = await octokit.rest.issues.createComment({
        owner,
        repo,
        issue_number: pullRequest,
        body,
        request: { retries: 0 },
      });
      return { kind: 'created', url: data.html_url };
    } catch (error) {
      if (requestFailure(error).kind !== 'unavailable' || tries === TRIES) throw error;
      await wait(pause * tries);
    }
  }
}

function textOf({ body }: StickyComment, before: string | null): string {
  return typeof body === 'string' ? body : body(before);
}

async function findOwn(
  { octokit, owner, repo }: Repository,
  pullRequest: number,
  marker: string,
  login: string,
): Promise<OwnComment | null> {
  const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
    owner,
    repo,
    issue_number: pullRequest,
    per_page: 100,
  });
  for await (const { data } of pages) {
    for (const comment of data) {
      const { id, body = '', user, html_url: url } = comment;
      // Newer than octokit's types: an object where the comment is hidden, else null.
      const { minimized } = comment as { minimized?: unknown };
      const marked = normalised(body).endsWith(`\n${marker}`);
      if (marked && user?.login === login && !minimized) return { id, body, url };
    }
  }
  return null;
}

/** GitHub and its editor may change the ends of lines and of the text. */
function normalised(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd();
}

/** The login that comments written with this token carry. */
export async function ownLogin({ octokit }: Repository): Promise<string> {
  try {
    const { viewer } = await octokit.graphql<{ viewer?: { login?: unknown } }>(
      'query { viewer { login } }',
    );
    return typeof viewer?.login === 'string' ? viewer.login : ACTIONS_LOGIN;
  } catch {
    // Some tokens may not ask; if GitHub itself is away, the next request says so.
    return ACTIONS_LOGIN;
  }
}
