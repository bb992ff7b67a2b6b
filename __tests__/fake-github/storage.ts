import type { IncomingMessage, ServerResponse } from 'node:http';
import { makeZip } from '../files/zip.ts';
import { filesOf } from './git-store.ts';
import { addArtifact, type State } from './state.ts';

/**
 * What stands behind GitHub's API: where it keeps artifacts and archives, to which it sends its clients with signed
 * addresses, and where runners hand files in. False where the address is none of it.
 */
export async function serveStorage(
  state: State,
  url: URL,
  request: IncomingMessage,
  content: Buffer,
  response: ServerResponse,
): Promise<boolean> {
  if (!url.pathname.startsWith('/storage/')) return false;
  const answer = await answerOf(state, url, request, content);
  response.writeHead(answer === null ? 404 : 200).end(answer ?? '');
  return true;
}

async function answerOf(
  state: State,
  url: URL,
  request: IncomingMessage,
  content: Buffer,
): Promise<Buffer | null> {
  // A signed address is enough; a token that were sent along would be in the hands of the storage.
  if (request.headers.authorization !== undefined) throw new Error('the storage was sent a token');
  const [, , kind, id = ''] = url.pathname.split('/');
  if (kind === 'artifacts')
    return state.artifacts.find((one) => one.id === Number(id))?.zip ?? null;
  if (kind === 'archives') return archiveOf(state, id);
  const run = Number(url.searchParams.get('run'));
  const name = url.searchParams.get('name') ?? '';
  const key = `${run}/${name}`;
  if (kind === 'files' && request.method === 'GET') return state.files.get(key)?.content ?? null;
  if (kind !== 'files' || request.method !== 'POST') return null;
  const file = url.searchParams.get('file') ?? '';
  const forge = state.forged.get(name);
  const zip = forge ? await forge(content) : await makeZip([[file, { content, compress: true }]]);
  if (zip === null) return null;
  addArtifact(state, { run, name, zip });
  state.files.set(key, { content });
  return Buffer.from('kept');
}

/** All files of a commit, as GitHub packs them: in one folder. */
async function archiveOf({ git }: State, commit: string): Promise<Buffer | null> {
  const tree = git.commits.get(commit)?.tree;
  if (tree === undefined) return null;
  const files = [...filesOf(git, tree)].map(([path, { sha }]): [string, { content: Buffer }] => [
    `acme-widgets-${commit.slice(0, 7)}/${path}`,
    { content: git.blobs.get(sha) ?? Buffer.alloc(0) },
  ]);
  return makeZip(files);
}
