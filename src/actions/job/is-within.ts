import { posix } from 'node:path';

/** Whether a path is one of `places` or below one; all relative to the same folder, with forward slashes. */
export function isWithin(path: string, places: readonly string[]): boolean {
  const normal = normalised(path);
  return places.some((place) => {
    const folder = normalised(place);
    return folder === '' || normal === folder || normal.startsWith(`${folder}/`);
  });
}

/** Without `./` in front, `/` behind, `a/../b` inside; empty for the folder itself. */
function normalised(path: string): string {
  const normal = posix.normalize(path.replaceAll('\\', '/')).replace(/\/+$/, '');
  return normal === '.' ? '' : normal;
}
