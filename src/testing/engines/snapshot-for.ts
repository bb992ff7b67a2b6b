import type { Outcome } from '../../contract/outcome.ts';
import type { TestSettings } from '../test-settings.ts';

/** A Python that has started already, for what traces architectures; null: it starts from the beginning. */
export async function snapshotFor({
  tracerFolder,
  engineFolder,
}: TestSettings): Promise<string | null> {
  if (tracerFolder === undefined) return null;
  const { readySnapshot } = await import('../../inference/tracer/ready-snapshot.ts');
  return readySnapshot(tracerFolder, engineFolder ?? null);
}

/** Tells in the log of a case why Python had to start from the beginning, where it should not have. */
export async function withSnapshotProblem(
  outcome: Outcome,
  { tracerFolder }: TestSettings,
): Promise<Outcome> {
  if (tracerFolder === undefined) return outcome;
  const { snapshotProblem } = await import('../../inference/tracer/ready-snapshot.ts');
  const problem = snapshotProblem(tracerFolder);
  if (problem === null) return outcome;
  const told = `Python starts from the beginning: its snapshot cannot be made (${problem}).`;
  return { ...outcome, log: [outcome.log, told].filter(Boolean).join('\n') };
}
