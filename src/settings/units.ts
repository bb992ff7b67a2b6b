/** Milliseconds in one unit of a written duration. */
const DURATION_UNITS: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['min', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
]);

/** Bytes in one unit of a written size: powers of 1000 as in reports, of 1024 only where they are spelled so. */
const SIZE_UNITS: ReadonlyMap<string, number> = new Map(
  ['k', 'm', 'g', 't'].flatMap((letter, index) => [
    ...[letter, `${letter}b`].map((unit) => [unit, 1000 ** (index + 1)] as const),
    [`${letter}ib`, 1024 ** (index + 1)] as const,
  ]),
);

/** A week: longer than any job of a CI service, and small enough for a timer. */
const LONGEST_DURATION = 7 * 24 * 3_600_000;
const LARGEST_SIZE = 64 * 1024 ** 4;

/** `90`, `90s`, `10m`, `1.5h` → milliseconds; a plain number means seconds. null where it is no such thing. */
export function parseDuration(text: string, longest = LONGEST_DURATION): number | null {
  return parseQuantity(text, DURATION_UNITS, 's', longest);
}

/** `512`, `512MB`, `4GB`, `1.5 GiB` → bytes; a plain number means MB (a million bytes). null where it is no such thing. */
export function parseSize(text: string): number | null {
  return parseQuantity(text, SIZE_UNITS, 'm', LARGEST_SIZE);
}

function parseQuantity(
  text: string,
  units: ReadonlyMap<string, number>,
  plainUnit: string,
  largest: number,
): number | null {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/.exec(text.trim().toLowerCase());
  const factor = units.get(match?.[2] || plainUnit);
  if (match === null || factor === undefined) return null;
  const value = Math.round(Number(match[1]) * factor);
  return value >= 1 && value <= largest ? value : null;
}
