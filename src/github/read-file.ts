import type { Repository } from './repository.ts';
import { type RequestFailure, requestFailure } from './request-failure.ts';

/**
 * The bytes of a file at a commit; null where GitHub does not give them. Never throws for what GitHub answers.
 * @param refused told where GitHub does not say that there is no such file, but does not give it either
 */
export async function readFileAt(
  { octokit, owner, repo }: Repository,
  path: string,
  commit: string,
  refused: (failure: RequestFailure) => void = () => {},
): Promise<Uint8Array | null> {
  try {
    const { data } = await octokit.rest.repos.getContent({ owner, repo, path, ref: commit });
    if (Array.isArray(data) || data.type !== 'file' || data.encoding !== 'base64') return null;
    return Buffer.from(data.content, 'base64');
  } catch (error) {
    // Answers of any kind mean that the text is not to be had; what is no answer is thrown on.
    const failure = requestFailure(error);
    if (failure.kind !== 'not-found') refused(failure);
    return null;
  }
}
