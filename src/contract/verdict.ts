import type { Cause } from './causes.ts';
import type { Position } from './finding.ts';
import type { MistakeCause } from './mistake-causes.ts';
import type { Blame, Stage, Status } from './status.ts';

export type { Blame, Stage, Status } from './status.ts';

/** How one produced output differs from the expected one; numbers in the output's own unit. */
export interface OutputComparison {
  output: string;
  shape: number[];
  expectedShape: number[];
  dtype: string;
  expectedDtype: string;
  agrees: boolean;
  /** The tolerance that was applied: an element agrees if |produced - expected| <= absolute + relative * |expected|. */
  tolerance: { relative: number; absolute: number; mismatchedElementsPerMillion: number };
  /** `null` where the shapes or the positions of NaN and Inf already differ. */
  maxAbsoluteDifference: number | null;
  maxRelativeDifference: number | null;
  /** Index of the largest absolute difference, one number an axis. */
  maxAbsoluteDifferenceAt: number[] | null;
  mismatchedElements: number;
  totalElements: number;
  /** Elements where exactly one side is NaN, or the infinities differ. */
  nonFiniteMismatches: number;
  /** Of a label map that differs: how its regions match, whatever their ids. */
  labels?: LabelMatch;
  /** What was kept of it to look at; absent where nothing was. */
  files?: OutputFiles;
}

/** Files in the evidence folder, as paths relative to it with `/` between their parts (docs/evidence.md). */
export interface OutputFiles {
  /** The produced output after postprocessing, .npy. */
  produced?: string;
  /** produced - expected, .npy; absent where the shapes differ. */
  difference?: string;
  /** Input, expected, produced and difference side by side, .png. */
  picture?: string;
  /** Why files are missing that could be there. */
  leftOut?: string;
}

/**
 * How the regions of two label maps match: elements of one id within one sample and channel are a
 * region, 0 is the background. Two regions match where they share more than half of their union (IoU).
 */
export interface LabelMatch {
  expectedRegions: number;
  producedRegions: number;
  matchedRegions: number;
  /** Over all expected regions, 0 for one without a match; null where none is expected. */
  meanIou: number | null;
  worstIou: number | null;
  /** Elements that still differ once matched regions have the expected ids. */
  mismatchedElements: number;
}

/** A Python environment, as reports tell it. */
export interface PythonEvidence {
  /** How it came about: `ready`, `extended`, `declared` or `given`. */
  rung: string;
  /** Version by distribution. */
  packages: Record<string, string>;
  /** The exact requirements, one a line: makes the same environment again. */
  lock: string;
}

/** A usual mistake that explains why outputs differ: with this change they agree. */
export interface ExplainedBy {
  cause: MistakeCause;
  /** What was changed, as `with the channels of raw reversed`. */
  change: string;
  /** Largest of all outputs after the change, in their own unit. */
  maxAbsoluteDifference: number;
}

/** What a verdict rests on: comparisons, what a child process said before it died, the engine's own words. */
export interface Evidence {
  outputs?: OutputComparison[];
  /** Usual mistakes that explain the difference, the simplest first; the first one is the cause. */
  explainedBy?: ExplainedBy[];
  /** Last lines of the child process's stderr or the engine's message, bounded, not yet escaped. */
  log?: string;
  /** Which engine ran the model, as `onnxruntime-node 1.30.0 (cpu)`. */
  engine?: string;
  /** The Python environment that it ran in. */
  python?: PythonEvidence;
  /** What could not be enforced on this system while it ran, as `network not isolated`. */
  isolation?: string[];
  /** Where in the description the thing at fault stands: a link for whoever mends it. */
  position?: Position;
}

/** The shape of a case: the shipped test tensors, or generated ones. */
export type CaseShape =
  | { kind: 'test-tensors' }
  | { kind: 'generated'; batch: number; parameter: number };

/**
 * The verdict of one case. `status` is `failed` if and only if `blame` is `contributor`;
 * `stage`, `blame` and `cause` are null only where the case passed or does not apply.
 */
export interface Verdict {
  weightsFormat: string;
  device: string;
  shape: CaseShape;
  status: Status;
  stage: Stage | null;
  blame: Blame | null;
  cause: Cause | null;
  message: string;
  hint: string;
  evidence: Evidence;
  /** Milliseconds by step: `import`, `load`, `run`, `total`. */
  durations: Record<string, number>;
  /** Bytes: the largest resident set of the process that ran the model; null where it was not run. */
  peakMemory: number | null;
}
