import envPaths from 'env-paths';
import { type FileOptions, usualFileOptions } from '../files/file-options.ts';
import { installation } from '../settings/installation.ts';
import type { Environment } from './colors.ts';

/** How files are fetched on a user's own machine: cached for the user, through the usual proxy variables. */
export function fileOptions(environment: Environment): FileOptions {
  const cacheFolder =
    environment.MODEL_HUB_CI_CACHE || envPaths(installation().name, { suffix: '' }).cache;
  return usualFileOptions(cacheFolder, environment);
}
