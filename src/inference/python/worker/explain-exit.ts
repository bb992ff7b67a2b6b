import { constants } from 'node:os';
import type { Problem } from '../../explain-end.ts';
import type { ChildEnd } from '../../start-process.ts';
import type { WorkerProgress } from './worker-progress.ts';

/** A shell tells of a signal by this and the signal's number. */
const SIGNAL_BASE = 128;

/**
 * How a worker ended that gave no answer: where the model's code ended the process itself, that is the
 * problem; else the end as it would look without the shells in between.
 */
export function explainExit(
  end: ChildEnd,
  { started, stage, during }: WorkerProgress,
): { problem: Problem } | { problem: null; end: ChildEnd } {
  const { code } = end;
  if (code === null || end.killed !== null || end.spawnError !== null)
    return { problem: null, end };
  const signal = signalOf(code);
  if (signal !== null) return { problem: null, end: { ...end, code: null, signal } };
  if (!started) return { problem: null, end };
  return { problem: endedItself(stage, during, code) };
}

/** For code that calls sys.exit, os._exit or the like. */
export function endedItself(stage: Problem['stage'], during: string, code: number): Problem {
  return {
    stage,
    cause: 'ended-itself',
    message: `The model's code ended its own process with exit code ${code}, ${during}.`,
    hint: 'Remove calls of sys.exit, exit, quit and os._exit: a model raises an exception where it can not go on.',
  };
}

function signalOf(code: number): NodeJS.Signals | null {
  const found = Object.entries(constants.signals).find(
    ([, number]) => number === code - SIGNAL_BASE,
  );
  return (found?.[0] as NodeJS.Signals | undefined) ?? null;
}
