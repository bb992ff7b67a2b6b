import { existsSync, readdirSync, readFileSync } from 'node:fs';

const PAUSE = 20;

/**
 * Kills the process of the action that runs a shard as soon as there is one, as a runner does that is out of memory.
 * @returns stops looking, and tells whether it was killed
 */
export function killShard(number: number): () => boolean {
  let killed = false;
  const timer = setInterval(() => {
    const found = processes().find((id) => runsShard(id, number));
    if (found === undefined) return;
    process.kill(found, 'SIGKILL');
    killed = true;
    clearInterval(timer);
  }, PAUSE);
  return () => {
    clearInterval(timer);
    return killed;
  };
}

/** Whether processes can be told apart here. */
export const canKill = existsSync('/proc/self/environ');

function processes(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function runsShard(id: number, number: number): boolean {
  try {
    const words = readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0');
    if (!words.some((word) => word.endsWith('dist/test.cjs'))) return false;
    const variables = readFileSync(`/proc/${id}/environ`, 'utf8').split('\0');
    return variables.includes(`INPUT_SHARD=${number}`);
  } catch {
    // It has ended, or is somebody else's.
    return false;
  }
}
