import { createHash } from 'node:crypto';

export interface TreeEntry {
  path: string;
  mode: string;
  type: 'blob' | 'tree';
  sha: string;
}

export interface Commit {
  tree: string;
  parents: string[];
  message: string;
}

/** The objects and references of one repository, named as git names them. */
export interface GitStore {
  blobs: Map<string, Buffer>;
  trees: Map<string, TreeEntry[]>;
  commits: Map<string, Commit>;
  /** `heads/main` → commit. */
  refs: Map<string, string>;
}

export function makeGitStore(): GitStore {
  return { blobs: new Map(), trees: new Map(), commits: new Map(), refs: new Map() };
}

function named(kind: string, content: Buffer): string {
  return createHash('sha1').update(`${kind} ${content.length}\0`).update(content).digest('hex');
}

export function addBlob(store: GitStore, content: Buffer): string {
  const sha = named('blob', content);
  store.blobs.set(sha, content);
  return sha;
}

function addTreeLevel(store: GitStore, entries: TreeEntry[]): string {
  const key = (entry: TreeEntry) => (entry.type === 'tree' ? `${entry.path}/` : entry.path);
  const sorted = entries.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  const bytes = sorted.flatMap(({ mode, path, sha }) => [
    Buffer.from(`${mode.replace(/^0/, '')} ${path}\0`),
    Buffer.from(sha, 'hex'),
  ]);
  const sha = named('tree', Buffer.concat(bytes));
  store.trees.set(sha, sorted);
  return sha;
}

/** Everything below a tree, with paths from there. */
export function entriesBelow(store: GitStore, tree: string, prefix = ''): TreeEntry[] {
  return (store.trees.get(tree) ?? []).flatMap((entry) => {
    const path = prefix + entry.path;
    const here = { ...entry, path };
    return entry.type === 'tree' ? [here, ...entriesBelow(store, entry.sha, `${path}/`)] : [here];
  });
}

/** All files below a tree: path → entry. */
export function filesOf(store: GitStore, tree: string): Map<string, TreeEntry> {
  const files = entriesBelow(store, tree).filter(({ type }) => type === 'blob');
  return new Map(files.map((file) => [file.path, file]));
}

/** Nested trees out of a flat list of files. */
export function addFiles(store: GitStore, files: Map<string, TreeEntry>): string {
  const level: TreeEntry[] = [];
  const below = new Map<string, Map<string, TreeEntry>>();
  for (const [path, entry] of files) {
    const slash = path.indexOf('/');
    if (slash < 0) level.push({ ...entry, path });
    else {
      const folder = path.slice(0, slash);
      if (!below.has(folder)) below.set(folder, new Map());
      below.get(folder)?.set(path.slice(slash + 1), entry);
    }
  }
  for (const [path, inner] of below) {
    level.push({ path, mode: '040000', type: 'tree', sha: addFiles(store, inner) });
  }
  return addTreeLevel(store, level);
}

export function addCommit(store: GitStore, commit: Commit): string {
  const sha = named('commit', Buffer.from(JSON.stringify(commit) + store.commits.size));
  store.commits.set(sha, commit);
  return sha;
}

export function isAncestor(store: GitStore, ancestor: string, commit: string): boolean {
  if (ancestor === commit) return true;
  const { parents = [] } = store.commits.get(commit) ?? {};
  return parents.some((parent) => isAncestor(store, ancestor, parent));
}

/** Path → text of all files that a branch holds; empty where it does not exist. */
export function branchFiles(store: GitStore, branch: string): Record<string, string> {
  const commit = store.commits.get(store.refs.get(`heads/${branch}`) ?? '');
  if (!commit) return {};
  return Object.fromEntries(
    [...filesOf(store, commit.tree)].map(([path, { sha }]) => [
      path,
      store.blobs.get(sha)?.toString('utf8') ?? '',
    ]),
  );
}
