import { statSync } from 'node:fs';

/** Names that mark a description; a packaged file may not bear one. */
export const DESCRIPTION_NAMES = ['rdf.yaml', 'bioimageio.yaml', 'model.yaml'] as const;

const MAX_URL_LENGTH = 2083;

/** An http(s) URL as the WHATWG standard parses it; null otherwise. */
export function parseHttpUrl(text: string): URL | null {
  if (text.length > MAX_URL_LENGTH || !/^[\0- ]*https?:/i.test(text)) return null;
  try {
    const url = new URL(text);
    return url.hostname === '' ? null : url;
  } catch {
    return null;
  }
}

/**
 * Whether a text can name a file: an http(s) URL, a relative path, or an absolute path of a file on this machine.
 * The reference looks at nothing else: `../x`, `C:\x` and `s3://x` count as relative paths.
 */
export function isFileSource(text: string): boolean {
  return parseHttpUrl(text) !== null || isRelativePath(text) || isExistingFile(text);
}

/** Whether a text is a relative POSIX path, in the reference's generous sense. */
export function isRelativePath(text: string): boolean {
  if (text.startsWith('/')) return false;
  const parts = pathParts(text);
  const first = parts[0];
  return first !== undefined && first !== 'http:' && first !== 'https:';
}

function isExistingFile(text: string): boolean {
  if (!text.startsWith('/')) return false;
  try {
    return statSync(text).isFile();
  } catch {
    return false;
  }
}

function pathParts(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

/** The last part of a path or of a URL's path; in Zenodo's API addresses the part before `/content`. */
export function fileName(source: string): string {
  const url = parseHttpUrl(source);
  if (!url) return pathParts(source).at(-1) ?? '';
  const parts = (source.replace(/[?#].*$/s, '').replace(/^\s*https?:\/*[^/]*/i, '') || '/').split(
    '/',
  );
  return (isZenodoContent(url) ? parts.at(-2) : parts.at(-1)) ?? '';
}

function isZenodoContent(url: URL): boolean {
  return (
    url.hostname === 'zenodo.org' &&
    url.pathname.startsWith('/api/records/') &&
    url.pathname.endsWith('/content')
  );
}

/** `.npy` of `a/b.npy`; the empty text where there is none. For URLs: what follows the last dot of the path. */
export function fileSuffix(source: string): string {
  const url = parseHttpUrl(source);
  if (url) {
    const path = isZenodoContent(url) ? url.pathname.slice(0, -'/content'.length) : url.pathname;
    const dot = path.lastIndexOf('.');
    return dot < 0 ? '' : path.slice(dot);
  }
  const name = fileName(source);
  if (name.endsWith('.')) return '';
  const bare = name.replace(/^\.+/, '');
  const dot = bare.lastIndexOf('.');
  return dot < 0 ? '' : bare.slice(dot);
}

export function isReservedName(source: string): boolean {
  const name = fileName(source);
  return DESCRIPTION_NAMES.some((reserved) => name === reserved || name.endsWith(`.${reserved}`));
}
