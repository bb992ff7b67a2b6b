export const COLLECTION_BADGE = 'badges/collection';
export const INDEX_FILE = 'index.json';

/**
 * Path of a resource's badge on the badge branch, without `.svg` or `.json`: `badges/<id>`. Whatever the
 * id is (an address, `..`, empty), the path stays below `badges/`, and two ids never share one.
 */
export function badgePath(id: string): string {
  const parts = id.split('/').map((part) => {
    const safe = part.replace(/[^\p{L}\p{N}._ +()-]/gu, (character) => encoded(character));
    return safe === '' || /^\.+$/.test(safe) ? `%${safe}` : safe;
  });
  const path = parts.join('/');
  // The collection's own badge keeps its name.
  return `badges/${/^collection_*$/.test(path) ? `${path}_` : path}`;
}

function encoded(character: string): string {
  return encodeURIComponent(character.replace(/\p{Cs}/u, '\uFFFD')).replace(
    /[!'*~]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
