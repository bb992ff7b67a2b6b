import { isAbsolute, relative, sep } from 'node:path';
import pLimit from 'p-limit';
import type { Device } from '../contract/case.ts';
import type { Description, WeightsFormat } from '../contract/description.ts';
import type { Resource } from '../contract/resource.ts';
import { planCases } from '../testing/plan/plan-cases.ts';
import { DEFAULT_TOOLS } from '../testing/tools.ts';
import { caseCost, type KnownDurations } from './costs.ts';
import { type CostedResource, cutShards } from './cut-shards.ts';
import { hashOf, packageHash } from './package-hash.ts';
import type { Plan, PlannedResource, PromisedCase, RunSettings } from './plan-file.ts';

export interface PlanOptions {
  /** Absolute folder that the repository is checked out in. */
  root: string;
  weightsFormats: readonly WeightsFormat[];
  devices: readonly Device[];
  /** At most so many jobs. */
  shards: number;
  /** Labels of the runners by device. */
  runners: Readonly<Record<Device, readonly string[]>>;
  toolVersion: string;
  /** What else results depend on: versions of engines and environments. */
  environment: Readonly<Record<string, string>>;
  createdAt: string;
  commit: string;
  reason: string;
  run: RunSettings;
  config?: Record<string, string>;
  known: (id: string) => KnownResult;
  /** Whether a resource with this key, tested last at `date`, is to be left at that. */
  mayReuse: (date: string) => boolean;
  /** Whether a resource is wanted at all, now that it is known how it differs from the last run. */
  isWanted: (resource: PlannedResource) => boolean;
}

/** What is known of a resource from earlier runs. */
export interface KnownResult {
  durations: KnownDurations;
  /** The last result that was no error; null: there is none. */
  decided: { key: string | null; date: string } | null;
}

/** Descriptions that are read at a time. */
const AT_ONCE = 8;

/** Reads the descriptions, not the weights, and cuts what there is to run into shards. */
export async function makePlan(
  resources: readonly Resource[],
  options: PlanOptions,
): Promise<Plan> {
  const limit = pLimit(AT_ONCE);
  const planned = await Promise.all(
    resources.map((resource) => limit(() => planResource(resource, options))),
  );
  const wanted = planned.filter(({ resource }) => options.isWanted(resource));
  const { toolVersion, createdAt, commit, reason, run, config } = options;
  return {
    schemaVersion: 1,
    toolVersion,
    createdAt,
    commit,
    reason,
    run,
    ...(config === undefined ? {} : { config }),
    resources: wanted.map(({ resource }) => resource),
    shards: cutShards(wanted, { ...options, keepTogether: run.compareFormats }),
  };
}

async function planResource(resource: Resource, options: PlanOptions): Promise<CostedResource> {
  const { id, source, state, changedBy, renamedFrom, note, problem } = resource;
  const { decided, durations } = options.known(id);
  const description = await descriptionOf(resource);
  const cases = description ? promisedCases(resource, description, options) : [];
  const packaged = await packageHash(resource, description);
  const key = packaged === null ? null : keyOf(packaged, cases, options);
  const isSame = key !== null && decided?.key === key && options.mayReuse(decided.date);
  const planned: PlannedResource = {
    id,
    source,
    state,
    changedBy,
    ...(renamedFrom === undefined ? {} : { renamedFrom }),
    ...(note === undefined ? {} : { note }),
    ...(problem === undefined ? {} : { problem }),
    descriptionFile: insideRoot(resource.descriptionFile, options.root),
    cases,
    packageHash: packaged,
    key,
    ...(isSame && decided ? { reused: { date: decided.date } } : {}),
  };
  const weights = new Map(description?.model?.weights.map((entry) => [entry.format, entry]));
  const costs = cases.map((one) =>
    caseCost(one, weights.get(one.weightsFormat), resource.folder, durations),
  );
  return { resource: planned, costs: await Promise.all(costs) };
}

async function descriptionOf({
  state,
  descriptionFile,
  source,
}: Resource): Promise<Description | null> {
  if (state !== 'present' || descriptionFile === null) return null;
  const read = await DEFAULT_TOOLS.readDescription(descriptionFile, source);
  return read.description ?? null;
}

function promisedCases(
  resource: Resource,
  description: Description,
  { weightsFormats, devices, run: { engine, shapes } }: PlanOptions,
): PromisedCase[] {
  return planCases(resource, description, {
    weightsFormats,
    devices,
    engine,
    shapes,
    // Whether there is one is found out where the cases run.
    python: 'maybe',
  }).map(({ case: { weightsFormat, device, shape }, decided }) => ({
    weightsFormat,
    device,
    shape,
    ...(decided?.cause === 'left-out'
      ? { leftOut: { message: decided.message, hint: decided.hint } }
      : {}),
  }));
}

function keyOf(packaged: string, cases: readonly PromisedCase[], options: PlanOptions): string {
  const { toolVersion, environment, runners, run } = options;
  const devices = new Set(cases.map(({ device }) => device));
  return hashOf({
    packaged,
    cases: cases.map(({ weightsFormat, device, shape, leftOut }) => [
      weightsFormat,
      device,
      shape,
      leftOut !== undefined,
    ]),
    toolVersion,
    environment: Object.entries(environment).sort(),
    run: Object.entries(run).sort(),
    runners: [...devices].map((device) => runners[device]),
  });
}

/** What was unpacked or downloaded for this job is no file of the repository. */
function insideRoot(path: string | null, root: string): string | null {
  if (path === null) return null;
  const way = relative(root, path);
  return way.startsWith('..') || isAbsolute(way) ? null : way.replaceAll(sep, '/');
}
