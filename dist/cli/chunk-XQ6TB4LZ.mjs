import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/report/numbers.ts
function count(number, word, plural = `${word}s`) {
  return `${number} ${number === 1 ? word : plural}`;
}
function formatCount(number) {
  if (!Number.isSafeInteger(number)) return number.toLocaleString("en-US");
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
function formatDuration(milliseconds) {
  if (milliseconds < 1e3) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1e3;
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${formatCount(Math.floor(whole / 3600))} h ${Math.floor(whole % 3600 / 60)} min`;
}
var BYTE_UNITS = ["bytes", "kB", "MB", "GB", "TB"];
function formatBytes(bytes) {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < BYTE_UNITS.length - 1) {
    value /= 1e3;
    unit += 1;
  }
  return `${unit === 0 || value >= 9.95 ? formatCount(Math.round(value)) : value.toFixed(1)} ${BYTE_UNITS[unit]}`;
}

export {
  count,
  formatDuration,
  formatBytes
};
