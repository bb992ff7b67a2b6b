import { Ajv2020, type AnySchema, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import reportSchema from '../../docs/report.schema.json' with { type: 'json' };
import { WEIGHTS_FORMATS } from '../contract/description.ts';
import { ENGINE_CHOICES } from '../testing/engines/engines.ts';

const LONGEST_NAME = 4096;
const MOST_RESOURCES = 50_000;
/** Characters of some elements of an output. */
const LONGEST_SAMPLE = 16 * 1024;

const name = { type: 'string', maxLength: LONGEST_NAME };
const hash = { type: ['string', 'null'], pattern: '^[0-9a-f]{64}$' };
const device = { enum: ['cpu', 'gpu'] };
const words = {
  type: 'object',
  additionalProperties: false,
  required: ['message', 'hint'],
  properties: { message: name, hint: name },
};
const date = { type: 'string', format: 'date-time', maxLength: 40 };
const report = (part: string) => ({ $ref: `report.schema.json#/$defs/${part}` });

/** Arrays come last in their checks: nothing is looked at before its size is known. */
function list(items: AnySchema, maxItems: number) {
  return { type: 'array', maxItems, items };
}

function object(properties: Record<string, AnySchema>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', additionalProperties: false, required, properties };
}

const PLAN = object(
  {
    schemaVersion: { const: 1 },
    toolVersion: { type: 'string', maxLength: 60 },
    createdAt: date,
    commit: { type: 'string', maxLength: 64 },
    reason: name,
    run: object({
      engine: { enum: ENGINE_CHOICES },
      shapes: { enum: ['all', 'test'] },
      compareFormats: { type: 'boolean' },
      allowPickle: { type: 'boolean' },
      environments: { enum: ['never', 'ready', 'declared'] },
      python: { type: ['string', 'null'], maxLength: LONGEST_NAME },
    }),
    config: {
      type: 'object',
      maxProperties: 100,
      additionalProperties: { type: 'string', maxLength: 10_000 },
    },
    resources: list(
      object(
        {
          id: name,
          source: name,
          state: { enum: ['present', 'removed', 'unreadable'] },
          descriptionFile: { type: ['string', 'null'], maxLength: LONGEST_NAME },
          changedBy: list(name, 3000),
          renamedFrom: name,
          note: name,
          problem: object({ cause: { type: 'string', maxLength: 60 }, message: name, hint: name }),
          cases: list(
            object(
              {
                weightsFormat: { enum: WEIGHTS_FORMATS },
                device,
                shape: report('shape'),
                leftOut: words,
              },
              ['leftOut'],
            ),
            200,
          ),
          packageHash: hash,
          key: hash,
          reused: object({ date }),
        },
        ['renamedFrom', 'note', 'problem', 'reused'],
      ),
      MOST_RESOURCES,
    ),
    shards: list(
      object({
        number: { type: 'integer', minimum: 1, maximum: 256 },
        device,
        runner: list({ type: 'string', maxLength: 200 }, 20),
        cost: { type: 'number', minimum: 0 },
        tasks: list(
          object({
            resource: { type: 'integer', minimum: 0, maximum: MOST_RESOURCES },
            formats: { oneOf: [{ type: 'null' }, list({ enum: WEIGHTS_FORMATS }, 20)] },
          }),
          MOST_RESOURCES,
        ),
      }),
      256,
    ),
  },
  ['config'],
);

const OUTCOME = object({
  schemaVersion: { const: 1 },
  shard: { type: 'integer', minimum: 1, maximum: 256 },
  startedAt: date,
  duration: { type: 'number', minimum: 0 },
  environment: report('environment'),
  resources: list(report('resource'), MOST_RESOURCES),
  samples: list(
    object({
      resource: name,
      weightsFormat: { enum: WEIGHTS_FORMATS },
      device,
      engine: { type: ['string', 'null'], maxLength: LONGEST_NAME },
      path: list({ type: ['string', 'integer'], maxLength: LONGEST_NAME }, 20),
      position: { oneOf: [report('position'), { type: 'null' }] },
      outputs: list(
        object({
          output: name,
          shape: list({ type: 'integer', minimum: 0 }, 20),
          tolerance: object({
            relative: { type: 'number', minimum: 0 },
            absolute: { type: 'number', minimum: 0 },
            mismatchedElementsPerMillion: { type: 'number', minimum: 0 },
          }),
          npy: { type: 'string', maxLength: LONGEST_SAMPLE },
        }),
        100,
      ),
    }),
    MOST_RESOURCES,
  ),
});

const RESULTS = object({
  schemaVersion: { const: 1 },
  results: list(
    object({
      key: hash,
      packageHash: hash,
      date,
      toolVersion: { type: 'string', maxLength: 60 },
      environment: report('environment'),
      report: report('resource'),
    }),
    MOST_RESOURCES,
  ),
});

let ajv: Ajv2020 | undefined;
const compiled = new Map<AnySchema, ValidateFunction>();

/** What is wrong with a value, in a few words; null: nothing. */
function check(schema: AnySchema, value: unknown): string | null {
  if (ajv === undefined) {
    ajv = new Ajv2020({ allowUnionTypes: true, strictRequired: false });
    addFormats.default(ajv);
    ajv.addSchema(reportSchema as AnySchema);
  }
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  if (validate(value)) return null;
  const [first] = validate.errors ?? [];
  return `is not as it must be: ${first?.instancePath || 'it'} ${first?.message ?? ''}`.trim();
}

export const checkPlan = (value: unknown): string | null => check(PLAN, value);
export const checkOutcome = (value: unknown): string | null => check(OUTCOME, value);
export const checkResults = (value: unknown): string | null => check(RESULTS, value);
