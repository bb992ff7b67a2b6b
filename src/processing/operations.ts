import { sigmoid, softmax } from './activation.ts';
import { binarize } from './binarize.ts';
import { cellposeFlowDynamics } from './cellpose/cellpose.ts';
import { ensureDtype } from './ensure-dtype.ts';
import { fixedZeroMeanUnitVariance, scaleLinear } from './linear.ts';
import { scaleMeanVariance, zeroMeanUnitVariance } from './normalize.ts';
import type { Operation } from './operation.ts';
import { clip, scaleRange } from './percentiles.ts';
import { stardistPostprocessing } from './stardist/stardist.ts';

/** Every operation of the model specification 0.4 and 0.5 but `custom`, by the id that 0.5 gives it. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  binarize,
  clip,
  ensure_dtype: ensureDtype,
  fixed_zero_mean_unit_variance: fixedZeroMeanUnitVariance,
  scale_linear: scaleLinear,
  scale_mean_variance: scaleMeanVariance,
  scale_range: scaleRange,
  sigmoid,
  softmax,
  zero_mean_unit_variance: zeroMeanUnitVariance,
  stardist_postprocessing: stardistPostprocessing,
  cellpose_flow_dynamics: cellposeFlowDynamics,
};
