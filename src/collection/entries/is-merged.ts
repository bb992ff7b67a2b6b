import type { Resource } from '../../contract/resource.ts';

/** Whether what is tested is no file of the repository, so that nobody can mend it there. */
export function isMerged({ entry, base }: Pick<Resource, 'entry' | 'base'>): boolean {
  return entry !== undefined || base !== undefined;
}
