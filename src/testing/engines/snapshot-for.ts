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
