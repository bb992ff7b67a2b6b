import type { TensorFile } from './case.ts';
import type { Cause } from './causes.ts';
import type { Finding } from './finding.ts';
import type { PythonEvidence, Stage } from './verdict.ts';

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
  /** The Python that it ran in. */
  python?: PythonEvidence;
  /** What this system could not keep the process from, as `network not isolated`; empty: nothing. */
  isolation?: string[];
  /** What was noticed on the way and decides nothing. */
  remarks?: Remark[];
  /** Of the job's further runs, in their order; fewer where the process ended before. */
  further?: Outcome[];
}

/** Becomes a finding about the weights entry, or about its architecture's source where a line is given. */
export interface Remark extends Pick<Finding, 'code' | 'severity' | 'message' | 'hint'> {
  /** In the architecture's source, from 1. */
  line?: number;
}

/** What a model computes in double precision the engine here computes in single precision. */
export const IN_SINGLE_PRECISION: Remark = {
  code: 'single-precision',
  severity: 'info',
  message:
    'The model computes in double precision (float64), here it is computed in single precision (float32).',
  hint: 'Outputs that agree are right all the same. With --engine python the framework itself computes them.',
};

export interface OutcomeSuccess extends OutcomeBase {
  ok: true;
  /** In the order of the job's outputs. */
  outputs: TensorFile[];
  /** Largest difference of each output between two runs with the same inputs, -1 where they can't be compared; absent: run once. */
  repeated?: number[];
}

export interface OutcomeFailure extends OutcomeBase {
  ok: false;
  stage: Stage;
  cause: Cause;
  message: string;
  hint: string;
}
