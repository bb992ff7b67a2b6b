import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BasePython } from './find-python.ts';
import { findUv } from './find-uv.ts';
import { isOfNetwork } from './make-packages.ts';
import type { EnvironmentOptions } from './options.ts';
import { sourceFlags } from './package-sources.ts';
import type { EnvironmentRequest } from './request.ts';
import { runTool } from './run-tool.ts';

/** Nobody waits for more than a remark. */
const TIMEOUT = 20_000;

/**
 * Whether requirements could be installed, found out by resolving them alone: nothing is downloaded but
 * what wheels say of themselves.
 * @returns the resolver's last lines where they cannot; null where they can, or where that cannot be told
 */
export async function whyImpossible(
  { attempts, python }: EnvironmentRequest,
  base: BasePython,
  options: EnvironmentOptions,
): Promise<string[] | null> {
  const uv = options.tool === 'pip' ? null : await findUv(base, options);
  const [requirements] = attempts;
  if (uv === null || requirements === undefined) return null;
  const folder = await mkdtemp(join(tmpdir(), 'model-hub-ci-resolve-'));
  try {
    const file = join(folder, 'requirements.txt');
    await writeFile(file, `${requirements.join('\n')}\n`);
    const target = ['--python', base.interpreter, '--python-version', python ?? base.version];
    const words = ['pip', 'compile', '--quiet', '--no-header', '--only-binary', ':all:', ...target];
    const { environment } = options;
    const run = await runTool(uv.file, [...words, ...sourceFlags(options.sources, 'uv'), file], {
      environment,
      more: {
        UV_CACHE_DIR: environment.UV_CACHE_DIR ?? join(options.folder, 'downloads'),
        UV_HTTP_RETRIES: environment.UV_HTTP_RETRIES ?? '1',
      },
      cwd: folder,
      timeout: TIMEOUT,
    });
    const isTold = !run.ok && run.lines.length > 0 && run.reason.includes('exit code');
    return isTold && !run.lines.some(isOfNetwork) ? run.lines : null;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
