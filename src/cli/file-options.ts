import { join } from 'node:path';
import envPaths from 'env-paths';
import { type FileOptions, usualFileOptions } from '../files/file-options.ts';
import { installation } from '../settings/installation.ts';
import type { Environment } from './colors.ts';

/** How files are fetched on a user's own machine: cached for the user, through the usual proxy variables. */
export function fileOptions(environment: Environment): FileOptions {
  return usualFileOptions(cacheFolder(environment), environment);
}

/** Where this program keeps what it may need again. */
export function cacheFolder(environment: Environment): string {
  return environment.MODEL_HUB_CI_CACHE || envPaths(installation().name, { suffix: '' }).cache;
}

/** Where the start of the Python that traces architectures is kept. */
export function tracerFolder(environment: Environment): string {
  return join(cacheFolder(environment), 'tracer');
}
