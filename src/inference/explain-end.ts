import type { Limits } from '../contract/case.ts';
import type { Cause } from '../contract/causes.ts';
import type { Stage } from '../contract/status.ts';
import { formatBytes, formatDuration } from './format.ts';
import type { ChildEnd, KillReason } from './start-process.ts';

/** Why a case has no outputs. */
export interface Problem {
  stage: Stage;
  cause: Cause;
  message: string;
  hint: string;
}

/** What is known of a child that ended without an answer. */
export interface EndOfChild {
  end: ChildEnd;
  /** It came so far that the engine was loaded. */
  started: boolean;
  /** What it was doing, as in "while it loaded the weights". */
  during: string;
  stage: Stage;
  limits: Limits;
  /** Bytes. */
  peakMemory: number | null;
  log: string;
}

const OUT_OF_MEMORY_HINT = 'Give the case more memory, or let the model run on a smaller input.';

const KILLS: Record<KillReason, (known: EndOfChild) => Problem> = {
  timeout: ({ stage, during, limits }) => ({
    stage,
    cause: 'timeout',
    message: `The case was ended after ${formatDuration(limits.timeout)}, ${during}.`,
    hint: 'If the model needs longer, raise the time limit; else look for a loop that does not end.',
  }),
  'out-of-memory': ({ stage, during, limits, peakMemory }) => ({
    stage,
    cause: 'out-of-memory',
    message: `The case was ended at its memory limit of ${formatBytes(limits.memory)}, ${during}; it held ${formatBytes(peakMemory ?? limits.memory)}.`,
    hint: OUT_OF_MEMORY_HINT,
  }),
  'too-many-processes': ({ stage, during }) => ({
    stage,
    cause: 'too-many-processes',
    message: `The case was ended since it had started too many processes, ${during}.`,
    hint: 'Run the model in one process; a model that only computes needs no others.',
  }),
  nonsense: ({ stage, during }) => ({
    stage,
    cause: 'internal-error',
    message: `The process that ran the model told something that it never should, ${during}; it was ended.`,
    hint: 'Treat these weights as suspicious: this is either a fault of model-hub-ci or an attempt to deceive it.',
  }),
  'no-longer-needed': ({ stage }) => ({
    stage,
    cause: 'internal-error',
    message: 'The process that should run the model was already closed.',
    hint: 'This is a fault of model-hub-ci; please report it.',
  }),
};

/** The words of a runtime whose allocation failed just before it aborted. */
const NO_MEMORY =
  /bad_alloc|out of memory|cannot allocate memory|allocation failed|ENOMEM|failed to allocate/i;

/** Finds out why a child ended that did not say so itself. */
export function explainEnd(known: EndOfChild): Problem {
  const { end, stage, during, limits, peakMemory } = known;
  if (end.spawnError !== null)
    return {
      stage: 'load',
      cause: 'engine-missing',
      message: `The process that runs models could not be started: ${end.spawnError.message}.`,
      hint: 'Look at the limits of this machine (processes, open files, memory).',
    };
  if (end.killed !== null) return KILLS[end.killed](known);
  if (lackedMemory(known))
    return {
      stage,
      cause: 'out-of-memory',
      message: `The process that ran the model found no more memory, ${during}; it held ${formatBytes(peakMemory ?? 0)}, the limit is ${formatBytes(limits.memory)}.`,
      hint: OUT_OF_MEMORY_HINT,
    };
  if (!known.started && end.signal === null)
    return {
      stage: 'load',
      cause: 'engine-missing',
      message: `The process that runs models did not start (exit code ${end.code}).`,
      hint: 'Its last words are in the log; install model-hub-ci again.',
    };
  const how = end.signal === null ? `ended with exit code ${end.code}` : `died by ${end.signal}`;
  return {
    stage,
    cause: 'crashed',
    message: `The process that ran the model ${how}, ${during}.`,
    hint: 'Run the model once more; if it happens again, the engine has a fault that this model touches. Its last words are in the log.',
  };
}

/** The kernel's doing, or a runtime's own that could not go on without memory. */
function lackedMemory({ end, log, limits, peakMemory }: EndOfChild): boolean {
  if (end.signal === 'SIGKILL') return end.oomKill;
  // Near its limit a process also dies of allocations that nobody checked.
  const near = end.signal !== null && peakMemory !== null && peakMemory > 0.9 * limits.memory;
  return near || NO_MEMORY.test(log);
}
