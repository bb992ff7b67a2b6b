import { WEIGHTS_FORMATS } from '../../contract/description.ts';
import {
  boolean,
  choose,
  hasField,
  integer,
  is,
  list,
  mapping,
  nullable,
  oneOf,
  type Schema,
  text,
  tuple,
} from './schema.ts';
import { author_0_3, fileDescription, packagedSource } from './shared.ts';

const entry = (source: Schema = packagedSource()): Record<string, Schema> => ({
  'source*': source,
  sha256: nullable(is('sha256')),
  authors: nullable(list(author_0_3)),
  parent: nullable(oneOf(...WEIGHTS_FORMATS)),
  comment: text(),
});
const version = is('version');
const dependencies = nullable(fileDescription(['.yaml', '.yml']));

const architecture = choose(
  [
    [
      { allOf: [hasField('import_from'), { not: { required: ['source'] } }] },
      mapping({
        'callable*': is('identifier'),
        kwargs: is('plain-values'),
        'import_from*': text(),
      }),
    ],
  ],
  mapping({
    'source*': packagedSource(),
    sha256: nullable(is('sha256')),
    'callable*': is('identifier'),
    kwargs: is('plain-values'),
  }),
);

export const weights_0_5 = mapping({
  keras_hdf5: nullable(mapping({ ...entry(), 'tensorflow_version*': version })),
  keras_v3: nullable(
    mapping({
      ...entry(packagedSource(['.keras'])),
      'keras_version*': version,
      'backend*': tuple(oneOf('tensorflow', 'jax', 'torch'), version),
    }),
  ),
  onnx: nullable(
    mapping({
      ...entry(),
      'opset_version*': integer({ minimum: 7 }),
      external_data: nullable(fileDescription(['.data'])),
    }),
  ),
  pytorch_state_dict: nullable(
    mapping({
      ...entry(),
      'architecture*': architecture,
      'pytorch_version*': version,
      dependencies,
      strict: boolean(),
    }),
  ),
  tensorflow_js: nullable(mapping({ ...entry(), 'tensorflow_version*': version })),
  tensorflow_saved_model_bundle: nullable(
    mapping({ ...entry(), 'tensorflow_version*': version, dependencies }),
  ),
  torchscript: nullable(mapping({ ...entry(), 'pytorch_version*': version })),
});
