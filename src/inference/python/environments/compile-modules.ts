import { interpreterIn, packageFolders } from './environment-files.ts';
import type { EnvironmentOptions } from './options.ts';
import { runTool } from './run-tool.ts';

const TIMEOUT = 3 * 60_000;

/** What models do not import. */
const LEFT_OUT = '[/\\\\](tests?|testing|benchmarks?)[/\\\\]';

/**
 * Compiles the modules of an environment, so that no model waits for it: where models run, nothing can be
 * written. Nothing is imported, and what cannot be compiled is left as it is.
 */
export async function compileModules(
  folder: string,
  { environment }: EnvironmentOptions,
): Promise<void> {
  const words = ['-I', '-S', '-m', 'compileall', '-q', '-j', '0', '-x', LEFT_OUT];
  await runTool(interpreterIn(folder), [...words, ...packageFolders(folder)], {
    environment,
    cwd: folder,
    timeout: TIMEOUT,
  });
}
