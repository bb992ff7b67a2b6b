import type { Patterns } from '../../collection/keep-matching.ts';
import { chosenLayouts, type ResolveOptions } from '../../collection/resolve-options.ts';
import type { ActionSettings } from '../../settings/settings.ts';
import { jobFiles } from './job-files.ts';
import type { Job } from './read-job.ts';

/** How resources are looked for, and which of them are kept. */
export type SelectOptions = Partial<ResolveOptions> & Patterns;

export const EVERYTHING: SelectOptions = { include: [], exclude: [] };

export function selectOptions(
  job: Job,
  { layouts, include, exclude }: Pick<ActionSettings, 'layouts' | 'include' | 'exclude'>,
  environment: NodeJS.ProcessEnv,
): SelectOptions {
  const files = jobFiles(job, environment);
  return { files, layouts: chosenLayouts(layouts), include, exclude };
}
