import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeFiles } from '../temporary.ts';

const IDENTITY = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
/** Neither this machine's settings nor a hook's variables reach the repositories of the tests. */
const ENVIRONMENT = {
  PATH: process.env.PATH,
  SystemRoot: process.env.SystemRoot,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

export interface Repository {
  folder: string;
  git: (...args: string[]) => string;
  write: (files: Record<string, string | Uint8Array>) => void;
  remove: (path: string) => void;
  move: (from: string, to: string) => void;
  /** Commits all there is; gives the commit's name. */
  commit: (message?: string) => string;
}

/** A real repository in an empty folder, with one commit of the given files on branch `main`. */
export function repository(
  folder: string,
  files: Record<string, string | Uint8Array> = {},
): Repository {
  const git = (...args: string[]) =>
    execFileSync('git', [...IDENTITY, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  const commit = (message = 'Change') => {
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', message);
    return git('rev-parse', 'HEAD');
  };
  git('init', '--quiet', '--initial-branch=main');
  writeFiles(folder, files);
  commit('Begin');
  return {
    folder,
    git,
    commit,
    write: (more) => writeFiles(folder, more),
    remove: (path) => rmSync(join(folder, path), { recursive: true }),
    move: (from, to) => {
      mkdirSync(dirname(join(folder, to)), { recursive: true });
      renameSync(join(folder, from), join(folder, to));
    },
  };
}
