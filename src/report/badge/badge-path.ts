export const COLLECTION_BADGE = 'badges/collection';
export const INDEX_FILE = 'index.json';

/**
 * Path of a resource's badge on the badge branch, without `.svg` or `.json`: `badges/<id>`. Whatever the
 * id is (an address, `..`, empty), the path stays below `badges/`, and two ids never share one.
 */
export function badgePath(id: string): string {
  return placed(id, 'badges');
}

/** Path of the badge of one weights format of a resource: `formats/<format>/<id>`. */
export function formatBadgePath(id: string, format: string): string {
  return placed(id, `formats/${segments(format).join('%2F')}`);
}

/** Path of the badge of one weights format over the whole collection. */
export function formatCollectionPath(format: string): string {
  return `formats/${segments(format).join('%2F')}/collection`;
}

function placed(id: string, folder: string): string {
  const path = segments(id).join('/');
  // The collection's own badge keeps its name.
  return `${folder}/${/^collection_*$/.test(path) ? `${path}_` : path}`;
}

/** The parts of an id as names that every file system takes. */
export function segments(id: string): string[] {
  return id.split('/').map((part) => {
    const safe = part.replace(/[^\p{L}\p{N}._ +()-]/gu, (character) => encoded(character));
    return safe === '' || /^\.+$/.test(safe) ? `%${safe}` : safe;
  });
}

function encoded(character: string): string {
  return encodeURIComponent(character.replace(/\p{Cs}/u, '\uFFFD')).replace(
    /[!'*~]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
