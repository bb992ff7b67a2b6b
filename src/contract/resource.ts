import type { Cause } from './causes.ts';
import type { Position } from './finding.ts';

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
  /**
   * What the user named or what changed: path of the description relative to the root, an URL, or `FILE#KEY` for an
   * entry of a file that names several resources.
   */
  source: string;
  /** Absolute path of the folder (or of the unpacked package) that the description's relative sources start from. */
  folder: string;
  /** Absolute path of the description; null where there is none any more. */
  descriptionFile: string | null;
  state: 'present' | 'removed' | 'unreadable';
  /** Address that relative sources start from, where the package is elsewhere; absent: `folder`. */
  base?: string;
  /** Where a collection's file names the resource; absent where the description stands for itself. */
  entry?: EntryPlace;
  /** In a few words what a change did to the entry, as `version 10492722 was added`. */
  note?: string;
  /** Changed paths that selected it; empty where it was named directly. */
  changedBy: string[];
  /** The description's path before a rename. */
  renamedFrom?: string;
  /** Said where `state` is `unreadable`. */
  problem?: {
    cause: Cause;
    message: string;
    hint: string;
  };
}

/** An entry of a collection's file: findings about its description are shown there. */
export interface EntryPlace {
  /** Path of the file relative to the root, or its address. */
  file: string;
  position: Position;
  /** Where the fields stand that override those of the description. */
  fieldPositions: Readonly<Record<string, Position>>;
}
