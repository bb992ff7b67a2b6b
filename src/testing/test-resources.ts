import pLimit from 'p-limit';
import type { ResourceReport } from '../contract/report.ts';
import type { Resource } from '../contract/resource.ts';
import type { TestEvent } from '../contract/test-event.ts';
import { spareChild } from './run/spare-child.ts';
import { testResource } from './test-resource.ts';
import { concurrencyOf, type TestSettings } from './test-settings.ts';
import { DEFAULT_TOOLS, type Tools } from './tools.ts';

/**
 * Takes resources through all stages: reads their descriptions, verifies their files, runs every
 * case of every model in a child process and judges what it gave. One report a resource, in their
 * order, whatever goes wrong with any of them.
 * @param tell hears of each step as it happens
 * @param tools what stands in the place of other rooms, for tests
 */
export async function testResources(
  resources: readonly Resource[],
  settings: TestSettings,
  tell: (event: TestEvent) => void = () => {},
  tools: Tools = DEFAULT_TOOLS,
): Promise<ResourceReport[]> {
  const limit = pLimit(concurrencyOf(settings));
  const resourceLimit = pLimit(concurrencyOf(settings));
  const spare = spareChild(settings, tools);
  const run = {
    settings,
    tools,
    spare,
    gpu: { missing: false },
    evidence: settings.evidence ?? null,
    tell,
  };
  try {
    return await Promise.all(
      resources.map((resource) => resourceLimit(() => testResource(resource, run, limit))),
    );
  } finally {
    await spare.close();
  }
}
