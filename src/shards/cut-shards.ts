import type { Device } from '../contract/case.ts';
import type { WeightsFormat } from '../contract/description.ts';
import { balance, type Share, type Weighed } from './balance.ts';
import { RESOURCE_COST } from './costs.ts';
import type { PlannedResource, PlannedShard, Task } from './plan-file.ts';

/** A planned resource with the milliseconds that each of its cases will take. */
export interface CostedResource {
  resource: PlannedResource;
  costs: number[];
}

export interface CutOptions {
  shards: number;
  runners: Readonly<Record<Device, readonly string[]>>;
  /** Whether the weights formats of a resource are compared with each other: then one shard has them all. */
  keepTogether: boolean;
}

/** The pieces of work that one resource gives: one for each weights format. */
type Pieces = Weighed<Task>[];

/** Milliseconds of work below which a further job costs more than it saves. */
const WORTH_A_JOB = 60_000;

/**
 * Cuts the work into at most `shards` shards: all cases of a resource on a device together, so that its files are
 * fetched once, but cut by weights format where together they are more than one shard's share and need not be compared.
 */
export function cutShards(
  resources: readonly CostedResource[],
  { shards, runners, keepTogether }: CutOptions,
): PlannedShard[] {
  const work = { cpu: workFor('cpu', resources), gpu: workFor('gpu', resources) };
  const counts = shardsByDevice(shards, totalCost(work.cpu), totalCost(work.gpu));
  const cut = (['cpu', 'gpu'] as const).flatMap((device) =>
    sharesOf(work[device], counts[device], keepTogether).map(({ items, cost }) => ({
      device,
      runner: [...runners[device]],
      cost: Math.round(cost),
      tasks: joined(items),
    })),
  );
  return cut.map((shard, index) => ({ number: index + 1, ...shard }));
}

/** One runner is not two machines: work for both devices takes two jobs, whatever was asked for. */
function shardsByDevice(shards: number, cpu: number, gpu: number): Record<Device, number> {
  if (cpu === 0 || gpu === 0) return { cpu: shards, gpu: shards };
  const share = Math.round((shards * gpu) / (cpu + gpu));
  const forGpu = Math.min(Math.max(share, 1), Math.max(shards - 1, 1));
  return { cpu: Math.max(shards - forGpu, 1), gpu: forGpu };
}

/** A resource without cases goes to the CPU. */
function workFor(device: Device, resources: readonly CostedResource[]): Pieces[] {
  return resources.flatMap(({ resource: { state, reused, cases }, costs }, index): Pieces[] => {
    if (state !== 'present' || reused) return [];
    const byFormat = new Map<WeightsFormat, number>();
    for (const [i, { weightsFormat, device: its, leftOut }] of cases.entries())
      if (its === device && !leftOut)
        byFormat.set(weightsFormat, (byFormat.get(weightsFormat) ?? 0) + (costs[i] ?? 0));
    const pieces = [...byFormat].map(([format, cost]) => ({
      item: { resource: index, formats: [format] },
      cost: cost + RESOURCE_COST,
    }));
    if (pieces.length > 0) return [pieces];
    const hasNone = cases.every(({ leftOut }) => leftOut !== undefined);
    if (!hasNone || device !== 'cpu') return [];
    const formats = cases.length > 0 ? [] : null;
    return [[{ item: { resource: index, formats }, cost: RESOURCE_COST }]];
  });
}

function totalCost(work: readonly Pieces[]): number {
  return work.flat().reduce((sum, { cost }) => sum + cost, 0);
}

function sharesOf(work: readonly Pieces[], most: number, keepTogether: boolean): Share<Task>[] {
  const total = totalCost(work);
  const parts = keepTogether ? work.length : work.flat().length;
  const count = Math.min(most, parts, Math.max(1, Math.ceil(total / WORTH_A_JOB)));
  const items = work.flatMap((pieces) => {
    const cost = pieces.reduce((sum, piece) => sum + piece.cost, 0);
    return cost > total / count && !keepTogether ? pieces : [together(pieces, cost)];
  });
  return balance(items, count);
}

/** The pieces of one resource as one: what they share is done once. */
function together(pieces: Pieces, cost: number): Weighed<Task> {
  const [first] = pieces;
  if (first === undefined || pieces.length === 1) return first ?? NOTHING;
  const formats = pieces.flatMap(({ item }) => item.formats ?? []);
  const item = { resource: first.item.resource, formats };
  return { item, cost: cost - RESOURCE_COST * (pieces.length - 1) };
}

const NOTHING: Weighed<Task> = { item: { resource: 0, formats: [] }, cost: 0 };

/** The tasks of a shard in the order of the plan, one a resource. */
function joined(tasks: readonly Task[]): Task[] {
  const byResource = new Map<number, Task>();
  for (const { resource, formats } of tasks.toSorted((a, b) => a.resource - b.resource)) {
    const other = byResource.get(resource)?.formats ?? [];
    const all = formats === null ? null : [...other, ...formats];
    byResource.set(resource, { resource, formats: all });
  }
  return [...byResource.values()];
}
