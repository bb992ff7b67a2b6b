import type { Model05, StepData } from './data-0-5.ts';
import { type Complaint, rule } from './rule.ts';

type Kwargs = Record<string, unknown>;
const isGiven = (value: unknown) => value !== undefined && value !== null;
const PATH = ['kwargs'];

function clip(kwargs: Kwargs): Complaint[] {
  for (const [low, high] of [
    ['min', 'min_percentile'],
    ['max', 'max_percentile'],
  ] as const)
    if (isGiven(kwargs[low]) && isGiven(kwargs[high]))
      return [{ path: [...PATH, high], message: `"${low}" and "${high}" exclude each other.` }];
  const percentile = isGiven(kwargs.min_percentile) || isGiven(kwargs.max_percentile);
  if (!isGiven(kwargs.min) && !isGiven(kwargs.max) && !percentile)
    return [
      {
        path: PATH,
        message: 'clip without a limit does nothing.',
        hint: 'Give at least one of min, max, min_percentile and max_percentile.',
      },
    ];
  if (isGiven(kwargs.axes) && !percentile)
    return [
      {
        path: [...PATH, 'axes'],
        message: '"axes" has a meaning for percentiles only, and there is none.',
        hint: 'Remove "axes".',
        remedy: { description: 'Remove "axes"', remove: true },
      },
    ];
  return [];
}

function scaleLinear(kwargs: Kwargs): Complaint[] {
  const { gain = 1, offset = 0 } = kwargs;
  if ('axis' in kwargs) {
    if (Array.isArray(gain) && Array.isArray(offset) && gain.length !== offset.length)
      return [
        {
          path: [...PATH, 'offset'],
          message: `"gain" has ${gain.length} values, "offset" ${offset.length}; expected the same number.`,
        },
      ];
    if (!Array.isArray(gain) && !Array.isArray(offset))
      return [
        {
          path: [...PATH, 'axis'],
          message: '"axis" has a meaning only if "gain" or "offset" is a list.',
          hint: 'Remove "axis", or give a value for each element along the axis.',
        },
      ];
  }
  const changesNothing =
    [gain].flat().every((g) => g === 1) && [offset].flat().every((o) => o === 0);
  return changesNothing
    ? [
        {
          path: PATH,
          message: 'A gain of 1 and an offset of 0 change nothing.',
          hint: 'Remove this step, or set "gain" or "offset".',
        },
      ]
    : [];
}

function fixedMeanAndDeviation({ mean, std }: Kwargs): Complaint[] {
  return Array.isArray(mean) && Array.isArray(std) && mean.length !== std.length
    ? [
        {
          path: [...PATH, 'std'],
          message: `"mean" has ${mean.length} values, "std" ${std.length}; expected the same number.`,
          hint: 'Give one mean and one std for each element along the axis.',
        },
      ]
    : [];
}

function scaleRange({ min_percentile: low = 0, max_percentile: high = 100 }: Kwargs): Complaint[] {
  return Number(low) >= Number(high)
    ? [
        {
          path: [...PATH, 'max_percentile'],
          message: `"max_percentile" is ${high}, which is not above "min_percentile" ${low}.`,
          hint: 'Exchange them, or widen the range.',
        },
      ]
    : [];
}

/** What the parameters of an operation have to fulfil together. */
const CHECKS: Readonly<Record<string, (kwargs: Kwargs) => Complaint[]>> = {
  clip,
  scale_linear: scaleLinear,
  fixed_zero_mean_unit_variance: fixedMeanAndDeviation,
  scale_range: scaleRange,
};

/** Rules on single pre- and postprocessing steps of model 0.5. */
export const STEP_RULES_0_5 = ['inputs/*/preprocessing/*', 'outputs/*/postprocessing/*'].map((at) =>
  rule<StepData, Model05>({
    code: 'contradictory-kwargs',
    severity: 'error',
    at,
    reference: 'model.v0_5:ClipKwargs, ScaleLinearKwargs, ScaleRangeKwargs and others',
    hint: 'Change the parameters so that they agree.',
    check: (step) => CHECKS[step.id]?.(step.kwargs ?? {}) ?? [],
  }),
);
