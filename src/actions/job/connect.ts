import { info } from '@actions/core';
import { makeOctokit } from '../../github/make-octokit.ts';
import type { Repository } from '../../github/repository.ts';
import { installation } from '../../settings/installation.ts';
import type { ActionSettings } from '../../settings/settings.ts';
import { type Job, NoJobError } from './read-job.ts';

/** Milliseconds for all requests before the tests, and again for all after them. */
const DEADLINE = 10 * 60_000;

/**
 * The repository of the job, reached with the token of the input.
 * @throws NoJobError without a token
 */
export function connect(
  { owner, repo, apiUrl }: Pick<Job, 'owner' | 'repo' | 'apiUrl'>,
  { githubToken }: Pick<ActionSettings, 'githubToken'>,
): Repository {
  if (githubToken === null) {
    throw new NoJobError(
      'The input github-token is empty. Leave it out, then it is the token of the job, or give one that may read pull requests.',
    );
  }
  const { name, version } = installation();
  const octokit = makeOctokit({
    token: githubToken,
    apiUrl,
    userAgent: `${name}/${version}`,
    deadline: DEADLINE,
    log: info,
  });
  return { octokit, owner, repo, pause: 1000 };
}
