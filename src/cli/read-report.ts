import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Report } from '../contract/report.ts';
import { installation } from '../settings/installation.ts';
import type { Wanted } from './complain.ts';

/** Reads a JSON report that this program wrote; anything else is complained of. */
export async function readReport(path: string, folder: string): Promise<Wanted<Report>> {
  const complain = (message: string, hint: string): Wanted<Report> => ({
    ok: false,
    complaints: [{ message: `'${path}' ${message}`, hint }],
  });
  let text: string;
  try {
    text = await readFile(resolve(folder, path), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return complain(`cannot be read (${code ?? String(error)}).`, 'Check the path.');
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return complain('is no JSON.', 'Write a report with test --json FILE.');
  }
  const problem = await problemOf(value);
  if (problem === null) return { ok: true, value: value as Report };
  return complain(`is no report: ${problem}.`, 'Write a report with test --json FILE.');
}

/** The first way in which a value is not as docs/report.schema.json says; null where it is. */
async function problemOf(value: unknown): Promise<string | null> {
  const file = join(installation().root, 'docs', 'report.schema.json');
  const schema: unknown = JSON.parse(await readFile(file, 'utf8'));
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema as object);
  if (validate(value)) return null;
  const [error] = validate.errors ?? [];
  return `${error?.instancePath || 'it'} ${error?.message ?? 'does not fit'}`;
}
