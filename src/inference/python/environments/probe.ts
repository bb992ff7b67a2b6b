import { join } from 'node:path';
import { installation } from '../../../settings/installation.ts';
import { interpreterIn } from './environment-files.ts';
import type { EnvironmentOptions } from './options.ts';
import { runTool } from './run-tool.ts';

/** The first import after an installation compiles what it imports, on a slow machine for minutes. */
const TIMEOUT = 5 * 60_000;

/**
 * Imports modules in an environment, which runs their code: only for packages that we chose.
 * @returns a clause that says which of them cannot be imported and why; null where all can
 */
export async function whyNotImported(
  folder: string,
  modules: readonly string[],
  { environment }: EnvironmentOptions,
): Promise<string | null> {
  if (modules.length === 0) return null;
  const script = join(installation().root, 'python', 'probe.py');
  const run = await runTool(interpreterIn(folder), ['-I', script, ...modules], {
    environment,
    cwd: folder,
    timeout: TIMEOUT,
  });
  if (!run.ok) return `its Python ${run.reason.replace(/^it /, '')}: ${run.lines.join(' ')}`;
  const found = JSON.parse(run.stdout) as Record<string, string | null>;
  const broken = Object.entries(found).filter(([, why]) => why !== null);
  return broken.length === 0
    ? null
    : broken.map(([name, why]) => `${name} cannot be imported (${why})`).join(', ');
}
