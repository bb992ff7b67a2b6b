import { join, resolve } from 'node:path';
import { usualFileOptions } from '../../files/file-options.ts';
import { type Packages, packagesOnDemand } from '../../inference/packages/packages-on-demand.ts';
import { packageSources } from '../../inference/python/environments/package-sources.ts';
import type { PythonRunner } from '../../inference/python/python-runner.ts';
import type { ActionSettings } from '../../settings/settings.ts';
import { type FolderCache, runnerCache } from '../engine/engine-cache.ts';
import type { Job } from '../job/read-job.ts';

export interface JobPython {
  runner: PythonRunner;
  /** Python packages that architectures import. */
  packages: Packages;
  /** Waits until the runner's cache has what was made. */
  close: () => Promise<void>;
}

/** What the settings of a job say of Python. */
type PythonSettings = Pick<ActionSettings, 'python' | 'environments' | 'packageIndex' | 'wheels'>;

/**
 * What runs cases in Python on a runner. Nothing is looked for, restored or made before a case needs it.
 * @param openCache the runner's cache
 */
export function pythonForJob(
  {
    toolFolder,
    workspace,
    temporaryFolder,
  }: Pick<Job, 'toolFolder' | 'workspace' | 'temporaryFolder'>,
  settings: PythonSettings,
  environment: NodeJS.ProcessEnv,
  say: (message: string) => void,
  openCache: () => Promise<FolderCache | null> = () => runnerCache(say),
): JobPython {
  const saving: Promise<void>[] = [];
  let runner: Promise<PythonRunner> | null = null;

  const { python, environments, packageIndex, wheels } = settings;
  const same = {
    python,
    making: environments,
    sources: packageSources({ packageIndex, wheels: placesOf(wheels, workspace) }, environment),
    environment,
  };

  async function open(): Promise<PythonRunner> {
    const [{ runnerFor }, cache] = await Promise.all([
      import('../../inference/python/runner-for.ts'),
      openCache(),
    ]);
    return runnerFor({
      folder: join(toolFolder, 'model-hub-ci-environments'),
      ...same,
      store: cache && {
        restore: cache.restore,
        // It is read before any model runs in it, and uploaded while they do.
        save: async (folder, key) => void saving.push(cache.save(folder, key)),
      },
      say,
    });
  }

  const wheelFolder = join(temporaryFolder, 'model-hub-ci-wheels');
  return {
    packages: packagesOnDemand({ ...same, files: usualFileOptions(wheelFolder, environment) }),
    async runner(testCase, options) {
      runner ??= open();
      return (await runner)(testCase, options);
    },
    close: async () => void (await Promise.all(saving)),
  };
}

/** A folder is meant from where the repository is checked out. */
function placesOf(wheels: string | null, workspace: string): string[] {
  if (wheels === null) return [];
  return [wheels.includes('://') ? wheels : resolve(workspace, wheels)];
}
