import type { Limits } from '../../contract/case.ts';
import type { Child } from '../../inference/start-child.ts';
import { limitsOf, type TestSettings } from '../test-settings.ts';
import type { Tools } from '../tools.ts';

/** A process that loads the engine while this one still reads descriptions and prepares tensors. */
export interface SpareChild {
  /** Starts one, unless one waits already. */
  start(): void;
  /** The waiting one, which is the caller's from now on, and the limits for the next case. */
  take(): Promise<{ limits: Limits; spare?: Child }>;
  /** Ends the waiting one. */
  close(): Promise<void>;
}

export function spareChild(
  settings: TestSettings,
  { startChild }: Pick<Tools, 'startChild'>,
): SpareChild {
  let waiting: Promise<{ limits: Limits; spare?: Child }> | null = null;
  const handOver = () => {
    const child = waiting;
    waiting = null;
    return child;
  };
  return {
    start() {
      if (waiting) return;
      const limits = limitsOf(settings);
      waiting = startChild(limits, childOptions(settings)).then(
        (spare) => ({ limits, spare }),
        // The case that needs one will find out why there is none.
        () => ({ limits }),
      );
    },
    async take() {
      return (await handOver()) ?? { limits: limitsOf(settings) };
    },
    async close() {
      await (await handOver())?.spare?.close();
    },
  };
}

export function childOptions({ environment, engineFolder }: TestSettings) {
  return {
    ...(environment ? { environment } : {}),
    ...(engineFolder === undefined ? {} : { engineFolder }),
  };
}
