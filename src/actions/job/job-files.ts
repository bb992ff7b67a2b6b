import { join } from 'node:path';
import { type FileOptions, usualFileOptions } from '../../files/file-options.ts';
import type { Job } from './read-job.ts';

/** How files are fetched in a job: into its temporary folder, through the proxies of the runner. */
export function jobFiles(
  { temporaryFolder }: Pick<Job, 'temporaryFolder'>,
  environment: NodeJS.ProcessEnv,
): FileOptions {
  return usualFileOptions(join(temporaryFolder, 'model-hub-ci-files'), environment);
}
