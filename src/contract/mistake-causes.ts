import type { CauseEntry } from './cause-entry.ts';

/** Usual mistakes: each was tried, and explains the whole difference between outputs and test outputs. */
export const MISTAKE_CAUSES = {
  'postprocessing-not-applied': mistake(
    'The test output agrees with the output before its described postprocessing, or before one step of it.',
  ),
  'postprocessing-missing': mistake(
    'The test output agrees once a usual step is added that the postprocessing does not describe.',
  ),
  'outputs-exchanged': mistake('The test outputs agree once two outputs are exchanged.'),
  'inputs-exchanged': mistake('The test outputs agree once two inputs are exchanged.'),
  'other-test-output': mistake(
    'The output agrees with another file of the package than its test output.',
  ),
  'channels-reversed': mistake(
    'The test outputs agree once the order of channels (RGB, BGR) is reversed.',
  ),
  'channels-misplaced': mistake(
    'The test outputs agree once the channels stand first instead of last, or last instead of first.',
  ),
  'axes-swapped': mistake('The test outputs agree once two axes, as x and y, are swapped.'),
  'axis-flipped': mistake('The test outputs agree once an axis runs the other way.'),
  'value-range-differs': mistake(
    'The test outputs agree once values are scaled from 0–1 to 0–255, or from 0–255 to 0–1.',
  ),
  'preprocessing-not-applied': mistake(
    'The test outputs agree once the described preprocessing, or one step of it, is left out.',
  ),
  'preprocessing-twice': mistake(
    'The test outputs agree once the described preprocessing is applied twice.',
  ),
  'preprocessing-missing': mistake(
    'The test outputs agree once a usual step is added that the preprocessing does not describe.',
  ),
  'preprocessing-axes-differ': mistake(
    'The test outputs agree once a step of preprocessing takes its statistics over other axes.',
  ),
  'batch-norm-training': mistake(
    'The test outputs agree once batch normalization uses the statistics of its input, as in training.',
  ),
} as const satisfies Record<string, CauseEntry>;

export type MistakeCause = keyof typeof MISTAKE_CAUSES;

function mistake(means: string) {
  return { stage: 'compare', blame: 'contributor', means } as const;
}
