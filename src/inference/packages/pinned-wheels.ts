import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compare } from '@renovatebot/pep440';
import { installation } from '../../settings/installation.ts';

/** What the ready environment of the Python worker holds, as exact versions. */
export interface PinnedWheels {
  /** Distribution → version. */
  versions: ReadonlyMap<string, string>;
  /** File name of a wheel → SHA-256. */
  hashes: ReadonlyMap<string, string>;
}

/** `name==version ; marker`, of which those for other systems than this one's Python do not count. */
const PIN = /^([\w.-]+)==([\w.!+]+)(?:\s*;(.*))?$/;
const ELSEWHERE = /sys_platform == '(emscripten|win32)'|python_full_version < '3\.11'/;

/** The pins out of `python/ready/`, of several for one distribution the newest. */
export async function readPinned(): Promise<PinnedWheels> {
  const folder = join(installation().root, 'python', 'ready');
  const [requirements, wheels] = await Promise.all([
    readFile(join(folder, 'requirements.txt'), 'utf8'),
    readFile(join(folder, 'wheels.json'), 'utf8'),
  ]);
  const versions = new Map<string, string>();
  for (const line of requirements.split('\n')) {
    const [, name, version, marker = ''] = PIN.exec(line) ?? [];
    if (name === undefined || version === undefined || ELSEWHERE.test(marker)) continue;
    const other = versions.get(name);
    if (other === undefined || compare(version, other) > 0) versions.set(name, version);
  }
  const hashes = JSON.parse(wheels) as Record<string, string>;
  return { versions, hashes: new Map(Object.entries(hashes)) };
}
