import { is, list, mapping, nullable, oneOf, type Schema, text } from './schema.ts';
import { author, badge, commonFields_0_2, commonFields_0_3, packagedSource } from './shared.ts';

const GENERIC_TYPES = ['generic', 'application', 'dataset', 'notebook'] as const;
type GenericType = (typeof GENERIC_TYPES)[number];

const NOTEBOOK_SUFFIX = ['.ipynb'];

const source_0_2: Record<GenericType, Record<string, Schema>> = {
  generic: { source: nullable(is('url')) },
  dataset: { source: nullable(is('url')) },
  application: { source: nullable(packagedSource()) },
  notebook: { 'source*': is('file-source', { suffix: { of: NOTEBOOK_SUFFIX, anyCase: false } }) },
};

const extra = (type: GenericType) => (type === 'generic' ? 'allow' : 'forbid');

/** generic, application, dataset and notebook 0.2. */
export function generic_0_2(type: GenericType): Schema {
  return mapping(
    {
      ...commonFields_0_2({ name: text({ minLength: 1 }), authors: list(author(text())) }),
      'format_version*': oneOf('0.2.4'),
      badges: list(badge),
      documentation: nullable(is('file-source')),
      license: nullable(text()),
      'type*': type === 'generic' ? text() : oneOf(type),
      id: nullable(is('any-case-resource-id')),
      ...source_0_2[type],
    },
    extra(type),
  );
}

/** The free mapping `config` of 0.3: texts as keys all the way down, `bioimageio` a mapping of anything. */
const config_0_3: Schema = {
  allOf: [is('text-keyed'), mapping({ bioimageio: is('text-keyed') }, is('text-keyed-values'))],
};

/** generic, application, dataset and notebook 0.3. */
export function generic_0_3(type: GenericType): Schema {
  return mapping(
    {
      ...commonFields_0_3,
      'format_version*': oneOf('0.3.4'),
      badges: list(badge),
      config: config_0_3,
      'type*': type === 'generic' ? text() : oneOf(type),
      id: nullable(is('resource-id')),
      parent: nullable(is('resource-id')),
      ...source_0_2[type],
    },
    extra(type),
  );
}
