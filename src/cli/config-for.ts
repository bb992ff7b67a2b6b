import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CONFIG_FILE } from '../settings/config-names.ts';
import type { ConfigTexts } from '../settings/read-config.ts';
import { SETTINGS } from '../settings/settings.ts';
import type { Wanted } from './complain.ts';
import type { Request } from './program.ts';

export const NO_CONFIG: Wanted<ConfigTexts> & { ok: true } = { ok: true, value: new Map() };

/** The settings of the collection that a command works on: of the file that is named, or of the usual one if it is there. */
export async function configFor(
  { command, settings }: Extract<Request, { kind: 'run' }>,
  folder: string,
): Promise<Wanted<ConfigTexts>> {
  if (!settings.ok || !SETTINGS.config.commands.some((one) => one === command)) return NO_CONFIG;
  const named = settings.settings.config;
  const file = named ?? CONFIG_FILE;
  let text: string;
  try {
    text = await readFile(resolve(folder, file), 'utf8');
  } catch (error) {
    const { code = 'unknown', message } = error as NodeJS.ErrnoException;
    if (named === null && code === 'ENOENT') return NO_CONFIG;
    const hint = 'Name a YAML file with settings; docs/layouts.md shows one.';
    const complaint = { message: `The config file '${file}' cannot be read: ${message}.`, hint };
    return { ok: false, complaints: [complaint] };
  }
  // Most commands run where there is no such file.
  const { readConfig } = await import('../settings/read-config.ts');
  const read = readConfig(text);
  if (read.ok) return { ok: true, value: read.texts };
  const complaints = read.problems.map(({ line, column, message, hint }) => ({
    message: `${file}:${line}:${column}: ${message}`,
    hint,
  }));
  return { ok: false, complaints };
}
