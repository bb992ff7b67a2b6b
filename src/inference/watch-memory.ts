import { probeFor } from './resident-memory.ts';
import type { Watch } from './watch.ts';

/**
 * Looks at the resident set of a process and of all that it started now and then.
 * @param limit in bytes; `onExceeded` is called once it is found above
 */
export function watchMemory(
  pid: number,
  limit: number,
  onExceeded: (resident: number) => void,
  platform: NodeJS.Platform = process.platform,
): Watch {
  const { read, interval } = probeFor(platform);
  let peak: number | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  async function look(): Promise<void> {
    // A process that has just ended can't be read: then there is nothing to watch either.
    const resident = await read(pid).catch(() => null);
    if (stopped) return;
    if (resident !== null) {
      peak = Math.max(peak ?? 0, resident.peak);
      if (resident.now > limit) return onExceeded(resident.now);
    }
    timer = setTimeout(look, interval);
  }

  timer = setTimeout(look, 0);
  return {
    peak: () => peak,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
