import type { Finding, Position, ValuePath } from '../contract/finding.ts';
import type { EntryPlace } from '../contract/resource.ts';
import type { Verdict } from '../contract/verdict.ts';

/**
 * A finding about a description that an entry of a collection's file names, at its place in that file: the line of
 * the field that the entry overrides, or of the entry. The merged text is nobody's file, so that no mend fits it.
 */
export function findingAtEntry({ fix: _, ...finding }: Finding, entry: EntryPlace): Finding {
  return { ...finding, position: placeOf(finding.path, entry) };
}

/** The same for what a verdict points at. */
export function verdictAtEntry(verdict: Verdict, entry: EntryPlace): Verdict {
  const { evidence } = verdict;
  if (verdict.weightsFormat === '' && evidence.position === undefined)
    return { ...verdict, evidence: { ...evidence, position: entry.position } };
  if (evidence.position === undefined) return verdict;
  return { ...verdict, evidence: { ...evidence, position: placeOf(['weights'], entry) } };
}

function placeOf([first]: ValuePath, { position, fieldPositions }: EntryPlace): Position {
  const field = String(first);
  return Object.hasOwn(fieldPositions, field) ? (fieldPositions[field] ?? position) : position;
}
