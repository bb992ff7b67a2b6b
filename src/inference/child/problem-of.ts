import { WeightsError, type WeightsProblem } from '../../weights/program.ts';

/** Why a run failed, whatever was thrown. */
export function problemOf(error: unknown): WeightsProblem {
  if (error instanceof WeightsError) return error.problem;
  if (error instanceof RangeError && /allocation failed/i.test(error.message))
    return {
      stage: 'run',
      cause: 'out-of-memory',
      message: `There was not enough memory for a tensor: ${error.message}.`,
      hint: 'Give the case more memory, or let the model run on a smaller input.',
    };
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    stage: 'run',
    cause: 'internal-error',
    message: `model-hub-ci failed while it ran the model: ${reason}`,
    hint: 'This is a fault of model-hub-ci; please report it with the model.',
  };
}
