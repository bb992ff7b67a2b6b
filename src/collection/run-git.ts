import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const MAX_OUTPUT = 512 * 1024 ** 2;

export type GitErrorCode = 'git-missing' | 'not-a-repository' | 'reference-missing' | 'git-failed';

/** Git could not say what changed: a broken environment or a misspelled reference, never a fault of the change. */
export class GitError extends Error {
  override name = 'GitError';
  readonly code: GitErrorCode;
  /** What to do about it. */
  readonly hint: string;

  constructor(code: GitErrorCode, message: string, hint: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.hint = hint;
  }
}

/**
 * What git prints when run in `folder`; null where it exits with `expected` instead of 0.
 * @throws GitError for any other ending.
 */
export async function runGit(
  folder: string,
  args: readonly string[],
  expected?: number,
): Promise<string | null> {
  try {
    const options = { cwd: folder, maxBuffer: MAX_OUTPUT, windowsHide: true };
    const all = ['--no-optional-locks', '--literal-pathspecs', ...args];
    return (await promisify(execFile)('git', all, options)).stdout;
  } catch (error) {
    const { code, stderr } = error as { code?: number | string; stderr?: string };
    if (expected !== undefined && code === expected) return null;
    if (code === 'ENOENT')
      throw new GitError(
        'git-missing',
        `git could not be started in '${folder}'.`,
        'Install git and check that the folder is there, or name the paths to test instead.',
        error,
      );
    const said = stderr?.trim() || String(error);
    throw new GitError(
      'git-failed',
      `git ${args[0] ?? ''} failed: ${said}`,
      'Run the same command by hand in this folder.',
      error,
    );
  }
}
