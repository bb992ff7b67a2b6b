import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { CASES } from './fixtures.ts';

/** What is used here of docs/schemas/model-0.5.schema.json. */
interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  const?: string;
  [combination: string]: unknown;
}

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const schema: Schema = read('../../docs/schemas/model-0.5.schema.json');
const labelCases: { step: Step }[] = read('label-fixtures/cases.json');

interface Step {
  id: string;
  kwargs?: Record<string, unknown>;
}

/** Names of keyword arguments anywhere below, alternatives included. */
function argumentsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { properties, ...rest } = part as Schema;
  return [...Object.keys(properties ?? {}), ...Object.values(rest).flatMap(argumentsIn)];
}

const operations = ['preprocessing', 'postprocessing'].flatMap((kind) => {
  const tensor = kind === 'preprocessing' ? 'inputs' : 'outputs';
  const steps = schema.properties?.[tensor]?.items?.properties?.[kind]?.items;
  return ((steps?.oneOf ?? []) as Schema[]).map(({ properties }): [string, string[]] => [
    String(properties?.id?.const),
    [...new Set(argumentsIn(properties?.kwargs))],
  ]);
});

const steps: Step[] = [...CASES.flatMap((one) => one.steps), ...labelCases.map(({ step }) => step)];

test('the schema names operations with their arguments', () => {
  const named = new Map(operations);
  expect(named.size).toBe(13);
  expect(named.get('clip')).toContain('max_percentile');
  expect(named.get('stardist_postprocessing')).toContain('overlap_label');
});

test.each(operations)('each argument of %s has a fixture of the reference', (id, names) => {
  // A package ships the code of a custom operation: __tests__/testing/engines/custom-operation.test.ts.
  if (id === 'custom') {
    expect(names).toEqual([]);
    return;
  }
  const used = steps
    .filter((step) => step.id === id)
    .flatMap(({ kwargs }) => Object.keys(kwargs ?? {}));
  expect(steps.some((step) => step.id === id)).toBe(true);
  expect(names.filter((name) => !used.includes(name))).toEqual([]);
});
