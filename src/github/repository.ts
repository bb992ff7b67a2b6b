import type { Octokit } from '@octokit/rest';

/** The repository that the action works for, and the client to reach it with. */
export interface Repository {
  octokit: Octokit;
  owner: string;
  repo: string;
  /** Milliseconds to wait before something that collided or broke off is tried again. */
  pause: number;
}
