import type { Cause } from './causes.ts';

/** How a path came to differ, in git's words; renames keep the old path. */
export interface Change {
  /** Relative to the repository's root, forward slashes. */
  path: string;
  status: 'added' | 'modified' | 'removed' | 'renamed';
  previousPath?: string;
}

/** One description that is to be looked at, and why. */
export interface Resource {
  /** Stable within a report: the description's folder relative to the root, with the file's name where a folder has several. */
  id: string;
  /** What the user named or what changed: path of the description relative to the root, or an URL. */
  source: string;
  /** Absolute path of the folder (or of the unpacked package) that the description's relative sources start from. */
  folder: string;
  /** Absolute path of the description; null where there is none any more. */
  descriptionFile: string | null;
  state: 'present' | 'removed' | 'unreadable';
  /** Changed paths that selected it; empty where it was named directly. */
  changedBy: string[];
  /** The description's path before a rename. */
  renamedFrom?: string;
  /** Said where `state` is `unreadable`. */
  problem?: {
    cause: Extract<
      Cause,
      | 'path-not-found'
      | 'package-unreadable'
      | 'not-a-resource'
      | 'checkout-incomplete'
      | 'disk-full'
      | 'file-unreadable'
    >;
    message: string;
    hint: string;
  };
}
