import type { PythonRunner } from '../inference/python/python-runner.ts';
import type { CliSettings } from '../settings/settings.ts';
import { environmentOptions } from './environment-options.ts';
import type { Terminal } from './terminal.ts';

/**
 * What runs cases in Python on a user's own machine. Nothing is loaded, looked for or made before a case needs it.
 * @param say hears what is being made, which may take a while
 */
export function pythonRunner(
  settings: CliSettings,
  terminal: Terminal,
  say: (message: string) => void,
): PythonRunner {
  let runner: Promise<PythonRunner> | null = null;
  const open = async () => {
    const { runnerFor } = await import('../inference/python/runner-for.ts');
    return runnerFor({ ...environmentOptions(settings, settings.environments, terminal), say });
  };
  return async (testCase, options) => {
    runner ??= open();
    return (await runner)(testCase, options);
  };
}
