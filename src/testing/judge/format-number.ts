/** Three digits are enough to judge by: `0.00123`, `1.2e-5`, `16`. */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-4 && size < 1e6)) return String(Number(value.toPrecision(3)));
  return value
    .toExponential(2)
    .replace(/\.?0+e/, 'e')
    .replace('e+', 'e');
}

/** `1,234,567`, as in English. */
export function formatCount(count: number): string {
  if (!Number.isSafeInteger(count)) return count.toLocaleString('en-US');
  // The other way costs 10 ms at its first call.
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A share of all elements: `0.018 %`. */
export function formatShare(part: number, total: number): string {
  return `${formatNumber((part / total) * 100)} %`;
}

/** `a, b and c`. */
export function formatList(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
