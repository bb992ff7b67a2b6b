import type { Limits } from '../../contract/case.ts';
import { type StartedTracer, startTracer } from '../tracer/start-tracer.ts';

/** What a tracer is started with. */
export interface TracerStart {
  limits: Limits;
  snapshot: string | null;
}

/** The process that runs architectures, for all jobs of this one: they are of one resource. */
export type KeptTracer = (start: TracerStart) => StartedTracer;

/**
 * Starts it at the first call, and anew only where it has ended.
 * @param engineFolder as for `loadEngine`
 */
export function keepTracer(engineFolder: string | null): KeptTracer {
  let kept: StartedTracer | null = null;
  return ({ limits, snapshot }) => {
    if (!kept?.isAlive()) kept = startTracer(limits, { engineFolder, snapshot });
    return kept;
  };
}
