import { basename } from 'node:path';
import { download } from '../../files/download.ts';
import type { FileOptions } from '../../files/file-options.ts';
import { type FileProblem, fileProblem } from '../../files/file-result.ts';
import { MAX_COLLECTION_BYTES } from '../layouts/read-text.ts';
import type { ResolveOptions } from '../resolve-options.ts';
import { fetchText } from './fetch-text.ts';
import { targetOf } from './known-addresses.ts';
import { recordFile } from './record-files.ts';

/** What an address leads to; `address` is the one that served it. */
export type Fetched =
  | { kind: 'text'; text: string; bytes: Uint8Array; address: string }
  /** A .zip on this machine. */
  | { kind: 'package'; path: string; address: string }
  | { kind: 'problem'; problem: FileProblem };

type Asking = Pick<ResolveOptions, 'files' | 'servers'>;

/** Fetches what an address, or the short form of one, means: a description, a file of a collection, or a package. */
export async function fetchTarget(
  address: string,
  sha256: string | undefined,
  { files, servers }: Asking,
): Promise<Fetched> {
  if (files === null) return { kind: 'problem', problem: notAsked(address) };
  const target = targetOf(address, servers);
  if (target.kind === 'record') return fetchRecord(target.address, sha256, files);
  let missing: Fetched | null = null;
  for (const candidate of target.addresses) {
    const fetched = await fetchOne(candidate, sha256, files);
    if (fetched.kind !== 'problem' || fetched.problem.cause !== 'file-not-found-online')
      return fetched;
    missing ??= fetched;
  }
  return missing ?? { kind: 'problem', problem: notAsked(address) };
}

async function fetchRecord(
  address: string,
  sha256: string | undefined,
  files: FileOptions,
): Promise<Fetched> {
  const listed = await fetchText(address, undefined, files, MAX_COLLECTION_BYTES);
  if (!listed.ok) return { kind: 'problem', problem: listed.problem };
  const found = recordFile(listed.text, address);
  if (found.ok) return fetchOne(found.address, sha256, files);
  const hint = 'Give the record a file called rdf.yaml, or name the address of the description.';
  const message = `The record ${address} holds no description: ${found.why}.`;
  return { kind: 'problem', problem: fileProblem('file-not-found-online', message, hint).problem };
}

async function fetchOne(
  address: string,
  sha256: string | undefined,
  files: FileOptions,
): Promise<Fetched> {
  if (isPackage(address)) {
    const got = await download(address, sha256, files);
    return got.ok
      ? { kind: 'package', path: got.file.path, address }
      : { kind: 'problem', problem: got.problem };
  }
  const got = await fetchText(address, sha256, files, MAX_COLLECTION_BYTES);
  if (!got.ok) return { kind: 'problem', problem: got.problem };
  return { kind: 'text', text: got.text, bytes: got.bytes, address };
}

function isPackage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname } = new URL(address);
  return basename(pathname.replace(/\/content$/, ''))
    .toLowerCase()
    .endsWith('.zip');
}

function notAsked(address: string): FileProblem {
  return fileProblem(
    'network-unreachable',
    `'${address}' is elsewhere, and this run asks no servers.`,
    'Name a path instead.',
  ).problem;
}
