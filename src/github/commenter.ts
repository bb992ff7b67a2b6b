import type { Repository } from './repository.ts';
import { requestFailure } from './request-failure.ts';

/** Whether somebody may write to the repository, by GitHub's own answer; nobody is taken at their word. */
export async function mayWrite(
  { octokit, owner, repo }: Repository,
  username: string,
): Promise<boolean> {
  try {
    const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({
      owner,
      repo,
      username,
    });
    return data.permission === 'admin' || data.permission === 'write';
  } catch (error) {
    // Who is no collaborator is not found.
    if (requestFailure(error).kind === 'not-found') return false;
    throw error;
  }
}

/** Answers a comment without words. */
export async function react(
  { octokit, owner, repo }: Repository,
  comment: number,
  content: '+1' | '-1' | 'confused',
): Promise<void> {
  await octokit.rest.reactions.createForIssueComment({
    owner,
    repo,
    comment_id: comment,
    content,
  });
}
