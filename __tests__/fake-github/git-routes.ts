import {
  blobAnswer,
  commitAnswer,
  contentAnswer,
  errorAnswer,
  refAnswer,
  treeAnswer,
} from './answers.ts';
import { addBlob, addCommit, addFiles, filesOf, isAncestor, type TreeEntry } from './git-store.ts';
import type { Answer, Route } from './route.ts';

interface NewEntry {
  path: string;
  mode: string;
  type: 'blob' | 'tree';
  sha?: string | null;
  content?: string;
}

function notFound(): Answer {
  return { status: 404, body: errorAnswer('Not Found') };
}

function invalid(message: string): Answer {
  return { status: 422, body: errorAnswer(message) };
}

const GIT = '/repos/{owner}/{repo}/git';

export const GIT_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/contents/{path}',
    needs: ['contents'],
    handle({ state, path, query }) {
      const commit = state.git.commits.get(query.get('ref') ?? '');
      const name = path.path ?? '';
      const entry = commit && filesOf(state.git, commit.tree).get(name);
      return entry ? { status: 200, body: contentAnswer(state.git, name, entry.sha) } : notFound();
    },
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/zipball/{ref}',
    needs: ['contents'],
    handle: ({ path, origin }) => ({
      status: 302,
      body: undefined,
      headers: { location: `${origin}/storage/archives/${path.ref}?token=x` },
    }),
  },
  {
    method: 'GET',
    template: `${GIT}/ref/{ref}`,
    needs: ['contents'],
    handle({ state, path }) {
      const name = path.ref ?? '';
      const sha = state.git.refs.get(name);
      return sha ? { status: 200, body: refAnswer(name, sha) } : notFound();
    },
  },
  {
    method: 'GET',
    template: `${GIT}/commits/{commit_sha}`,
    needs: ['contents'],
    handle({ state, path }) {
      const sha = path.commit_sha ?? '';
      return state.git.commits.has(sha)
        ? { status: 200, body: commitAnswer(state.git, sha) }
        : notFound();
    },
  },
  {
    method: 'POST',
    template: `${GIT}/blobs`,
    needs: ['contents'],
    handle({ state, body, origin }) {
      const { content, encoding } = body as { content: string; encoding?: string };
      const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8');
      const sha = addBlob(state.git, bytes);
      return { status: 201, body: { sha, url: `${origin}/git/blobs/${sha}` } };
    },
  },
  {
    method: 'GET',
    template: `${GIT}/trees/{tree_sha}`,
    needs: ['contents'],
    handle({ state, path, query }) {
      const sha = path.tree_sha ?? '';
      return state.git.trees.has(sha)
        ? { status: 200, body: treeAnswer(state.git, sha, query.has('recursive')) }
        : notFound();
    },
  },
  {
    method: 'GET',
    template: `${GIT}/blobs/{file_sha}`,
    needs: ['contents'],
    handle({ state, path }) {
      const sha = path.file_sha ?? '';
      return state.git.blobs.has(sha)
        ? { status: 200, body: blobAnswer(state.git, sha) }
        : notFound();
    },
  },
  {
    method: 'POST',
    template: `${GIT}/trees`,
    needs: ['contents'],
    handle({ state, body }) {
      const { tree, base_tree: base } = body as { tree: NewEntry[]; base_tree?: string };
      if (base !== undefined && !state.git.trees.has(base)) return notFound();
      const files = base === undefined ? new Map<string, TreeEntry>() : filesOf(state.git, base);
      for (const { path, mode, type, sha, content } of tree) {
        if (sha === null) {
          if (!files.delete(path)) return invalid('GitRPC::BadObjectState');
        } else if (content === undefined && !state.git.blobs.has(sha ?? '')) {
          return invalid(`tree.sha ${sha} is not a valid blob`);
        } else {
          const blob = content === undefined ? sha : addBlob(state.git, Buffer.from(content));
          files.set(path, { path, mode, type, sha: blob ?? '' });
        }
      }
      const made = addFiles(state.git, files);
      return { status: 201, body: treeAnswer(state.git, made) };
    },
  },
  {
    method: 'POST',
    template: `${GIT}/commits`,
    needs: ['contents'],
    handle({ state, body }) {
      const {
        tree,
        parents = [],
        message,
      } = body as {
        tree: string;
        parents?: string[];
        message: string;
      };
      if (!state.git.trees.has(tree)) return invalid('Tree SHA does not exist');
      if (!parents.every((parent) => state.git.commits.has(parent))) {
        return invalid('Parent SHA does not exist or is not a commit object');
      }
      const sha = addCommit(state.git, { tree, parents, message });
      return { status: 201, body: commitAnswer(state.git, sha) };
    },
  },
  {
    method: 'POST',
    template: `${GIT}/refs`,
    needs: ['contents'],
    handle({ state, body }) {
      const { ref, sha } = body as { ref: string; sha: string };
      const name = ref.replace(/^refs\//, '');
      if (!/^refs\/[^/]+\/.+/.test(ref)) return invalid(`${ref} is not a valid ref name.`);
      if (state.git.refs.has(name)) return invalid('Reference already exists');
      if (!state.git.commits.has(sha)) return invalid('Object does not exist');
      state.git.refs.set(name, sha);
      return { status: 201, body: refAnswer(name, sha) };
    },
  },
  {
    method: 'PATCH',
    template: `${GIT}/refs/{ref}`,
    needs: ['contents'],
    handle({ state, path, body }) {
      const { sha, force = false } = body as { sha: string; force?: boolean };
      const name = path.ref ?? '';
      const current = state.git.refs.get(name);
      if (!current) return invalid('Reference does not exist');
      if (!state.git.commits.has(sha)) return invalid('Object does not exist');
      if (!force && !isAncestor(state.git, current, sha)) {
        return invalid('Update is not a fast forward');
      }
      state.git.refs.set(name, sha);
      return { status: 200, body: refAnswer(name, sha) };
    },
  },
];
