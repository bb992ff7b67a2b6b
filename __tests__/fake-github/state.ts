import { type GitStore, makeGitStore } from './git-store.ts';

/** What a token may do, in the words of a workflow's `permissions:`. */
export type Permissions = Partial<
  Record<'contents' | 'issues' | 'pull-requests' | 'checks', 'read' | 'write'>
>;

export interface Account {
  login: string;
  type: 'Bot' | 'User';
}

export interface ChangedFile {
  filename: string;
  status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged';
  previous_filename?: string;
  /** The difference as hunks; absent where it is too long. */
  patch?: string;
}

export interface PullRequest {
  number: number;
  files: ChangedFile[];
}

export interface Comment {
  id: number;
  issue: number;
  author: Account;
  body: string;
  minimized: boolean;
  /** Number of times that it was edited. */
  edits: number;
}

/** A comment of a review, on lines of the new file. */
export interface ReviewComment {
  id: number;
  review: number;
  pull: number;
  author: Account;
  body: string;
  path: string;
  line: number;
  startLine: number | null;
}

export interface CheckRun {
  id: number;
  name: string;
  headSha: string;
  conclusion: string | null;
  title: string;
  summary: string;
  annotations: Record<string, unknown>[];
}

export interface State {
  owner: string;
  repo: string;
  tokens: Map<string, { account: Account; permissions: Permissions }>;
  pulls: Map<number, PullRequest>;
  /** `base...head` → files. */
  comparisons: Map<string, ChangedFile[]>;
  comments: Comment[];
  reviewComments: ReviewComment[];
  checkRuns: CheckRun[];
  git: GitStore;
}

export const ACTIONS_BOT: Account = { login: 'github-actions[bot]', type: 'Bot' };

export const WRITE: Permissions = {
  contents: 'write',
  'pull-requests': 'write',
};
/** With what few workflows grant. */
export const CHECKS: Permissions = { ...WRITE, checks: 'write' };
export const READ: Permissions = { contents: 'read', issues: 'read', 'pull-requests': 'read' };

/** An empty repository `acme/widgets` with the tokens `writer`, `checker` and `reader` of GitHub Actions. */
export function makeState(): State {
  return {
    owner: 'acme',
    repo: 'widgets',
    tokens: new Map([
      ['writer', { account: ACTIONS_BOT, permissions: WRITE }],
      ['checker', { account: ACTIONS_BOT, permissions: CHECKS }],
      ['reader', { account: ACTIONS_BOT, permissions: READ }],
    ]),
    pulls: new Map(),
    comparisons: new Map(),
    comments: [],
    reviewComments: [],
    checkRuns: [],
    git: makeGitStore(),
  };
}

export function addComment(
  state: State,
  comment: Pick<Comment, 'issue' | 'author' | 'body'> & { minimized?: boolean },
): Comment {
  const id = 1000 + state.comments.length;
  const made = { minimized: false, ...comment, id, edits: 0 };
  state.comments.push(made);
  return made;
}
