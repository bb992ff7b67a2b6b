import { parseSetting, type SettingProblem } from './parse-setting.ts';
import type { ConfigTexts } from './read-config.ts';
import type { ActionName, Setting, Surface } from './setting.ts';
import {
  type ActionSettings,
  type CliSettings,
  defaultText,
  hasInput,
  settingEntries,
} from './settings.ts';

export type ReadSettings<Values> =
  | { ok: true; settings: Values }
  | { ok: false; problems: SettingProblem[] };

/**
 * The settings of an action; those that it has no input for have their defaults. `getInput` gives the text of an input, and an empty one
 * where the workflow does not set it: then that of the config file holds, and then the default.
 */
export function readActionSettings(
  getInput: (name: string) => string,
  action: ActionName,
  config: ConfigTexts = new Map(),
): ReadSettings<ActionSettings> {
  const read = readAll(
    'action',
    ({ input }) => input,
    (input) => getInput(input).trim() || undefined,
    (setting) => hasInput(setting, action),
    config,
  );
  return read as ReadSettings<ActionSettings>;
}

/**
 * The settings of the command line. `getFlag` gives the text behind a flag, undefined where it was not given: then
 * that of the config file holds, and then the default.
 */
export function readCliSettings(
  getFlag: (flag: string) => string | undefined,
  config: ConfigTexts = new Map(),
): ReadSettings<CliSettings> {
  const read = readAll(
    'cli',
    ({ flag }) => flag,
    getFlag,
    () => true,
    config,
  );
  return read as ReadSettings<CliSettings>;
}

function readAll(
  surface: Surface,
  nameOf: (setting: Setting) => string | undefined,
  getText: (name: string) => string | undefined,
  isGiven: (setting: Setting) => boolean,
  config: ConfigTexts,
): ReadSettings<Record<string, unknown>> {
  const settings: Record<string, unknown> = {};
  const problems: SettingProblem[] = [];
  for (const [key, setting] of settingEntries()) {
    const name = nameOf(setting);
    if (name === undefined) continue;
    const parsed = parseSetting(
      (isGiven(setting) ? (getText(name) ?? config.get(key)) : undefined) ??
        defaultText(setting, surface),
      setting,
    );
    if (parsed.ok) settings[key] = parsed.value;
    else problems.push({ setting: name, message: parsed.message, hint: parsed.hint });
  }
  return problems.length === 0 ? { ok: true, settings } : { ok: false, problems };
}
