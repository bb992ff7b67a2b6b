/**
 * An address for a Markdown link or an HTML attribute: http(s) only, with everything percent-encoded that
 * could end the link's target. null where it is no such address.
 */
export function linkTarget(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  url.username = '';
  url.password = '';
  return url.href.replace(
    /[()<>"'`|\\[\]\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/**
 * A path of a repository as the path of an address, each part percent-encoded; null where a part would
 * lead elsewhere (`..`, empty, absolute).
 */
export function pathTarget(path: string): string | null {
  const parts = path.replace(/\p{Cs}/gu, '\uFFFD').split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return null;
  return parts.map(encodeURIComponent).join('/');
}
