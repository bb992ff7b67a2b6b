import { createRequire } from 'node:module';
import { arch, availableParallelism, platform, release, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import type { ReportEnvironment } from '../contract/report.ts';
import { installation } from '../settings/installation.ts';

/** Engines whose versions a report names; each is an npm package. */
const ENGINES = ['onnxruntime-node'];

/**
 * The machine and the engines on it, as a report tells them.
 * @param engineFolder Folder whose node_modules holds the engines; absent: this program's own.
 */
export function reportEnvironment(engineFolder?: string): ReportEnvironment {
  const require = createRequire(join(installation().root, 'index.js'));
  // As the child loads it: from exactly this folder, not from one above.
  const prefix =
    engineFolder === undefined ? '' : `${join(resolve(engineFolder), 'node_modules')}/`;
  const engines: Record<string, string> = {};
  for (const name of ENGINES) {
    const version = versionOf(`${prefix}${name}`, require);
    if (version !== null) engines[name] = version;
  }
  return {
    node: process.versions.node,
    os: `${platform()} ${release()}`,
    arch: arch(),
    engines,
    cpus: availableParallelism(),
    memory: totalmem(),
  };
}

/** The version in a package's own package.json; null where it is not installed. The package is not loaded. */
function versionOf(name: string, require: NodeJS.Require): string | null {
  try {
    const { version }: { version?: unknown } = require(`${name}/package.json`);
    return typeof version === 'string' ? version : null;
  } catch {
    return null;
  }
}
