import { ProcessingError } from './processing-error.ts';

/** Counts the steps of an operation whose work depends on the numbers it finds. */
export interface WorkBudget {
  /** Throws ProcessingError (`unsupported-processing`) once more than the limit is spent. */
  spend: (steps: number) => void;
}

/**
 * Steps for one tensor; one takes some nanoseconds. They are counted, not timed: the same package has the same
 * verdict on a slow machine.
 */
const LIMIT = 4e9;

export function workBudget(what: string, limit = LIMIT): WorkBudget {
  let left = limit;
  return {
    spend: (steps) => {
      left -= steps;
      if (left >= 0) return;
      throw new ProcessingError(
        'unsupported-processing',
        `${what} would take more than the ${limit.toExponential()} steps that one output may take here.`,
        'Ship test tensors of a smaller image, or with fewer objects: thresholds that let almost every pixel through make it that slow.',
      );
    },
  };
}
