import type { TensorFile } from './case.ts';
import type { Cause } from './causes.ts';
import type { Stage } from './verdict.ts';

/** What running a case gave. */
export type Outcome = OutcomeSuccess | OutcomeFailure;

interface OutcomeBase {
  caseId: string;
  /** As `onnxruntime-node 1.30.0 (cpu)`; null where it did not come so far. */
  engine: string | null;
  /** Milliseconds by step: `start`, `import`, `load`, `run`, `total`. */
  durations: Record<string, number>;
  /** Bytes; null where it could not be measured. */
  peakMemory: number | null;
  /** Last lines of the child's stdout and stderr, bounded, not escaped. */
  log: string;
}

export interface OutcomeSuccess extends OutcomeBase {
  ok: true;
  /** In the order of the job's outputs. */
  outputs: TensorFile[];
}

export interface OutcomeFailure extends OutcomeBase {
  ok: false;
  stage: Stage;
  cause: Cause;
  message: string;
  hint: string;
}
