import { inputAxis, outputAxis } from './axes-0-5.ts';
import { config_0_5 } from './config-0-5.ts';
import { POSTPROCESSING_0_5, PREPROCESSING_0_5 } from './operations-0-5.ts';
import {
  boolean,
  choose,
  hasField,
  is,
  isList,
  list,
  mapping,
  nullable,
  number,
  oneOf,
  type Schema,
  tagged,
  text,
  tuple,
} from './schema.ts';
import {
  author_0_3,
  commonFields_0_3,
  DTYPES,
  fileDescription,
  linked_0_3,
  runMode,
} from './shared.ts';
import { weights_0_5 } from './weights-0-5.ts';

const numericDtypes = DTYPES.filter((dtype) => dtype !== 'bool');

/** Discrete values, or a range of continuous ones. Which values fit which type is left to the rules. */
const dataDescription = choose(
  [
    [
      hasField('values'),
      mapping({
        'values*': list({}, { minItems: 1 }),
        type: oneOf(...DTYPES),
        unit: nullable(is('si-unit')),
      }),
    ],
  ],
  mapping({
    type: oneOf(...numericDtypes),
    range: tuple(nullable(is('limit')), nullable(is('limit'))),
    unit: is('si-unit'),
    scale: number(),
    offset: nullable(number()),
  }),
);

const tensor = (axis: Schema): Record<string, Schema> => ({
  id: is('tensor-id'),
  description: text({ maxLength: 128 }),
  'axes*': list(axis, { minItems: 1 }),
  test_tensor: nullable(fileDescription()),
  sample_tensor: nullable(fileDescription()),
  data: choose([[isList, list(dataDescription, { minItems: 1 })]], dataDescription),
});

const padding = choose(
  [
    [
      { type: 'object', required: ['mode'], properties: { mode: { not: { const: 'constant' } } } },
      mapping({ 'mode*': oneOf('constant', 'edge', 'reflect', 'symmetric') }),
    ],
  ],
  mapping({ mode: oneOf('constant'), value: number() }),
);

/** model 0.5. */
export const model_0_5: Schema = mapping({
  ...commonFields_0_3,
  'format_version*': oneOf('0.5.14'),
  'type*': oneOf('model'),
  id: nullable(is('resource-id')),
  'inputs*': list(
    mapping({
      ...tensor(inputAxis),
      output_of: nullable(is('resource-id')),
      optional: boolean(),
      pad: nullable(padding),
      preprocessing: list(tagged('id', PREPROCESSING_0_5)),
    }),
    { minItems: 1 },
  ),
  'outputs*': list(
    mapping({
      ...tensor(outputAxis),
      postprocessing: list(tagged('id', POSTPROCESSING_0_5)),
    }),
    { minItems: 1 },
  ),
  packaged_by: list(author_0_3),
  parent: nullable(linked_0_3),
  run_mode: nullable(runMode),
  timestamp: is('datetime'),
  // What it holds is left to the rules: a link, or a whole dataset description.
  training_data: nullable(is('mapping')),
  'weights*': weights_0_5,
  config: config_0_5,
});
