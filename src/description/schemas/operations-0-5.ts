import {
  boolean,
  choose,
  hasField,
  integer,
  is,
  isList,
  list,
  mapping,
  nullable,
  number,
  oneOf,
  type Schema,
  text,
  tuple,
} from './schema.ts';
import { dtype, packagedSource } from './shared.ts';

const axes = nullable(list(is('axis-id')));
const axis = is('non-batch-axis-id');
const eps = number({ exclusiveMinimum: 0, maximum: 0.1 });
const minPercentile = number({ minimum: 0, exclusiveMaximum: 100 });
const maxPercentile = number({ exclusiveMinimum: 1, maximum: 100 });
const numbers = list(number(), { minItems: 1 });
const numberOrList = choose([[isList, numbers]], number());
const deviation = number({ minimum: 1e-6 });

const pair = tuple(integer(), integer());
const stardist = {
  'prob_threshold*': number(),
  'nms_threshold*': number(),
  'n_rays*': integer(),
};
const stardist2d = mapping({
  ...stardist,
  'grid*': pair,
  'b*': choose([[isList, tuple(pair, pair)]], integer()),
});
const stardist3d = mapping({
  ...stardist,
  'grid*': tuple(integer(), integer(), integer()),
  'b*': choose([[isList, tuple(pair, pair, pair)]], integer()),
  'anisotropy*': tuple(number(), number(), number()),
  overlap_label: nullable(integer()),
});

/** The parameters of each operation of spec 0.5 by its id. */
export const PREPROCESSING_0_5: Record<string, Record<string, Schema>> = {
  binarize: {
    'kwargs*': choose(
      [[hasField('axis'), mapping({ 'threshold*': numbers, 'axis*': axis })]],
      mapping({ 'threshold*': number() }),
    ),
  },
  clip: {
    'kwargs*': mapping({
      min: nullable(number()),
      min_percentile: nullable(minPercentile),
      max: nullable(number()),
      max_percentile: nullable(maxPercentile),
      axes,
    }),
  },
  ensure_dtype: { 'kwargs*': mapping({ 'dtype*': dtype }) },
  fixed_zero_mean_unit_variance: {
    'kwargs*': choose(
      [
        [
          hasField('axis'),
          mapping({ 'mean*': numbers, 'std*': list(deviation, { minItems: 1 }), 'axis*': axis }),
        ],
      ],
      mapping({ 'mean*': number(), 'std*': deviation }),
    ),
  },
  scale_linear: {
    'kwargs*': choose(
      [[hasField('axis'), mapping({ 'axis*': axis, gain: numberOrList, offset: numberOrList })]],
      mapping({ gain: number(), offset: number() }),
    ),
  },
  scale_range: {
    kwargs: mapping({
      axes,
      min_percentile: minPercentile,
      max_percentile: maxPercentile,
      eps,
      reference_tensor: nullable(is('tensor-id')),
    }),
  },
  sigmoid: {},
  softmax: { kwargs: mapping({ axis }) },
  zero_mean_unit_variance: { kwargs: mapping({ axes, eps }) },
};

export const POSTPROCESSING_0_5: Record<string, Record<string, Schema>> = {
  ...PREPROCESSING_0_5,
  cellpose_flow_dynamics: {
    'kwargs*': mapping({
      'cellprob_threshold*': number(),
      'flow_threshold*': number(),
      'do_3D*': boolean(),
      min_size: integer(),
      output_dtype: oneOf('uint16', 'uint32'),
    }),
  },
  custom: {
    'source*': packagedSource(),
    sha256: nullable(is('sha256')),
    'callable*': text(),
    kwargs: is('plain-values'),
  },
  scale_mean_variance: {
    'kwargs*': mapping({ 'reference_tensor*': is('tensor-id'), axes, eps }),
  },
  stardist_postprocessing: {
    'kwargs*': choose([[hasField('anisotropy', 'overlap_label'), stardist3d]], stardist2d),
  },
};
