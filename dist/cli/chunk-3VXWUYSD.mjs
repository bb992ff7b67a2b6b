import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/inference/format.ts
function formatBytes(bytes) {
  const megabytes = bytes / 1e3 ** 2;
  if (megabytes < 1) return `${Math.max(1, Math.round(bytes / 1e3))} kB`;
  return megabytes < 999.5 ? `${Math.round(megabytes)} MB` : `${(megabytes / 1e3).toFixed(1)} GB`;
}
function formatDuration(milliseconds) {
  const seconds = milliseconds / 1e3;
  if (seconds < 120) return `${Number(seconds.toFixed(1))} s`;
  return `${Number((seconds / 60).toFixed(1))} min`;
}

export {
  formatBytes,
  formatDuration
};
