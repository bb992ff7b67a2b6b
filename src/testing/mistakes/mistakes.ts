import { LAYOUT_MISTAKES } from './layout-mistakes.ts';
import type { Mistake } from './mistake.ts';
import { EXCHANGES, TRAINING_MISTAKES, VALUE_MISTAKES } from './other-mistakes.ts';
import { POSTPROCESSING_MISTAKES } from './postprocessing-mistakes.ts';
import { PREPROCESSING_MISTAKES } from './preprocessing-mistakes.ts';

/** All usual mistakes, the simplest first: where several explain a difference, the first is the cause. */
export const MISTAKES: readonly Mistake[] = [
  ...POSTPROCESSING_MISTAKES,
  ...EXCHANGES,
  ...PREPROCESSING_MISTAKES,
  ...TRAINING_MISTAKES,
  ...LAYOUT_MISTAKES,
  ...VALUE_MISTAKES,
];
