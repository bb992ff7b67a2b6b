import type { TestEvent } from '../../contract/test-event.ts';

/** Shows on standard error how far the tests are. */
export interface Progress {
  listen: (event: TestEvent) => void;
  /** Resolves when all that was told is shown. */
  end: () => Promise<void>;
}
