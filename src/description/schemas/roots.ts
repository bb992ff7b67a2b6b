import { generic_0_2, generic_0_3 } from './generic.ts';
import { model_0_4 } from './model-0-4.ts';
import { model_0_5 } from './model-0-5.ts';
import { is, type Schema } from './schema.ts';
import { linked, linked_0_3 } from './shared.ts';

/** The schema of each type and generation of the specification. */
export const ROOT_SCHEMAS = {
  'generic-0.2': () => generic_0_2('generic'),
  'application-0.2': () => generic_0_2('application'),
  'dataset-0.2': () => generic_0_2('dataset'),
  'notebook-0.2': () => generic_0_2('notebook'),
  'generic-0.3': () => generic_0_3('generic'),
  'application-0.3': () => generic_0_3('application'),
  'dataset-0.3': () => generic_0_3('dataset'),
  'notebook-0.3': () => generic_0_3('notebook'),
  'model-0.4': () => model_0_4,
  'model-0.5': () => model_0_5,
  'linked-any-case-resource-id': () => linked(is('any-case-resource-id')),
  'linked-resource-id': () => linked_0_3,
} as const satisfies Record<string, () => Schema>;

export type RootName = keyof typeof ROOT_SCHEMAS;
