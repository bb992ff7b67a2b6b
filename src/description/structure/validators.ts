import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { ROOT_SCHEMAS, type RootName } from '../schemas/roots.ts';
import { addKeywords } from './keywords.ts';

export type StructureError = ErrorObject;
export type Validate = ValidateFunction;

/** The settings with which schemas are compiled, at run time or ahead of it. */
export const AJV_OPTIONS = {
  allErrors: true,
  verbose: true,
  discriminator: true,
  strict: false,
  allowUnionTypes: true,
  inlineRefs: false,
  validateSchema: false,
} as const;

const compiled = new Map<RootName, Validate>();

/** The validator of one type and generation, compiled at its first use. */
export function validator(root: RootName): Validate {
  const known = compiled.get(root);
  if (known) return known;
  const ajv = new Ajv(AJV_OPTIONS);
  addKeywords(ajv);
  const validate = ajv.compile(ROOT_SCHEMAS[root]());
  compiled.set(root, validate);
  return validate;
}
