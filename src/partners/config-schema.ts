import { WEIGHTS_FORMATS } from '../contract/description.ts';
import type { CheckName } from './rule.ts';

type JsonSchema = Record<string, unknown>;

const text: JsonSchema = { type: 'string', minLength: 1, maxLength: 500 };
const texts: JsonSchema = { type: 'array', items: text, maxItems: 500 };
const number: JsonSchema = { type: 'integer', minimum: 0 };

/** Fields of each check: those that must be there, and further ones. */
const PARAMETERS: Record<
  CheckName,
  [needed: Record<string, JsonSchema>, more?: Record<string, JsonSchema>]
> = {
  'resource-type': [{ anyOf: texts }],
  'spec-version': [{ anyOf: texts }],
  'tensor-count': [{}, { inputs: number, outputs: number }],
  'axis-order': [{ anyOf: texts }],
  'axis-letters': [{}, { needed: texts, allowed: texts }],
  'space-axes': [{ max: number }],
  'data-type': [{ noneOf: texts }],
  operations: [{ preprocessing: texts, postprocessing: texts }],
  'preprocessing-steps': [{ max: number }],
  'operation-argument': [{ operation: text, argument: text, specVersion: text }],
  tag: [{ anyOf: texts }],
  attachment: [{ anyOf: texts }],
  'config-key': [{ key: text }],
  'name-contains': [{ text }],
  'framework-version': [{ format: { enum: WEIGHTS_FORMATS }, min: text, max: text }],
  'architecture-modules': [{ ships: texts, lacks: texts }],
  'architecture-arguments': [{}],
  'architecture-argument-absent': [{ name: text }],
  'architecture-argument-integer': [{ anyOf: texts }],
  'local-weights': [{}],
  undecidable: [{ why: text }],
};

const id: JsonSchema = { type: 'string', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$', maxLength: 80 };
const day: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const address: JsonSchema = { type: 'string', pattern: '^https?://', maxLength: 500 };

const ruleSchemas = Object.entries(PARAMETERS).map(([check, [needed, more = {}]]) => ({
  type: 'object',
  additionalProperties: false,
  required: ['id', 'check', 'with', 'otherwise'],
  properties: {
    id,
    check: { const: check },
    with: {
      type: 'object',
      additionalProperties: false,
      required: Object.keys(needed),
      properties: { ...needed, ...more },
    },
    otherwise: { enum: ['does-not-work', 'not-applicable'] },
    source: address,
    asOf: day,
  },
}));

/** What a collection may say of software: JSON Schema of the value that `withConfig` takes. */
export const PARTNER_CONFIG_SCHEMA: JsonSchema = {
  type: 'object',
  propertyNames: { pattern: '^[a-z0-9][a-z0-9.-]*$', maxLength: 80 },
  additionalProperties: {
    anyOf: [
      { const: false },
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          title: { ...text, maxLength: 80 },
          source: address,
          asOf: day,
          weights: {
            type: 'object',
            propertyNames: { enum: WEIGHTS_FORMATS },
            additionalProperties: { enum: ['onnxruntime', 'torch', 'tensorflow', 'tfjs'] },
          },
          rules: {
            type: 'array',
            maxItems: 100,
            items: {
              type: 'object',
              required: ['check'],
              discriminator: { propertyName: 'check' },
              oneOf: ruleSchemas,
            },
          },
          without: { type: 'array', items: id },
        },
      },
    ],
  },
};
