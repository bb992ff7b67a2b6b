import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { installation } from '../../src/settings/installation.ts';

const ENTRY = join(installation().root, 'dist', 'cli.cjs');

export interface Ended {
  status: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface CommandOptions {
  folder?: string;
  /** Added to a bare environment. */
  environment?: Record<string, string>;
  input?: string;
  nodeFlags?: string[];
}

/** Starts the built command as a user does, its output piped. */
export function start(words: string[], options: CommandOptions = {}): ChildProcess {
  const { PATH = '', TMPDIR = '/tmp', HOME = '' } = process.env;
  return spawn(process.execPath, [...(options.nodeFlags ?? []), ENTRY, ...words], {
    cwd: options.folder ?? installation().root,
    env: { PATH, HOME, TMPDIR, ...options.environment },
  });
}

/** Runs the built command to its end. */
export async function run(words: string[], options: CommandOptions = {}): Promise<Ended> {
  const child = start(words, options);
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  child.stdin?.on('error', () => {}).end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve({ status, signal, stdout, stderr }));
  });
}

/** As a shell would start it. */
export const COMMAND = [process.execPath, ENTRY];
