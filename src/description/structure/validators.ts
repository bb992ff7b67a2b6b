import { Ajv, type ErrorObject } from 'ajv';
import { ROOT_SCHEMAS, type RootName } from '../schemas/roots.ts';
import type { Schema } from '../schemas/schema.ts';
import { shareParts } from '../schemas/share-parts.ts';
import { addKeywords } from './add-keywords.ts';

// scripts/ahead-of-time.mjs puts validators that were compiled ahead in the place of this file: compiling these
// schemas takes half a second, which would double the time of a command.

export type StructureError = ErrorObject;

export interface Validator {
  /** Whether the data fits; where it does not, `errors` says why. */
  validate: { (data: unknown): boolean; errors?: StructureError[] | null };
  /** The fields in the order of the specification. */
  fields: string[];
}

let shared: { ajv: Ajv; roots: Record<string, Schema> } | undefined;

/** An ajv that knows all our schemas by their names. `source` keeps the generated code. */
export function makeAjv(source: boolean): { ajv: Ajv; roots: Record<string, Schema> } {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    discriminator: true,
    strict: false,
    inlineRefs: false,
    validateSchema: false,
    messages: false,
    code: { source },
  });
  addKeywords(ajv);
  const { roots, parts } = shareParts(
    Object.fromEntries(Object.entries(ROOT_SCHEMAS).map(([name, schema]) => [name, schema()])),
  );
  ajv.addSchema(parts);
  for (const [name, schema] of Object.entries(roots)) ajv.addSchema(schema, name);
  return { ajv, roots };
}

/** The validator of one type and generation, compiled at its first use. */
export function validator(root: RootName): Validator {
  shared ??= makeAjv(false);
  const validate = shared.ajv.getSchema(root);
  if (!validate) throw new TypeError(`there is no schema ${root}`);
  return {
    validate: validate as Validator['validate'],
    fields: Object.keys(shared.roots[root]?.properties as object),
  };
}
