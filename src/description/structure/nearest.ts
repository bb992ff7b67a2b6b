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

/**
 * As `nearest`, where it is certain: no other candidate is as near or could be what an unfinished word begins, and the
 * digits agree, for "float16" is no misspelt "float32". One letter for another is no slip either.
 */
export function misspelt(word: string, candidates: readonly string[]): string | undefined {
  const best = nearest(word, candidates);
  if (best === undefined || word.trim().length < 2 || digits(best) !== digits(word))
    return undefined;
  const lower = word.toLowerCase();
  const others = candidates.filter((candidate) => candidate !== best);
  const rivals = [nearest(word, others)].filter((other) => other !== undefined);
  const distance = (other: string) => leven(lower, other.toLowerCase());
  const isRivalled = rivals.some((other) => distance(other) <= distance(best));
  const isBegun = others.some((other) => other.toLowerCase().startsWith(lower));
  return isRivalled || isBegun ? undefined : best;
}

function digits(word: string): string {
  return word.replace(/\D/g, '');
}
