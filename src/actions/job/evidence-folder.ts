import { mkdir, mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setOutput } from '@actions/core';
import type { Job } from './read-job.ts';

/**
 * Makes the folder for what models give, and names it in the output `evidence` before anything is run: a later step
 * finds it even where this one is cut off.
 * @param wanted relative to the workspace; null: one of its own, so that a job may use the action more than once
 */
export async function makeEvidenceFolder(
  { workspace, temporaryFolder }: Pick<Job, 'workspace' | 'temporaryFolder'>,
  wanted: string | null,
): Promise<string> {
  const folder =
    wanted === null
      ? await mkdtemp(join(temporaryFolder, 'model-hub-ci-evidence-'))
      : resolve(workspace, wanted);
  await mkdir(folder, { recursive: true });
  setOutput('evidence', folder);
  return folder;
}
