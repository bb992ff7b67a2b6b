import { normalizedName } from '../python/declared/requirement.ts';

/** What the name of a wheel says. */
export interface WheelName {
  /** As `ml-collections`. */
  distribution: string;
  version: string;
  /** Whether it is for every Python 3 and every system. */
  isPure: boolean;
}

const WHEEL =
  /^([A-Za-z0-9](?:[\w.]*[A-Za-z0-9])?)-([\w.!+]+)(?:-\d\w*)?-([\w.]+)-([\w.]+)-([\w.]+)\.whl$/;

/** Reads `name-version(-build)-python-abi-platform.whl`; null for anything else. */
export function readWheelName(file: string): WheelName | null {
  const [, name, version, python = '', abi, platform] = WHEEL.exec(file) ?? [];
  if (name === undefined || version === undefined) return null;
  const isPure = abi === 'none' && platform === 'any';
  // A wheel for Python 2 alone.
  if (isPure && !/(^|\.)py3/.test(python)) return null;
  return { distribution: normalizedName(name), version, isPure };
}
