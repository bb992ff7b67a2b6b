import { type Commit, entriesBelow, type GitStore } from './git-store.ts';
import type { Account, ChangedFile, CheckRun, Comment, ReviewComment, State } from './state.ts';

/** The bodies of GitHub's answers, complete as its OpenAPI description asks for. */

const WHEN = '2026-11-01T12:00:00Z';
const SIGNATURE = { verified: false, reason: 'unsigned', signature: null, payload: null };

export function errorAnswer(message: string): Record<string, unknown> {
  return { message, documentation_url: 'https://docs.github.com/rest' };
}

function userAnswer({ login, type }: Account): Record<string, unknown> {
  const url = `https://api.github.com/users/${encodeURIComponent(login)}`;
  return {
    login,
    id: 41898282,
    node_id: 'MDM6Qm90NDE4OTgyODI=',
    avatar_url: 'https://avatars.example.org/u/1',
    gravatar_id: '',
    url,
    html_url: `https://github.com/${encodeURIComponent(login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following`,
    gists_url: `${url}/gists`,
    starred_url: `${url}/starred`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    received_events_url: `${url}/received_events`,
    type,
    site_admin: false,
  };
}

export function commentAnswer(state: State, comment: Comment): Record<string, unknown> {
  const repository = `${state.owner}/${state.repo}`;
  return {
    id: comment.id,
    node_id: `IC_${comment.id}`,
    url: `https://api.github.com/repos/${repository}/issues/comments/${comment.id}`,
    html_url: `https://github.com/${repository}/pull/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `https://api.github.com/repos/${repository}/issues/${comment.issue}`,
    user: userAnswer(comment.author),
    author_association: comment.author.type === 'Bot' ? 'NONE' : 'CONTRIBUTOR',
    created_at: WHEN,
    updated_at: WHEN,
    body: comment.body,
    minimized: comment.minimized ? { reason: 'outdated' } : null,
  };
}

export function reviewCommentAnswer(comment: ReviewComment): Record<string, unknown> {
  const api = 'https://api.github.com/repos/acme/widgets/pulls';
  const html = `https://github.com/acme/widgets/pull/${comment.pull}#discussion_r${comment.id}`;
  const url = `${api}/comments/${comment.id}`;
  return {
    url,
    id: comment.id,
    node_id: `PRRC_${comment.id}`,
    pull_request_review_id: comment.review,
    diff_hunk: '@@',
    path: comment.path,
    line: comment.line,
    start_line: comment.startLine,
    commit_id: 'a'.repeat(40),
    original_commit_id: 'a'.repeat(40),
    user: userAnswer(comment.author),
    body: comment.body,
    created_at: WHEN,
    updated_at: WHEN,
    html_url: html,
    pull_request_url: `${api}/${comment.pull}`,
    author_association: 'NONE',
    _links: {
      self: { href: url },
      html: { href: html },
      pull_request: { href: `${api}/${comment.pull}` },
    },
  };
}

export function reviewAnswer(review: {
  id: number;
  pull: number;
  author: Account;
  body: string;
}): Record<string, unknown> {
  const html = `https://github.com/acme/widgets/pull/${review.pull}#pullrequestreview-${review.id}`;
  const pull = `https://api.github.com/repos/acme/widgets/pulls/${review.pull}`;
  return {
    id: review.id,
    node_id: `PRR_${review.id}`,
    user: userAnswer(review.author),
    body: review.body,
    state: 'COMMENTED',
    commit_id: 'a'.repeat(40),
    html_url: html,
    pull_request_url: pull,
    _links: { html: { href: html }, pull_request: { href: pull } },
    author_association: 'NONE',
  };
}

