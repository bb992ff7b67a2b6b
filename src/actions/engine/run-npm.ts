import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findNpm } from './find-npm.ts';

const run = promisify(execFile);

/** What npm needs of the environment: to find programs, its settings, a proxy and certificates. Never a token of the job. */
const PASSED =
  /^(path|home|userprofile|appdata|localappdata|systemroot|windir|comspec|temp|tmp|tmpdir|lang|lc_all|https?_proxy|no_proxy|all_proxy|node_extra_ca_certs|ssl_cert_file|ssl_cert_dir|npm_config_.*)$/i;

const TIME_LIMIT = 5 * 60_000;

/** npm is not there or did not do what it was told. */
export class NpmError extends Error {
  override name = 'NpmError';
}

/** The variables that npm gets. */
export function npmEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const passed = Object.entries(environment).filter(([name]) => PASSED.test(name));
  return {
    ...Object.fromEntries(passed),
    // The install script is not run; should it be one day, it must not download drivers.
    ONNXRUNTIME_NODE_INSTALL: 'skip',
    npm_config_update_notifier: 'false',
  };
}

/**
 * Installs exactly what the lockfile in `folder` says: every package is held against its hash, and no
 * script of any package is run.
 * @throws NpmError
 */
export async function runNpmCi(folder: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const env = npmEnvironment(environment);
  const searchPath = Object.entries(env).find(([name]) => name.toLowerCase() === 'path')?.[1];
  const npm = await findNpm(searchPath ?? '');
  if (npm === null) throw new NpmError('there is no npm beside node and none on the search path');
  const options = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-progress',
    '--loglevel=error',
  ];
  try {
    await run(process.execPath, [npm, 'ci', ...options], {
      cwd: folder,
      env,
      timeout: TIME_LIMIT,
      killSignal: 'SIGKILL',
      maxBuffer: 16 * 1024 * 1024,
      windowsHide: true,
    });
  } catch (cause) {
    throw new NpmError(reasonOf(cause), { cause });
  }
}

/** npm's first own line, or that it took too long. */
function reasonOf(cause: unknown): string {
  const { killed, stderr, message } = cause as {
    killed?: boolean;
    stderr?: string;
    message?: string;
  };
  if (killed) return `npm was not ready after ${TIME_LIMIT / 60_000} minutes`;
  const lines = (stderr ?? '').split('\n').map((line) => line.replace(/^npm (error|ERR!)\s*/, ''));
  return (
    lines
      .filter((line) => line.trim() !== '')
      .slice(0, 4)
      .join('; ') || `${message}`
  );
}
