import type { FileOptions } from '../files/file-options.ts';
import { LAYOUT_NAMES, type LayoutName } from '../settings/layout-names.ts';
import { SERVERS, type Servers } from './addresses/servers.ts';

/** How resources are looked for. */
export interface ResolveOptions {
  /** How addresses are asked; null: they are not, and what needs one says so. */
  files: FileOptions | null;
  /** Ways to lay a collection out that are looked for. */
  layouts: readonly LayoutName[];
  /** Where the known archives are; for tests only, no setting leads here. */
  servers: Servers;
  /**
   * The texts that a file may have had before a change, null for none: of the commit that the change is compared
   * with, and of others that the work tree may hold merged with it. null: nobody knows.
   */
  earlier: (path: string) => Promise<readonly (string | null)[] | null>;
}

/** The layouts that a setting names, or all where it names none. */
export function chosenLayouts(names: readonly LayoutName[]): readonly LayoutName[] {
  return names.length === 0 ? LAYOUT_NAMES : names;
}

export const RESOLVE_DEFAULTS: ResolveOptions = {
  files: null,
  layouts: LAYOUT_NAMES,
  servers: SERVERS,
  earlier: async () => null,
};
