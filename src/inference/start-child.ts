import { availableParallelism } from 'node:os';
import type { Limits } from '../contract/case.ts';
import type { TracerStart } from './child/keep-tracer.ts';
import { childCommand, childEntry } from './child-command.ts';
import { childEnvironment } from './child-environment.ts';
import { type ChildMessage, isAnswer, MAX_LINE, MAX_MESSAGES, parseMessage } from './messages.ts';
import { type Contained, startProcess } from './start-process.ts';
import { watchMemory } from './watch-memory.ts';

export interface ChildOptions {
  /** Variables of which the few harmless ones are passed on; none if absent. */
  environment?: NodeJS.ProcessEnv;
  /** Folder whose node_modules holds the engine; absent: this program's own. */
  engineFolder?: string;
  /** Where its scratch folder is made; absent: the system's folder for temporary files. */
  temporaryFolder?: string;
  /** Starts what architectures are traced in as well; absent: once a job needs it. */
  tracer?: TracerStart;
  /** Script that runs in the child; absent: our own. */
  entry?: string;
}

/** A child process that loads the engine and then waits for its jobs, all of one resource. */
export type Child = Contained<ChildMessage>;

/**
 * Starts a child under the limits, without secrets, in an empty folder of its own. The time limit
 * is the caller's to keep; the memory limit is watched from here on.
 */
export function startChild(limits: Limits, options: ChildOptions = {}): Promise<Child> {
  const tracer = options.tracer ? JSON.stringify(options.tracer) : '';
  const script = [options.entry ?? childEntry(), options.engineFolder ?? '', tracer];
  return startProcess<ChildMessage>(
    {
      command: () => childCommand(script, limits, availableParallelism()),
      environment: (scratch) => childEnvironment(options.environment ?? {}, scratch),
      parse: parseMessage,
      isAnswer,
      maxLine: MAX_LINE,
      maxMessages: MAX_MESSAGES,
      watch: (pid, kill) => watchMemory(pid, limits.memory, () => kill('out-of-memory')),
    },
    options.temporaryFolder,
  );
}
