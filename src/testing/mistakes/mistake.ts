import type { ModelDescription, WeightsFormat } from '../../contract/description.ts';
import type { MistakeCause } from '../../contract/mistake-causes.ts';
import type { Tensors } from '../../processing/apply-steps.ts';

/** What a mistake can be looked for in. */
export interface Sample {
  model: ModelDescription;
  weightsFormat: WeightsFormat;
  /** The test tensors of the inputs, before any processing. */
  inputs: Tensors;
  expected: Tensors;
  /** What the network was fed. */
  fed: Tensors;
  /** Other arrays of the package, by their path in it. */
  others: Tensors;
}

/** One thing to do otherwise; what is not said stays as described. */
export interface Trial {
  /** Completes `The outputs agree …`. */
  change: string;
  /** What the network is fed. Throws ProcessingError where that is impossible. */
  feed?: () => Tensors;
  /** The network's outputs to what is compared, in place of the described postprocessing. */
  finish?: (network: Tensors) => Tensors;
  /** What outputs are compared with, in place of the test outputs. */
  expected?: Tensors;
  trainBatchNorm?: boolean;
}

/** A usual mistake: data, so that the next one is one more entry. */
export interface Mistake {
  cause: MistakeCause;
  /** What to do where it explains the difference. */
  hint: string;
  /** The changes that would show it, the most usual first; none where it cannot be. */
  trials: (sample: Sample) => Trial[];
}

/** Whether the network has to be run again for it. */
export function needsRun({ feed, trainBatchNorm }: Trial): boolean {
  return feed !== undefined || trainBatchNorm === true;
}
