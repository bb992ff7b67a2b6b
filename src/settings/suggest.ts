import { closestMatch } from 'leven';

/**
 * The candidate that a misspelled word most likely means; null where none is near.
 * Case and the difference between `-` and `_` do not count.
 */
export function suggest(word: string, candidates: readonly string[]): string | null {
  const plain = candidates.map(simplify);
  const typed = simplify(word);
  if (typed === '') return null;
  const maxDistance = Math.max(1, Math.floor(typed.length / 3));
  const near =
    closestMatch(typed, plain, { maxDistance }) ?? plain.find((name) => name.startsWith(typed));
  return near === undefined ? null : (candidates[plain.indexOf(near)] ?? null);
}

function simplify(word: string): string {
  return word.toLowerCase().replaceAll('_', '-');
}
