import { CAUSES, type Cause, statusOfCause } from '../contract/causes.ts';
import type { ReportEnvironment, ResourceReport } from '../contract/report.ts';
import type { Verdict } from '../contract/verdict.ts';
import type { CaseSample } from '../testing/engines/output-sample.ts';
import type { Plan, PlannedShard, PromisedCase } from './plan-file.ts';
import { checkOutcome } from './schemas.ts';

/** What one shard found: written by the job that tests, read by the one that reports. */
export interface ShardOutcome {
  schemaVersion: 1;
  shard: number;
  /** ISO 8601, UTC. */
  startedAt: string;
  /** Milliseconds. */
  duration: number;
  environment: ReportEnvironment;
  resources: ResourceReport[];
  /** Of what runs on two devices, some of what it gave, to be held against the other device's; at most a sample a case. */
  samples: (CaseSample & { resource: string })[];
}

export type ReadOutcome = { ok: true; outcome: ShardOutcome } | { ok: false; why: string };

/** Identifies a case within its resource. */
export function caseKey({
  weightsFormat,
  device,
  shape,
}: Pick<Verdict, 'weightsFormat' | 'device' | 'shape'>): string {
  const size = shape.kind === 'generated' ? `${shape.batch} ${shape.parameter}` : '';
  return `${weightsFormat}/${device}/${shape.kind}/${size}`;
}

/** The cases that a shard owes, by resource. */
export function casesOf(plan: Plan, shard: PlannedShard): Map<string, PromisedCase[]> {
  const owed = new Map<string, PromisedCase[]>();
  for (const { resource: index, formats } of shard.tasks) {
    const resource = plan.resources[index];
    if (resource === undefined) continue;
    const mine = resource.cases.filter(
      ({ weightsFormat, device, leftOut }) =>
        leftOut === undefined &&
        device === shard.device &&
        (formats === null || formats.includes(weightsFormat)),
    );
    owed.set(resource.id, [...(owed.get(resource.id) ?? []), ...mine]);
  }
  return owed;
}

/**
 * What a shard found, out of the text of its file. The code of a stranger's pull request may have written it:
 * it must be what this very shard promised, nothing more, and no verdict may contradict itself.
 */
export function readOutcome(text: string, plan: Plan, shard: PlannedShard): ReadOutcome {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, why: 'is not JSON' };
  }
  const wrong = checkOutcome(value);
  if (wrong !== null) return { ok: false, why: wrong };
  const outcome = value as ShardOutcome;
  if (outcome.shard !== shard.number)
    return { ok: false, why: `says that it comes from shard ${outcome.shard}` };
  const owed = casesOf(plan, shard);
  const seen = new Set<string>();
  for (const { id, verdicts } of outcome.resources) {
    const cases = owed.get(id);
    if (cases === undefined) return { ok: false, why: 'holds a resource that was not asked for' };
    if (seen.has(id)) return { ok: false, why: 'holds a resource twice' };
    seen.add(id);
    const why = wrongVerdict(verdicts, new Set(cases.map(caseKey)));
    if (why !== null) return { ok: false, why };
  }
  const why = wrongSamples(outcome, owed);
  return why === null ? { ok: true, outcome } : { ok: false, why };
}

/** Samples are of cases that this shard has to run, and of each at most once. */
function wrongSamples(
  { samples }: ShardOutcome,
  owed: ReadonlyMap<string, readonly PromisedCase[]>,
): string | null {
  const seen = new Set<string>();
  for (const { resource, weightsFormat, device } of samples) {
    const isOwed = owed
      .get(resource)
      ?.some((one) => one.weightsFormat === weightsFormat && one.device === device);
    if (!isOwed) return 'holds a sample of a case that was not asked for';
    const key = JSON.stringify([resource, weightsFormat, device]);
    if (seen.has(key)) return 'holds two samples of one case';
    seen.add(key);
  }
  return null;
}

function wrongVerdict(verdicts: readonly Verdict[], owed: ReadonlySet<string>): string | null {
  const seen = new Set<string>();
  for (const verdict of verdicts) {
    if (!isConsistent(verdict)) return 'holds a verdict that contradicts itself';
    // What concerns the resource as a whole is about no case.
    if (verdict.weightsFormat === '') continue;
    const key = caseKey(verdict);
    if (!owed.has(key)) return 'holds a verdict on a case that was not asked for';
    if (seen.has(key)) return 'holds two verdicts on one case';
    seen.add(key);
  }
  return null;
}

/** The rule of the house: status and blame follow from the cause. */
function isConsistent({ status, cause, blame }: Verdict): boolean {
  if (cause === null) return blame === null && (status === 'passed' || status === 'not-applicable');
  return isCause(cause) && statusOfCause(cause) === status && CAUSES[cause].blame === blame;
}

function isCause(cause: string): cause is Cause {
  return Object.hasOwn(CAUSES, cause);
}
