import envPaths from 'env-paths';
import type { FileOptions } from '../files/file-options.ts';
import { installation } from '../settings/installation.ts';
import type { Environment } from './colors.ts';

/** Larger than any published model; a server that sends more is broken or hostile. */
const LARGEST_FILE = 20 * 1024 ** 3;

/** How files are fetched on a user's own machine: cached for the user, through the usual proxy variables. */
export function fileOptions(environment: Environment): FileOptions {
  const either = (name: string) => environment[name.toLowerCase()] || environment[name];
  return {
    cacheFolder:
      environment.MODEL_HUB_CI_CACHE || envPaths(installation().name, { suffix: '' }).cache,
    maxBytes: LARGEST_FILE,
    proxy: { http: either('HTTP_PROXY'), https: either('HTTPS_PROXY'), except: either('NO_PROXY') },
  };
}
