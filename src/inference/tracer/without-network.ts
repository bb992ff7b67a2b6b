import { spawnSync } from 'node:child_process';

/** As any user, or as root in a container that makes no users. */
const WAYS = [
  ['unshare', '--user', '--map-root-user', '--net', '--'],
  ['unshare', '--net', '--'],
] as const;

let found: readonly string[] | undefined;

/**
 * What is put before a command so that it starts in a network of its own, where there is nothing; empty
 * where the system does not allow it. Found out once.
 */
export function withoutNetwork(platform: NodeJS.Platform = process.platform): readonly string[] {
  if (platform !== 'linux') return [];
  found ??= WAYS.find(([file, ...args]) => {
    const tried = spawnSync(file, [...args, '/bin/true'], { env: {}, timeout: 10_000 });
    return tried.status === 0;
  });
  found ??= [];
  return found;
}
