import type { Resource } from '../contract/resource.ts';
import { matchesPattern } from './matches-pattern.ts';

/** Patterns of ids; no `include` means all. */
export interface Patterns {
  include: readonly string[];
  exclude: readonly string[];
}

/** The resources that patterns keep. What is not there at all has no id to match and is always told. */
export function keepMatching(resources: Resource[], { include, exclude }: Patterns): Resource[] {
  return resources.filter(
    ({ id, problem }) =>
      problem?.cause === 'path-not-found' ||
      ((include.length === 0 || matchesPattern(id, include)) && !matchesPattern(id, exclude)),
  );
}
