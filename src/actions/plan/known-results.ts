import { matchesPattern } from '../../collection/matches-pattern.ts';
import type { ActionSettings } from '../../settings/settings.ts';
import type { KnownResult } from '../../shards/make-plan.ts';
import type { PlannedResource } from '../../shards/plan-file.ts';
import type { EarlierResults } from '../job/earlier-results.ts';

/** A result is tested again before its badge turns grey. */
const SHARE_OF_AGE = 0.5;

/** What is known of a resource: of an earlier attempt of this run, or else of the default branch. */
export function knownResult(id: string, { index, kept }: EarlierResults): KnownResult {
  const entry = index.get(id);
  const durations = entry?.durations ?? {};
  const last = kept.get(id);
  if (last) return { durations, decided: { key: last.key, date: last.date } };
  const { decided } = entry ?? {};
  return { durations, decided: decided ? { key: decided.key, date: decided.date } : null };
}

/** Whether a result got at `date` may stand for another run. */
export function mayReuse(
  date: string,
  { reuse, badgeMaxAge }: Pick<ActionSettings, 'reuse' | 'badgeMaxAge'>,
  now = Date.now(),
): boolean {
  return reuse === 'unchanged' && now - Date.parse(date) < SHARE_OF_AGE * (badgeMaxAge ?? 0);
}

/** Whether a resource belongs to what the settings select. */
export function wanted(
  { id, reused, packageHash }: PlannedResource,
  { select, pattern }: Pick<ActionSettings, 'select' | 'pattern'>,
  { index }: Pick<EarlierResults, 'index'>,
): boolean {
  if (pattern.length > 0 && !matchesPattern(id, pattern)) return false;
  const entry = index.get(id);
  if (select === 'undecided') return entry?.undecided === true;
  if (select !== 'changed') return true;
  if (reused) return false;
  const before = entry?.decided?.packageHash ?? null;
  return before === null || before !== packageHash;
}
