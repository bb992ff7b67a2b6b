import { info, warning } from '@actions/core';
import type { Job } from '../job/read-job.ts';
import { runnerCache } from './engine-cache.ts';
import { readEngineManifest } from './engine-manifest.ts';
import { installEngine } from './install-engine.ts';

/** The folder of the engine, whole or not: without it every case tells that the engine is missing. */
export async function prepareEngine(
  { toolFolder }: Pick<Job, 'toolFolder'>,
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  const manifest = await readEngineManifest();
  const cache = await runnerCache(info);
  const installed = await installEngine(manifest, { toolFolder, environment, cache, say: info });
  if (installed.ok) info(`${manifest.name} is there (${installed.from}).`);
  else warning(`${installed.message} ${installed.hint}`, { title: 'The engine is missing' });
  return installed.folder;
}
