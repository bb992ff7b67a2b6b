import type { Limits } from '../../contract/case.ts';
import type { TraceMessage } from '../../weights/state-dict/trace/messages.ts';
import type { Tracer } from '../../weights/state-dict/trace/tracer.ts';
import { unsupported } from '../../weights/torchscript/refusal.ts';
import { ending, killGroup, pipesOf } from '../child-process.ts';
import { readLines } from '../line-reader.ts';
import { keepLogTail } from '../log-tail.ts';
import { watchMemory } from '../watch-memory.ts';
import { readTraceMessage } from './read-trace-message.ts';
import { spawnSealed } from './spawn-sealed.ts';
import { tracerCommand, tracerFiles } from './tracer-command.ts';

/** Bytes of one message: the calls of a model. */
const MAX_LINE = 256 * 1024 * 1024;

export interface StartedTracer extends Tracer {
  isAlive: () => boolean;
  /** Last lines of what it printed. */
  log: () => string;
  close: () => void;
}

export interface TracerOptions {
  /** As for `tracerFiles`. */
  engineFolder: string | null;
  /** As for `tracerFiles`. */
  entry?: string;
  /** What `readySnapshot` gave; absent: none. */
  snapshot?: string | null;
}

/**
 * Starts the process that runs architectures: without environment, with leave to read its own files and
 * nothing else, without code from strings. It is killed at its limit of memory, when an answer takes
 * longer than the limit of time, and when it tells what it was not asked.
 */
export function startTracer(limits: Limits, options: TracerOptions): StartedTracer {
  const files = tracerFiles(options.engineFolder, options.entry);
  const command = tracerCommand(files, limits, 'serve', options.snapshot ?? null);
  const child = spawnSealed(command);
  const [input, output, errors, messages, lifeline] = pipesOf(child);
  const log = keepLogTail(output, errors);
  const heard: TraceMessage[] = [];
  let waiting: (() => void) | null = null;
  let ended: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isAsked = false;

  const end = (why: string): void => {
    ended ??= why;
    killGroup(child, command.ownGroup);
    waiting?.();
  };
  const watch =
    child.pid === undefined
      ? null
      : watchMemory(child.pid, limits.memory, () => end('was ended at its memory limit'));
  readLines(
    messages,
    MAX_LINE,
    (line) => {
      const message = readTraceMessage(line);
      if (!message || !isAsked) return end('told something that it never should');
      isAsked = false;
      clearTimeout(timer);
      heard.push(message);
      waiting?.();
    },
    () => end('told more than it may'),
  );
  void ending(child, () => {
    clearTimeout(timer);
    watch?.stop();
    lifeline.destroy();
  }).then(({ spawnError }) =>
    end(spawnError ? `could not be started: ${spawnError.message}` : 'ended by itself'),
  );

  return {
    name: `Pyodide ${files.version}`,
    packages: new Set(),
    log,
    isAlive: () => ended === null,
    send(message) {
      isAsked = true;
      clearTimeout(timer);
      timer = setTimeout(() => end('was ended at its time limit'), limits.timeout);
      input.write(`${JSON.stringify(message)}\n`);
    },
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
