import { makeOctokit, type OctokitOptions } from '../../src/github/make-octokit.ts';
import type { Repository } from '../../src/github/repository.ts';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';

interface Given {
  github: FakeGitHub;
  /** A client for one of the fake's tokens; waits are 50 times shorter than for GitHub. */
  repository: (token: string, options?: Partial<OctokitOptions>) => Repository;
  /** What the clients said. */
  said: string[];
}

/** Options of a client that sends at any rate, for tests that are not about rates. */
export const HURRIED = { throttle: false } as const;

/** Runs a test against a fake GitHub and fails it if a message broke GitHub's description. */
export async function withFake(test: (given: Given) => Promise<void>): Promise<void> {
  const github = await startFakeGitHub();
  const said: string[] = [];
  const repository: Given['repository'] = (token, options = {}) => ({
    owner: github.state.owner,
    repo: github.state.repo,
    pause: 20,
    octokit: makeOctokit({
      token,
      apiUrl: github.url,
      userAgent: 'model-hub-ci/test',
      deadline: 20_000,
      second: 20,
      log: (message) => said.push(message),
      ...options,
    }),
  });
  try {
    await test({ github, repository, said });
  } finally {
    await github.close();
  }
  if (github.violations.length > 0) throw new Error(github.violations.join('\n'));
}
