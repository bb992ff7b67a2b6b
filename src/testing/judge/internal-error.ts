import type { Problem } from './make-verdict.ts';

const MAX_LOG = 8000;

/** An exception that nobody expected: a fault of this program, never of the resource. */
export function internalError(error: unknown): Problem {
  const what = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? what) : what;
  return {
    cause: 'internal-error',
    message: `model-hub-ci itself failed: ${what}.`,
    hint: 'This is no fault of the resource. Please report it with the log; it says where it happened.',
    evidence: { log: stack.slice(0, MAX_LOG) },
  };
}
