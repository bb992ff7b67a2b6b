import { statfsSync } from 'node:fs';
import { formatBytes } from '../../format.ts';
import { sizeOf } from './environment-files.ts';
import { DISK_RESERVE } from './options.ts';

const EVERY = 2_000;

/** Ends what fills a folder when that gets too large, or the disk too full. */
export function watchDisk(
  folder: string,
  maxBytes: number,
  stop: (reason: string) => void,
): () => void {
  const look = () => {
    const reason = whyTooFull(folder, maxBytes);
    if (reason !== null) stop(reason);
  };
  const clock = setInterval(look, EVERY);
  clock.unref();
  return () => clearInterval(clock);
}

/** A clause that says why no more may be written into a folder, or null. */
export function whyTooFull(folder: string, maxBytes: number): string | null {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free < DISK_RESERVE) return `the disk has only ${formatBytes(free)} left`;
  const size = bytesOf(folder);
  return size > maxBytes
    ? `it is larger than the limit of ${formatBytes(maxBytes)} for an environment`
    : null;
}

function bytesOf(folder: string): number {
  try {
    return sizeOf(folder).bytes;
  } catch {
    // Files come and go while packages are unpacked; the next look counts them.
    return 0;
  }
}
