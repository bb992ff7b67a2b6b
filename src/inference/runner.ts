import type { InferenceJob, Limits } from '../contract/case.ts';
import type { Outcome } from '../contract/outcome.ts';
import { runCase } from './run-case.ts';
import { type Child, type ChildOptions, startChild } from './start-child.ts';

export interface Runner {
  /**
   * Starts the next case's child, which loads the engine and waits, while this process still
   * prepares the case. Does nothing where one waits already.
   */
  warmUp(): void;
  /** As `runCase`, in the waiting child if there is one. */
  run(job: InferenceJob): Promise<Outcome>;
  /** Ends a child that is still waiting. */
  close(): Promise<void>;
}

/** Runs cases, each in a child of its own, under the same limits. */
export function makeRunner(limits: Limits, options: ChildOptions = {}): Runner {
  let waiting: Promise<Child | null> | null = null;

  async function take(): Promise<Child | null> {
    const taken = waiting;
    waiting = null;
    return taken;
  }

  return {
    warmUp() {
      // What keeps it from starting will be told by the case that needs it.
      waiting ??= startChild(limits, options).catch(() => null);
    },
    async run(job) {
      const spare = await take();
      if (spare?.isAlive()) return runCase(job, limits, { ...options, spare });
      await spare?.close();
      return runCase(job, limits, options);
    },
    async close() {
      await (await take())?.close();
    },
  };
}
