import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { installation } from '../../src/settings/installation.ts';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false });
addFormats.default(ajv);

export type Schema = Record<string, unknown> & { $defs: Record<string, Record<string, unknown>> };

/** A schema of docs/, as it is published. */
export function readSchema(name: string): Schema {
  return JSON.parse(readFileSync(join(installation().root, 'docs', name), 'utf8'));
}

const report = ajv.compile(readSchema('report.schema.json'));
const line = ajv.compile(readSchema('validate-line.schema.json'));

/** What a JSON report breaks of its published schema; empty where it keeps it. */
export function reportErrors(value: unknown): string[] {
  return errorsOf(report, value);
}

/** The same for a line of `validate --jsonl`. */
export function lineErrors(value: unknown): string[] {
  return errorsOf(line, value);
}

function errorsOf(validate: ValidateFunction, value: unknown): string[] {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
