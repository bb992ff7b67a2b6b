import type { Setting } from './setting.ts';
import { SETTINGS, type SettingName, settingEntries } from './settings.ts';

/** Where a repository keeps the settings of its collection. */
export const CONFIG_FILE = '.model-hub-ci.yml';

/**
 * The settings that belong to a collection, not to one run or one machine: those of the config file. Where Python is
 * started from is none of them.
 */
const CONFIG_SETTINGS: readonly SettingName[] = [
  'layouts',
  'include',
  'exclude',
  'weightsFormats',
  'device',
  'devices',
  'shapes',
  'engine',
  'environments',
  'packageIndex',
  'wheels',
  'allowPickle',
  'timeout',
  'memory',
  'shards',
  'runner',
  'gpuRunner',
  'reuse',
  'cacheSize',
  'failOn',
  'strict',
  'checkLinks',
  'comment',
  'suggestions',
  'badgeBranch',
  'badgeMaxAge',
  'partnerRules',
  'partnerReports',
];

export function isConfigSetting(name: SettingName): boolean {
  return CONFIG_SETTINGS.includes(name);
}

/** The settings by their key in the file: the name of the input, or else of the flag. */
export function configEntries(): [key: string, name: SettingName, setting: Setting][] {
  return settingEntries()
    .filter(([name]) => isConfigSetting(name))
    .map(([name, setting]) => [configKey(name), name, setting]);
}

export function configKey(name: SettingName): string {
  const setting: Setting = SETTINGS[name];
  return setting.input ?? setting.flag?.replace(/^--/, '') ?? name;
}
