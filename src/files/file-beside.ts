import type { FileReference } from '../contract/description.ts';
import { isAddress } from './address.ts';
import { packagePath } from './package-path.ts';

/** Zenodo's way to serve a file: its name stands before the end of the path. */
const CONTENT = /\/files\/[^/]+\/content$/;

/**
 * The address of a file that a description at `base` names by a relative path. The query is kept, for Hypha says
 * there which version is meant. null for a path that leads out of the package.
 */
export function fileBeside(path: string, base: string): string | null {
  const checked = packagePath(path);
  if (!checked.ok || !URL.canParse(base)) return null;
  const url = new URL(base);
  const name = checked.segments.map(encodeURIComponent).join('/');
  url.pathname = CONTENT.test(url.pathname)
    ? url.pathname.replace(
        CONTENT,
        () => `/files/${encodeURIComponent(checked.segments.join('/'))}/content`,
      )
    : url.pathname.replace(/[^/]*$/, () => name);
  return url.href;
}

/** A reference as it is to be fetched: from beside the description, where that is elsewhere. */
export function referenceFrom(reference: FileReference, base: string | undefined): FileReference {
  if (base === undefined || isAddress(reference.source)) return reference;
  const source = fileBeside(reference.source, base);
  return source === null ? reference : { ...reference, source };
}
