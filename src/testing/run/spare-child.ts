import type { Limits } from '../../contract/case.ts';
import type { Child } from '../../inference/start-child.ts';
import { snapshotFor } from '../engines/snapshot-for.ts';
import { limitsOf, type TestSettings } from '../test-settings.ts';
import type { Tools } from '../tools.ts';

/** A process that loads the engine while this one still reads descriptions and prepares tensors. */
export interface SpareChild {
  /**
   * Starts one, unless one waits already.
   * @param tracing whether it starts what architectures are traced in as well
   */
  start(tracing?: boolean): void;
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
  let isTracing = false;
  const started = async (limits: Limits, tracing: boolean) =>
    startChild(limits, {
      ...childOptions(settings),
      ...(tracing ? { tracer: { limits, snapshot: await snapshotFor(settings) } } : {}),
    });
  const handOver = () => {
    const child = waiting;
    waiting = null;
    isTracing = false;
    return child;
  };
  return {
    start(tracing = false) {
      if (waiting) {
        if (tracing && !isTracing) waiting = withTracer(waiting, settings);
      } else {
        const limits = limitsOf(settings);
        waiting = started(limits, tracing).then(
          (spare) => ({ limits, spare }),
          // The case that needs one will find out why there is none.
          () => ({ limits }),
        );
      }
      isTracing ||= tracing;
    },
    async take() {
      return (await handOver()) ?? { limits: limitsOf(settings) };
    },
    async close() {
      await (await handOver())?.spare?.close();
    },
  };
}

/** Has Python started that runs architectures, which takes longer than the engine. */
async function withTracer(
  starting: Promise<{ limits: Limits; spare?: Child }>,
  settings: TestSettings,
): Promise<{ limits: Limits; spare?: Child }> {
  const [{ limits, spare }, snapshot] = await Promise.all([starting, snapshotFor(settings)]);
  // Nothing that could be given away: no stranger's code has run in it when it is handed over.
  spare?.send({ kind: 'tracer', limits, snapshot }, true);
  return spare ? { limits, spare } : { limits };
}

export function childOptions({ environment, engineFolder }: TestSettings) {
  return {
    ...(environment ? { environment } : {}),
    ...(engineFolder === undefined ? {} : { engineFolder }),
  };
}
