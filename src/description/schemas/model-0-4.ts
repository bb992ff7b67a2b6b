import {
  choose,
  integer,
  is,
  isList,
  isMapping,
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
  attachments_0_2,
  author,
  commonFields_0_2,
  DTYPES,
  linked,
  packagedSource,
  runMode,
} from './shared.ts';

export const WEIGHTS_FORMATS_0_4 = [
  'keras_hdf5',
  'onnx',
  'pytorch_state_dict',
  'tensorflow_js',
  'tensorflow_saved_model_bundle',
  'torchscript',
] as const;

const axes = text({ pattern: '^(?!.*(.).*\\1)[bitczyx]*$' });
const opAxes = text({ pattern: '^(?!.*(.).*\\1)[czyx]*$' });
const eps = number({ exclusiveMinimum: 0, maximum: 0.1 });
const perMode = oneOf('per_dataset', 'per_sample');
const numberOrList = (limits: Schema = {}) => choose([[isList, list(number(), limits)]], number());

const commonOps: Record<string, Record<string, Schema>> = {
  binarize: { 'kwargs*': mapping({ 'threshold*': number() }) },
  clip: { 'kwargs*': mapping({ 'min*': number(), 'max*': number() }) },
  scale_linear: {
    'kwargs*': mapping({ axes: nullable(opAxes), gain: numberOrList(), offset: numberOrList() }),
  },
  sigmoid: {},
  zero_mean_unit_variance: {
    'kwargs*': mapping({
      mode: oneOf('fixed', 'per_dataset', 'per_sample'),
      'axes*': opAxes,
      mean: nullable(numberOrList({ minItems: 1 })),
      std: nullable(numberOrList({ minItems: 1 })),
      eps,
    }),
  },
  scale_range: {
    'kwargs*': mapping({
      'mode*': perMode,
      'axes*': opAxes,
      min_percentile: number({ minimum: 0, exclusiveMaximum: 100 }),
      max_percentile: number({ exclusiveMinimum: 1, maximum: 100 }),
      eps,
      reference_tensor: nullable(is('identifier')),
    }),
  },
};

const postOps = {
  ...commonOps,
  scale_mean_variance: {
    'kwargs*': mapping({
      'mode*': perMode,
      'reference_tensor*': is('identifier'),
      axes: nullable(opAxes),
      eps,
    }),
  },
};

const tensor = {
  'name*': is('identifier'),
  description: text(),
  'axes*': axes,
  data_range: nullable(tuple(is('any-number'), is('any-number'))),
};

const inputTensor = mapping({
  ...tensor,
  'data_type*': oneOf('float32', 'uint8', 'uint16'),
  'shape*': choose(
    [
      [
        isMapping,
        mapping({
          'min*': list(integer(), { minItems: 1 }),
          'step*': list(integer(), { minItems: 1 }),
        }),
      ],
    ],
    list(integer()),
  ),
  preprocessing: list(tagged('name', commonOps)),
});

const outputTensor = mapping({
  ...tensor,
  'data_type*': oneOf(...DTYPES),
  'shape*': choose(
    [
      [
        isMapping,
        mapping({
          'reference_tensor*': is('identifier'),
          'scale*': list(nullable(number()), { minItems: 1 }),
          'offset*': list(number({ multipleOf: 0.5 }), { minItems: 1 }),
        }),
      ],
    ],
    list(integer()),
  ),
  halo: nullable(list(integer())),
  postprocessing: list(tagged('name', postOps)),
});

const weightsEntry = {
  'source*': packagedSource(),
  sha256: nullable(is('sha256')),
  attachments: nullable(attachments_0_2),
  authors: nullable(list(author(text()))),
  dependencies: nullable(is('dependencies')),
  parent: nullable(oneOf(...WEIGHTS_FORMATS_0_4)),
};
const withVersion = (field: string) =>
  nullable(mapping({ ...weightsEntry, [field]: nullable(is('version')) }));

const weights = mapping({
  keras_hdf5: withVersion('tensorflow_version'),
  onnx: nullable(mapping({ ...weightsEntry, opset_version: nullable(integer({ minimum: 7 })) })),
  pytorch_state_dict: nullable(
    mapping({
      ...weightsEntry,
      'architecture*': is('callable'),
      architecture_sha256: nullable(is('sha256')),
      kwargs: is('text-keyed'),
      pytorch_version: nullable(is('version')),
    }),
  ),
  tensorflow_js: withVersion('tensorflow_version'),
  tensorflow_saved_model_bundle: withVersion('tensorflow_version'),
  torchscript: withVersion('pytorch_version'),
});

const {
  'name*': _name,
  'description*': description,
  authors: _authors,
  ...common
} = commonFields_0_2({ name: {}, authors: {} });

/** model 0.4, and 0.3 after its conversion. */
export const model_0_4: Schema = mapping({
  'name*': text({ minLength: 1 }),
  'description*': description ?? {},
  covers: common.covers ?? {},
  id_emoji: common.id_emoji ?? {},
  'authors*': list(author(text()), { minItems: 1 }),
  ...common,
  'format_version*': oneOf('0.4.10'),
  'type*': oneOf('model'),
  id: nullable(is('any-case-resource-id')),
  'documentation*': packagedSource(),
  'inputs*': list(inputTensor, { minItems: 1 }),
  'license*': text(),
  'outputs*': list(outputTensor, { minItems: 1 }),
  packaged_by: list(author(text())),
  // A mapping is thrown away before, see versions/.
  parent: nullable(linked(is('any-case-resource-id'))),
  run_mode: nullable(runMode),
  sample_inputs: list(packagedSource()),
  sample_outputs: list(packagedSource()),
  'test_inputs*': list(packagedSource(['.npy']), { minItems: 1 }),
  'test_outputs*': list(packagedSource(['.npy']), { minItems: 1 }),
  'timestamp*': is('datetime'),
  // What it holds is left to the rules: a link, or a whole dataset description.
  training_data: nullable(is('mapping')),
  'weights*': weights,
});
