import { type GitStore, makeGitStore } from './git-store.ts';

/** What a token may do, in the words of a workflow's `permissions:`. */
export type Permissions = Partial<
  Record<'actions' | 'contents' | 'issues' | 'pull-requests' | 'checks', 'read' | 'write'>
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
  /** Absent: nothing is known of it but its files. */
  head?: PullHead;
}

/** Where a pull request comes from, as GitHub itself knows it. */
export interface PullHead {
  sha: string;
  ref: string;
  /** Owner of the repository that the branch is in. */
  owner: string;
  baseSha: string;
  state?: 'open' | 'closed';
}

/** What a run hands in. */
export interface StoredArtifact {
  id: number;
  run: number;
  name: string;
  zip: Buffer;
}

export interface WorkflowRun {
  id: number;
  workflow: string;
  headSha: string;
  status: 'completed' | 'in_progress';
  /** Number of times that it was started again. */
  reruns: number;
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
  artifacts: StoredArtifact[];
  /** What runners handed in, by `<run>/<name>`. */
  files: Map<string, { content: Buffer }>;
  /** Artifact → what is kept instead of what a runner hands in; null: nothing is. */
  forged: Map<string, (content: Buffer) => Promise<Buffer | null>>;
  runs: WorkflowRun[];
  /** Login → what somebody may do; absent: no collaborator. */
  collaborators: Map<string, 'admin' | 'write' | 'read'>;
  reactions: { comment: number; content: string }[];
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
    artifacts: [],
    files: new Map(),
    forged: new Map(),
    runs: [],
    collaborators: new Map(),
    reactions: [],
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

/** Keeps an artifact; a later one of the same name stands beside it with a higher number. */
export function addArtifact(state: State, artifact: Omit<StoredArtifact, 'id'>): StoredArtifact {
  const made = { ...artifact, id: 500 + state.artifacts.length };
  state.artifacts.push(made);
  return made;
}
