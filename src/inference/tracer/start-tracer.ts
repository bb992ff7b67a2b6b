import { spawn } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Limits } from '../../contract/case.ts';
import { installation } from '../../settings/installation.ts';
import { parseTraceMessage, type TraceMessage } from '../../weights/state-dict/trace/messages.ts';
import type { Tracer } from '../../weights/state-dict/trace/tracer.ts';
import { unsupported } from '../../weights/torchscript/refusal.ts';
import { childCommand } from '../child-command.ts';
import { killGroup, pipesOf } from '../child-process.ts';
import { readLines } from '../line-reader.ts';
import { keepLogTail } from '../log-tail.ts';
import { watchMemory } from '../watch-memory.ts';

/** Bytes of one message: the calls of a model. */
const MAX_LINE = 256 * 1024 * 1024;

export interface StartedTracer extends Tracer {
  /** Last lines of what it printed. */
  log: () => string;
  close: () => void;
}

/** Since version 22.13 the permission model is no longer experimental. */
function permissionFlag(): string {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 13) ? '--permission' : '--experimental-permission';
}

export interface TracerOptions {
  /** Folder whose node_modules holds Pyodide; null: this program's own. */
  engineFolder: string | null;
  /** Its script; absent: the bundle of `main.ts`, an ES module, whose functions know no global object. */
  entry?: string;
}

/** Where Pyodide is installed. @throws Refusal where it is not */
function findPyodide(folder: string | null): { folder: string; version: string } {
  try {
    const file =
      folder === null
        ? createRequire(import.meta.url).resolve('pyodide/package.json')
        : join(folder, 'node_modules', 'pyodide', 'package.json');
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    return { folder: realpathSync(dirname(file)), version };
  } catch (error) {
    throw unsupported(
      'Pyodide, in which architectures are traced, is not installed here',
      `Install this program again with its dependencies. ${error instanceof Error ? error.message : ''}`,
    );
  }
}

/**
 * Starts the process that runs architectures: without environment, with leave to read its own files and
 * nothing else, without code from strings, killed at its limits.
 */
export function startTracer(limits: Limits, options: TracerOptions): StartedTracer {
  const { root } = installation();
  const script = realpathSync(options.entry ?? join(root, 'dist', 'trace.mjs'));
  const { folder: pyodide, version } = findPyodide(options.engineFolder);
  const python = realpathSync(join(root, 'python', 'tracing'));
  const flags = [
    permissionFlag(),
    ...[join(pyodide, '*'), join(python, '*'), script].map((path) => `--allow-fs-read=${path}`),
    '--disallow-code-generation-from-strings',
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=SecurityWarning',
  ];
  const command = childCommand([...flags, script, `${pyodide}/`, python], limits, 4);
  const child = spawn(command.file, command.args, {
    cwd: '/',
    env: {},
    detached: command.ownGroup,
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe', 'pipe'],
  });
  const [input, output, errors, messages, lifeline] = pipesOf(child);
  const log = keepLogTail(output, errors);
  const heard: TraceMessage[] = [];
  let waiting: (() => void) | null = null;
  let ended: string | null = null;

  const end = (why: string): void => {
    ended ??= why;
    killGroup(child, command.ownGroup);
    waiting?.();
  };
  const timer = setTimeout(() => end('was ended at its time limit'), limits.timeout);
  const watch =
    child.pid === undefined
      ? null
      : watchMemory(child.pid, limits.memory, () => end('was ended at its memory limit'));
  readLines(
    messages,
    MAX_LINE,
    (line) => {
      const message = parseTraceMessage(line);
      if (!message) return end('told something that it never should');
      heard.push(message);
      waiting?.();
    },
    () => end('told more than it may'),
  );
  child.once('error', (error) => end(`could not be started: ${error.message}`));
  child.once('close', () => {
    clearTimeout(timer);
    watch?.stop();
    lifeline.destroy();
    end('ended by itself');
  });

  return {
    name: `Pyodide ${version}`,
    log,
    send: (message) => void input.write(`${JSON.stringify(message)}\n`),
    async next() {
      for (;;) {
        const message = heard.shift();
        if (message) return message;
        if (ended !== null)
          throw unsupported(`The process that runs the model's code ${ended}`, log().slice(-500));
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
      }
    },
    close: () => end('was closed'),
  };
}
