import type { Servers } from './servers.ts';

/** Where to look for the description behind an address: at certain addresses in turn, or in a record of Zenodo. */
export type Target = { kind: 'files'; addresses: string[] } | { kind: 'record'; address: string };

interface KnownAddress {
  /** For the documentation; several with a comma between them. */
  example: string;
  means: string;
  pattern: RegExp;
  target: (match: RegExpExecArray, servers: Servers) => Target;
}

/** The names that descriptions are mostly published by, the usual one first. */
const NAMES = ['rdf.yaml', 'bioimageio.yaml', 'model.yaml'];

/** Addresses of pages, and short forms, that are not the description's own address; the first that matches holds. */
export const KNOWN_ADDRESSES: readonly KnownAddress[] = [
  {
    example: '10.5281/zenodo.5764892, https://doi.org/10.5281/zenodo.5764892',
    means:
      'the description in this record of Zenodo, or the one .zip package in it; of a whole series, its newest record',
    pattern: /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)?10\.5281\/zenodo\.(\d+)(?:\/(\d+))?$/i,
    target: ([, concept, version], { zenodo }) => record(zenodo, version ?? concept),
  },
  {
    example: 'https://zenodo.org/records/5764892',
    means: 'the same',
    pattern: /^(https?:\/\/[^/]+)\/(?:api\/)?records?\/(\d+)\/?(?:[?#].*)?$/,
    target: ([, host, id], { zenodo }) => record(host === SERVER_OF_ZENODO ? zenodo : host, id),
  },
  {
    example: 'hypha/bioimage-io/affable-shark, hypha/bioimage-io/affable-shark/stage',
    means: 'an artifact of Hypha, and a version of it; `stage` is what waits for review',
    pattern: /^hypha\/([\w.-]+)\/([\w.-]+)(?:\/([\w.-]+))?$/,
    target: ([, workspace, alias, version], { hypha }) =>
      artifact(`${hypha}/${workspace}/artifacts/${alias}`, version),
  },
  {
    example: 'https://hypha.aicell.io/bioimage-io/artifacts/affable-shark?version=stage',
    means: 'the same',
    pattern:
      /^(https?:\/\/[^/?#]+\/[\w.-]+\/artifacts\/[\w.:-]+)(?:\/files)?\/?(?:\?(?:.*&)?version=([\w.-]+).*|\?.*)?$/,
    target: ([, address = '', version]) => artifact(address, version),
  },
  {
    example: 'huggingface/ORG/REPOSITORY, huggingface/ORG/REPOSITORY/REVISION',
    means: 'a repository of Hugging Face',
    pattern: /^huggingface\/([\w.-]+)\/([\w.-]+)(?:\/([\w.-]+))?$/,
    target: ([, owner, name, revision = 'main'], { huggingface }) =>
      files(`${huggingface}/${owner}/${name}/resolve/${revision}/`),
  },
  {
    example: 'https://huggingface.co/ORG/REPOSITORY',
    means: 'the same',
    pattern: /^https:\/\/huggingface\.co\/([\w.-]+)\/([\w.-]+)(?:\/tree\/([\w.-]+))?\/?$/,
    target: ([, owner, name, revision = 'main'], { huggingface }) =>
      files(`${huggingface}/${owner}/${name}/resolve/${revision}/`),
  },
  {
    example: 'https://github.com/OWNER/NAME/blob/main/models/unet/rdf.yaml',
    means: 'the file behind this page',
    pattern: /^https:\/\/github\.com\/([\w.-]+)\/([\w.-]+)\/(?:blob|raw)\/(.+?)(?:[?#].*)?$/,
    target: ([, owner, name, path], { githubRaw }) => ({
      kind: 'files',
      addresses: [`${githubRaw}/${owner}/${name}/${path}`],
    }),
  },
];

const SERVER_OF_ZENODO = 'https://zenodo.org';

/** Whether a word is a short form of an address: there may still be a path of this name. */
export function isShortForm(word: string): boolean {
  return KNOWN_ADDRESSES.some(({ pattern }) => pattern.test(word));
}

/** Where to look for the description that an address means. */
export function targetOf(address: string, servers: Servers): Target {
  const text = address.trim();
  for (const { pattern, target } of KNOWN_ADDRESSES) {
    const match = pattern.exec(text);
    if (match !== null) return target(match, servers);
  }
  return { kind: 'files', addresses: [text] };
}

function record(server: string | undefined, id: string | undefined): Target {
  return { kind: 'record', address: `${server}/api/records/${id}` };
}

/** Without a version, Hypha gives the last one that was published; `stage` is what waits for review. */
function artifact(address: string, version: string | undefined): Target {
  return files(`${address}/files/`, version === undefined ? '' : `?version=${version}`);
}

function files(folder: string, query = ''): Target {
  return { kind: 'files', addresses: NAMES.map((name) => `${folder}${name}${query}`) };
}
