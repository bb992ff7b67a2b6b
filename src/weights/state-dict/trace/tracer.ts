import type { TraceMessage } from './messages.ts';

/** A process that traces, as seen from where the weights are. */
export interface Tracer {
  /** As it stands in reports: `Pyodide 314.0.7`. */
  name: string;
  /** The packages that it was given, as `timm 1.0.31`: what is imported once stays. */
  packages: Set<string>;
  send: (message: unknown) => void;
  /** Its next message. @throws Refusal where it ended without one */
  next: () => Promise<TraceMessage>;
}
