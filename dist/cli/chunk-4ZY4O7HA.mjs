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
function formatNumber(value) {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return "0";
  const magnitude = Math.abs(value);
  if (magnitude >= 0.01 && magnitude < 1e5) return String(Number(value.toPrecision(3)));
  return value.toExponential(2).replace(/\.?0+e/, "e").replace("e+", "e");
}
function formatShare(part, whole) {
  if (whole === 0 || part === 0) return "0 %";
  if (part >= whole) return "100 %";
  const percent = part / whole * 100;
  if (percent < 0.01) return "< 0.01 %";
  if (percent > 99.99) return "> 99.99 %";
  if (percent > 99) return `${percent.toFixed(2)} %`;
  return `${Number(percent.toPrecision(percent < 1 ? 1 : 3))} %`;
}
function formatTime(iso) {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

export {
  count,
  formatCount,
  formatDuration,
  formatBytes,
  formatNumber,
  formatShare,
  formatTime
};
