import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { CATALOGUE } from '../partners/catalogue/catalogue.ts';
import { withConfig } from '../partners/partner-config.ts';
import type { Partner } from '../partners/rule.ts';

const EXAMPLE = 'docs/partners.md shows what such a file holds.';

/** The software to ask about, or all that is wrong with the file: what, why, and what to do. */
export type PartnerRules =
  | { ok: true; value: Partner[] }
  | { ok: false; complaints: { message: string; hint: string }[] };

/**
 * The known software with what a collection's own file, in YAML or JSON, changes of it.
 * @param setting what the user calls the setting that names the file
 */
export async function readPartnerRules(
  file: string,
  folder: string,
  setting: string,
): Promise<PartnerRules> {
  const complain = (...said: [what: string, hint: string][]) => ({
    ok: false as const,
    complaints: said.map(([what, hint]) => ({
      message: `${setting}: '${file}' ${what}.`,
      hint,
    })),
  });
  const text = await readFile(resolve(folder, file), 'utf8').catch(
    (error: NodeJS.ErrnoException) => error,
  );
  if (typeof text !== 'string')
    return complain([`cannot be read (${text.code ?? text.message})`, 'Name a YAML or JSON file.']);
  const config = parseYaml(text);
  if (!config.ok) return complain([`is no YAML: ${config.why}`, EXAMPLE]);
  const configured = withConfig(CATALOGUE, config.value);
  if (configured.ok) return { ok: true, value: configured.partners };
  return complain(
    ...configured.problems.map(({ at, message }): [string, string] => [
      `does not fit at ${at}: ${message}`,
      EXAMPLE,
    ]),
  );
}

function parseYaml(text: string): { ok: true; value: unknown } | { ok: false; why: string } {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) return { ok: false, why: error.message.split('\n')[0] ?? '' };
  try {
    return { ok: true, value: document.toJS() };
  } catch (problem) {
    // Aliases that lead nowhere, or unfold to too much.
    if (problem instanceof ReferenceError) return { ok: false, why: problem.message };
    throw problem;
  }
}
