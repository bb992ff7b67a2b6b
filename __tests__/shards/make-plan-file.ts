import type { ResourceReport } from '../../src/contract/report.ts';
import type { ShardOutcome } from '../../src/shards/outcome-file.ts';
import type {
  Plan,
  PlannedResource,
  PlannedShard,
  PromisedCase,
  Task,
} from '../../src/shards/plan-file.ts';
import { environment, passed, resource } from '../report/make-report.ts';

export function promised(
  weightsFormat: PromisedCase['weightsFormat'] = 'onnx',
  overrides: Partial<PromisedCase> = {},
): PromisedCase {
  return { weightsFormat, device: 'cpu', shape: { kind: 'test-tensors' }, ...overrides };
}

export function planned(id: string, overrides: Partial<PlannedResource> = {}): PlannedResource {
  return {
    id,
    source: `${id}/rdf.yaml`,
    state: 'present',
    changedBy: [],
    descriptionFile: `${id}/rdf.yaml`,
    cases: [promised()],
    packageHash: 'a'.repeat(64),
    key: 'b'.repeat(64),
    ...overrides,
  };
}

export function shard(number: number, tasks: Task[]): PlannedShard {
  return { number, device: 'cpu', runner: ['ubuntu-latest'], cost: 1000, tasks };
}

export function plan(resources: PlannedResource[], shards: PlannedShard[]): Plan {
  return {
    schemaVersion: 1,
    toolVersion: '0.1.0',
    createdAt: '2026-11-20T12:30:00.000Z',
    commit: 'c'.repeat(40),
    reason: 'Testing every resource.',
    run: {
      engine: 'auto',
      shapes: 'test',
      compareFormats: false,
      allowPickle: false,
      environments: 'declared',
      python: null,
    },
    resources,
    shards,
  };
}

/** A shard's outcome: every named resource passed in the given formats. */
export function outcome(
  number: number,
  resources: ResourceReport[],
  overrides: Partial<ShardOutcome> = {},
): ShardOutcome {
  return {
    schemaVersion: 1,
    shard: number,
    startedAt: '2026-11-20T12:31:00.000Z',
    duration: 1000,
    environment,
    resources,
    samples: [],
    ...overrides,
  };
}

export function passing(id: string, ...formats: string[]): ResourceReport {
  const verdicts = (formats.length > 0 ? formats : ['onnx']).map((format) => passed(format));
  return resource({ id, source: `${id}/rdf.yaml`, descriptionFile: `${id}/rdf.yaml`, verdicts });
}
