import pLimit from 'p-limit';
import type { Limits } from '../../contract/case.ts';
import type { Child } from '../../inference/start-child.ts';

/** A process that has done a job, and the limits that it was started under. */
export interface Kept {
  limits: Limits;
  spare: Child;
}

/** A process that goes from one job to the next, all of the same resource. */
export interface KeptChild {
  /**
   * Calls `use` with the process that is there; null: there is none. One call at a time: who comes
   * meanwhile waits. What `use` hands to `keep` is there for the next.
   */
  with<T>(use: (kept: Kept | null, keep: (kept: Kept) => void) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export function keptChild(): KeptChild {
  const limit = pLimit(1);
  let held: Kept | null = null;
  const handOver = () => {
    const kept = held;
    held = null;
    return kept;
  };
  return {
    with: (use) =>
      limit(() =>
        use(handOver(), (kept) => {
          held = kept;
        }),
      ),
    async close() {
      await handOver()?.spare.close();
    },
  };
}