export function checkRunAnswer(run: CheckRun): Record<string, unknown> {
  const url = `https://api.github.com/repos/acme/widgets/check-runs/${run.id}`;
  return {
    id: run.id,
    node_id: `CR_${run.id}`,
    head_sha: run.headSha,
    name: run.name,
    url,
    html_url: `https://github.com/acme/widgets/runs/${run.id}`,
    details_url: null,
    status: 'completed',
    conclusion: run.conclusion,
    started_at: WHEN,
    completed_at: WHEN,
    external_id: '',
    check_suite: { id: 1 },
    output: {
      title: run.title,
      summary: run.summary,
      text: null,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    app: null,
    pull_requests: [],
  };
}

export function fileAnswer(state: State, file: ChangedFile): Record<string, unknown> {
  const path = file.filename.split('/').map(encodeURIComponent).join('/');
  const base = `https://github.com/${state.owner}/${state.repo}`;
  return {
    ...file,
    sha: 'bbcd538c8e72b8c175046e27cc8f907076331401',
    additions: 1,
    deletions: 0,
    changes: 1,
    blob_url: `${base}/blob/main/${path}`,
    raw_url: `${base}/raw/main/${path}`,
    contents_url: `https://api.github.com/repos/${state.owner}/${state.repo}/contents/${path}`,
  };
}

function gitUrl(kind: string, name: string): string {
  return `https://api.github.com/repos/acme/widgets/git/${kind}/${name}`;
}

export function commitAnswer(store: GitStore, sha: string): Record<string, unknown> {
  const { tree, parents, message } = store.commits.get(sha) as Commit;
  const person = { name: 'github-actions[bot]', email: 'bot@example.org', date: WHEN };
  return {
    sha,
    node_id: `C_${sha}`,
    url: gitUrl('commits', sha),
    html_url: `https://github.com/acme/widgets/commit/${sha}`,
    author: person,
    committer: person,
    message,
    tree: { sha: tree, url: gitUrl('trees', tree) },
    parents: parents.map((parent) => ({
      sha: parent,
      url: gitUrl('commits', parent),
      html_url: `https://github.com/acme/widgets/commit/${parent}`,
    })),
    verification: { ...SIGNATURE, verified_at: null },
  };
}

export function treeAnswer(
  store: GitStore,
  sha: string,
  recursive = false,
): Record<string, unknown> {
  const entries = recursive ? entriesBelow(store, sha) : (store.trees.get(sha) ?? []);
  const tree = entries.map((entry) => ({
    ...entry,
    url: gitUrl(`${entry.type}s`, entry.sha),
  }));
  return { sha, url: gitUrl('trees', sha), tree, truncated: false };
}

export function blobAnswer(store: GitStore, sha: string): Record<string, unknown> {
  const content = store.blobs.get(sha) ?? Buffer.alloc(0);
  return {
    sha,
    node_id: `B_${sha}`,
    size: content.length,
    url: gitUrl('blobs', sha),
    content: content.toString('base64'),
    encoding: 'base64',
  };
}

export function contentAnswer(store: GitStore, path: string, sha: string): Record<string, unknown> {
  const content = store.blobs.get(sha) ?? Buffer.alloc(0);
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const url = `https://api.github.com/repos/acme/widgets/contents/${encoded}`;
  const html = `https://github.com/acme/widgets/blob/main/${encoded}`;
  return {
    type: 'file',
    encoding: 'base64',
    size: content.length,
    name: path.split('/').at(-1),
    path,
    content: content.toString('base64'),
    sha,
    url,
    git_url: gitUrl('blobs', sha),
    html_url: html,
    download_url: html,
    _links: { git: gitUrl('blobs', sha), html, self: url },
  };
}

export function refAnswer(name: string, sha: string): Record<string, unknown> {
  return {
    ref: `refs/${name}`,
    node_id: `R_${name}`,
    url: gitUrl('refs', name),
    object: { type: 'commit', sha, url: gitUrl('commits', sha) },
  };
}

export function comparisonAnswer(state: State, files: ChangedFile[]): Record<string, unknown> {
  const base = `https://github.com/${state.owner}/${state.repo}/compare/a...b`;
  const sha = 'a'.repeat(40);
  const person = { name: 'Mona', email: 'mona@example.org', date: WHEN };
  const commit = {
    url: `https://api.github.com/repos/acme/widgets/commits/${sha}`,
    sha,
    node_id: `C_${sha}`,
    html_url: `https://github.com/acme/widgets/commit/${sha}`,
    comments_url: `https://api.github.com/repos/acme/widgets/commits/${sha}/comments`,
    commit: {
      url: gitUrl('commits', sha),
      author: person,
      committer: person,
      message: 'A change',
      comment_count: 0,
      tree: { sha, url: gitUrl('trees', sha) },
      verification: { ...SIGNATURE, verified_at: null },
    },
    author: null,
    committer: null,
    parents: [],
  };
  return {
    url: 'https://api.github.com/repos/acme/widgets/compare/a...b',
    html_url: base,
    permalink_url: base,
    diff_url: `${base}.diff`,
    patch_url: `${base}.patch`,
    base_commit: commit,
    merge_base_commit: commit,
    status: 'ahead',
    ahead_by: 1,
    behind_by: 0,
    total_commits: 1,
    commits: [commit],
    files: files.slice(0, 300).map((file) => fileAnswer(state, file)),
  };
}
