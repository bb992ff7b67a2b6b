import { readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Limits } from '../../contract/case.ts';
import { installation } from '../../settings/installation.ts';
import { unsupported } from '../../weights/torchscript/refusal.ts';
import { type Command, limitedCommand } from '../child-command.ts';
import { withoutNetwork } from './without-network.ts';

/** What of this machine takes part in tracing; all paths are real ones. */
export interface TracerFiles {
  pyodide: string;
  /** `314.0.7` */
  version: string;
  /** Folder of the Python modules that stand in for torch. */
  python: string;
  script: string;
}

/**
 * @param engineFolder whose node_modules holds Pyodide; null: this program's own
 * @param entry its script; absent: the bundle of `main.ts`, an ES module, whose functions know no global object
 * @throws Refusal where Pyodide is not installed
 */
export function tracerFiles(engineFolder: string | null, entry?: string): TracerFiles {
  const { root } = installation();
  const script = realpathSync(entry ?? join(root, 'dist', 'trace.mjs'));
  const python = realpathSync(join(root, 'python', 'tracing'));
  try {
    const file =
      engineFolder === null
        ? createRequire(import.meta.url).resolve('pyodide/package.json')
        : join(engineFolder, 'node_modules', 'pyodide', 'package.json');
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    return { pyodide: realpathSync(dirname(file)), version, python, script };
  } catch (error) {
    throw unsupported(
      'Pyodide, in which architectures are traced, is not installed here',
      `Install this program again with its dependencies. ${error instanceof Error ? error.message : ''}`,
    );
  }
}

/** Since version 22.13 the permission model is no longer experimental. */
function permissionFlag(): string {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 13) ? '--permission' : '--experimental-permission';
}

/**
 * Python in WebAssembly runs once through most of its code and keeps little in JavaScript: a fast compiler
 * and a small heap take half the time and a third less memory than V8 as it is.
 */
const FOR_A_SHORT_RUN = ['--liftoff-only', '--max-semi-space-size=1'];

/**
 * The command of the process that runs architectures: it may read its own files and nothing else, and
 * makes no code from strings.
 * @param snapshot its memory after the start, kept from an earlier one; null: there is none
 */
export function tracerCommand(
  { pyodide, python, script }: TracerFiles,
  limits: Limits,
  task: 'serve' | 'snapshot',
  snapshot: string | null,
): Command {
  const readable = [
    join(pyodide, '*'),
    join(python, '*'),
    script,
    ...(snapshot === null ? [] : [snapshot]),
  ];
  const flags = [
    permissionFlag(),
    ...readable.map((path) => `--allow-fs-read=${path}`),
    '--disallow-code-generation-from-strings',
    ...FOR_A_SHORT_RUN,
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=SecurityWarning',
  ];
  const words = [script, `${pyodide}/`, python, task, snapshot ?? ''];
  const argv = [...withoutNetwork(), process.execPath, ...flags, ...words];
  return limitedCommand(argv, limits, 4);
}
