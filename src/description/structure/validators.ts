import { Ajv, type ErrorObject } from 'ajv';
import { type FieldTree, fieldTree } from '../schemas/field-tree.ts';
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
  tree: FieldTree;
}

/** What `training_data` can be; its schema leaves that to a rule. */
const TRAINING_DATA: Readonly<Record<string, readonly RootName[]>> = {
  'model-0.4': ['linked-any-case-resource-id', 'dataset-0.2'],
  'model-0.5': ['linked-resource-id', 'dataset-0.3', 'dataset-0.2'],
};

interface Schemas {
  ajv: Ajv;
  trees: Record<string, FieldTree>;
}

let shared: Schemas | undefined;

/** An ajv that knows all our schemas by their names. `source` keeps the generated code. */
export function makeAjv(source: boolean): Schemas {
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
  const schemas: Record<string, Schema> = Object.fromEntries(
    Object.entries(ROOT_SCHEMAS).map(([name, schema]) => [name, schema()]),
  );
  const { roots, parts } = shareParts(schemas);
  ajv.addSchema(parts);
  for (const [name, schema] of Object.entries(roots)) ajv.addSchema(schema, name);
  const trees: Record<string, FieldTree> = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, fieldTree(schema)]),
  );
  for (const [model, variants] of Object.entries(TRAINING_DATA)) {
    const tree = trees[model];
    if (tree) tree.training_data = variants.map((name) => trees[name] ?? {});
  }
  return { ajv, trees };
}

/** The validator of one type and generation, compiled at its first use. */
export function validator(root: RootName): Validator {
  shared ??= makeAjv(false);
  const validate = shared.ajv.getSchema(root);
  if (!validate) throw new TypeError(`there is no schema ${root}`);
  const tree = shared.trees[root] ?? {};
  return { validate: validate as Validator['validate'], fields: Object.keys(tree), tree };
}
