/** `1 model`, `2 models`; the plural of a word that takes more than an s is given. */
export function count(number: number, word: string, plural = `${word}s`): string {
  return `${number} ${number === 1 ? word : plural}`;
}

/** `3,932,160`: also keeps GitHub from taking a long number for a commit. */
export function formatCount(number: number): string {
  if (!Number.isSafeInteger(number)) return number.toLocaleString('en-US');
  // The other way costs 10 ms at its first call.
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Milliseconds for people: `840 ms`, `12.3 s`, `3 min 5 s`, `2 h 4 min`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${formatCount(Math.floor(whole / 3600))} h ${Math.floor((whole % 3600) / 60)} min`;
}

const BYTE_UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** Bytes for people, in steps of 1000: `512 bytes`, `175 MB`, `1.2 GB`. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < BYTE_UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 || value >= 9.95 ? formatCount(Math.round(value)) : value.toFixed(1)} ${BYTE_UNITS[unit]}`;
}

/** A difference or tolerance with three significant digits: `0.00123` → `1.23e-3`, `0` → `0`. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return '0';
  const magnitude = Math.abs(value);
  if (magnitude >= 0.01 && magnitude < 100_000) return String(Number(value.toPrecision(3)));
  return value
    .toExponential(2)
    .replace(/\.?0+e/, 'e')
    .replace('e+', 'e');
}

/** A share as per cent, never rounded to 0 or 100 where it is not: `0.03 %`, `< 0.01 %`, `100 %`. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0 %';
  if (part >= whole) return '100 %';
  const percent = (part / whole) * 100;
  if (percent < 0.01) return '< 0.01 %';
  if (percent > 99.99) return '> 99.99 %';
  if (percent > 99) return `${percent.toFixed(2)} %`;
  return `${Number(percent.toPrecision(percent < 1 ? 1 : 3))} %`;
}

/** ISO 8601 → `2026-11-20 12:34 UTC`. */
export function formatTime(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
