/** `1.5 GB`, in the powers of 1000 that settings and reports use too. */
export function formatBytes(bytes: number): string {
  const megabytes = bytes / 1000 ** 2;
  if (megabytes < 1) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return megabytes < 999.5 ? `${Math.round(megabytes)} MB` : `${(megabytes / 1000).toFixed(1)} GB`;
}

/** `2.5 s` or `10 min`. */
export function formatDuration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 120) return `${Number(seconds.toFixed(1))} s`;
  return `${Number((seconds / 60).toFixed(1))} min`;
}
