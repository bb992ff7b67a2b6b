import { join, resolve } from 'node:path';
import type { EnvironmentOptions, Making } from '../inference/python/environments/options.ts';
import { packageSources } from '../inference/python/environments/package-sources.ts';
import type { CliSettings } from '../settings/settings.ts';
import { cacheFolder } from './file-options.ts';
import type { Terminal } from './terminal.ts';

/** How Python environments are made and where they are kept on a user's own machine. */
export function environmentOptions(
  settings: Pick<CliSettings, 'python' | 'environmentsFolder' | 'packageIndex' | 'wheels'>,
  making: Making,
  { environment, folder }: Pick<Terminal, 'environment' | 'folder'>,
): EnvironmentOptions {
  const { python, environmentsFolder, packageIndex, wheels } = settings;
  const isAddress = wheels?.includes('://');
  return {
    folder:
      environmentsFolder === null
        ? join(cacheFolder(environment), 'environments')
        : resolve(folder, environmentsFolder),
    // A name is looked for on the search path; a path starts from where the user is.
    python: python !== null && /[\\/]/.test(python) ? resolve(folder, python) : python,
    sources: packageSources(
      {
        packageIndex,
        wheels: wheels === null ? [] : [isAddress ? wheels : resolve(folder, wheels)],
      },
      environment,
    ),
    making,
    environment: { ...environment },
  };
}
