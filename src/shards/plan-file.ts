import type { Device } from '../contract/case.ts';
import type { WeightsFormat } from '../contract/description.ts';
import type { Resource } from '../contract/resource.ts';
import type { CaseShape } from '../contract/verdict.ts';
import type { EngineChoice } from '../testing/engines/engines.ts';
import { checkPlan } from './schemas.ts';

/** One case that somebody is to run. */
export interface PromisedCase {
  weightsFormat: WeightsFormat;
  device: Device;
  shape: CaseShape;
  /** Said where it is not to be run: the settings leave it out. */
  leftOut?: { message: string; hint: string };
}

/** A resource as it goes from the job that plans to those that test and report: without paths of a machine. */
export interface PlannedResource
  extends Pick<
    Resource,
    'id' | 'source' | 'state' | 'changedBy' | 'renamedFrom' | 'note' | 'problem'
  > {
  /** Relative to the repository, forward slashes; null: to be resolved again from `source`. */
  descriptionFile: string | null;
  cases: PromisedCase[];
  /** Hash of the description and all of its files; null where some of them cannot be known beforehand. */
  packageHash: string | null;
  /** Hash of everything that the result depends on; null with `packageHash`. */
  key: string | null;
  /** Present where the last result still holds and nothing is run: when it was got, ISO 8601, UTC. */
  reused?: { date: string };
}

/** What a shard does with one resource. */
export interface Task {
  /** Index in the plan's resources. */
  resource: number;
  /** Weights formats to run, none where the settings leave all out; null: there are none. */
  formats: WeightsFormat[] | null;
}

/** How the cases of a plan are run, wherever that is. */
export interface RunSettings {
  engine: EngineChoice;
  shapes: 'all' | 'test';
  compareFormats: boolean;
  allowPickle: boolean;
  /** Python environments that may be made. */
  environments: 'never' | 'ready' | 'declared';
  /** Python that they are made with; null: the one on the search path. */
  python: string | null;
}

export interface PlannedShard {
  /** Counts from 1. */
  number: number;
  device: Device;
  /** Labels of the runner. */
  runner: string[];
  /** Milliseconds, roughly. */
  cost: number;
  tasks: Task[];
}

/** What a run is going to test: written by one job, read by all others. */
export interface Plan {
  schemaVersion: 1;
  toolVersion: string;
  /** ISO 8601, UTC. */
  createdAt: string;
  /** The commit that is tested. */
  commit: string;
  /** One sentence: what is tested and why. */
  reason: string;
  run: RunSettings;
  /** What the config file of the collection says, by name of the setting, as written there; absent: nothing. */
  config?: Record<string, string>;
  resources: PlannedResource[];
  shards: PlannedShard[];
}

/** GitHub runs at most so many jobs of a matrix. */
export const MOST_SHARDS = 256;

export type ReadPlan = { ok: true; plan: Plan } | { ok: false; why: string };

/** A plan out of the text of its file, which may come from anybody. */
export function readPlan(text: string): ReadPlan {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, why: 'is not JSON' };
  }
  const why = checkPlan(value);
  if (why !== null) return { ok: false, why };
  const plan = value as Plan;
  const ids = new Set(plan.resources.map(({ id }) => id));
  if (ids.size < plan.resources.length) return { ok: false, why: 'names a resource twice' };
  const isOut = plan.shards.some(({ tasks }) =>
    tasks.some(({ resource }) => resource >= plan.resources.length),
  );
  return isOut ? { ok: false, why: 'names a resource that it does not have' } : { ok: true, plan };
}

/** Names of a run's artifacts, and of the one file in each. */
export const PLAN_ARTIFACT = 'model-hub-ci-plan';
export const PLAN_FILE = 'plan.json';
export const OUTCOME_FILE = 'outcome.json';
export const RESULTS_ARTIFACT = 'model-hub-ci-results';
export const RESULTS_FILE = 'results.json';

export function outcomeArtifact(shard: number): string {
  return `model-hub-ci-shard-${shard}`;
}
