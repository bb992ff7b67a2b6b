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

// src/inference/log-tail.ts
var KEPT = 64 * 1024;
function keepLogTail(...streams) {
  let chunks = [];
  let size = 0;
  for (const stream of streams) {
    stream.on("data", (bytes) => {
      chunks.push(bytes);
      size += bytes.length;
      if (size > 2 * KEPT) {
        chunks = [Buffer.concat(chunks).subarray(-KEPT)];
        size = KEPT;
      }
    });
  }
  return () => Buffer.concat(chunks).subarray(-KEPT).toString("utf8");
}

export {
  formatBytes,
  formatDuration,
  keepLogTail
};
