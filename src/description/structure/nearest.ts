import leven from 'leven';

/** The candidate that a misspelt word most likely means; undefined if none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > 64) return undefined;
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let distance = limit + 1;
  for (const candidate of candidates) {
    const length = leven(word.toLowerCase(), candidate.toLowerCase(), { maxDistance: distance });
    if (length < distance) {
      best = candidate;
      distance = length;
    }
  }
  return best;
}
