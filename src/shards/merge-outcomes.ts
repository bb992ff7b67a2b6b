import { parseEntrySource } from '../collection/entries/entry-source.ts';
import type { PartnerRow } from '../contract/partner.ts';
import type { ReportEnvironment, ResourceReport } from '../contract/report.ts';
import type { Resource } from '../contract/resource.ts';
import type { Verdict } from '../contract/verdict.ts';
import { type Problem, problemVerdict, WHOLE_RESOURCE } from '../testing/judge/make-verdict.ts';
import { resourceStatus } from '../testing/judge/resource-status.ts';
import { compareOnDevices } from './compare-on-devices.ts';
import { caseKey, type ShardOutcome } from './outcome-file.ts';
import type { Plan, PlannedResource, PlannedShard } from './plan-file.ts';
import type { StoredResult } from './stored-result.ts';

/** What came from a shard, or why nothing of it can be used. */
export type Delivery =
  | { ok: true; outcome: ShardOutcome }
  /** `why` completes "Shard 3 …". */
  | { ok: false; why: string };

/** One part of a resource, from one shard. */
interface Part {
  shard: PlannedShard;
  delivery: Delivery;
  report: ResourceReport | undefined;
}

/**
 * What all shards together found: one report for each planned resource, in the order of the plan. Of a shard that
 * died, never came or was refused, every case is an error that says so; nothing planned is dropped. Who a resource
 * is and why it was tested is taken from the plan alone.
 * @param stored results of earlier runs by resource id, for those that the plan takes from there
 */
export function mergeOutcomes(
  plan: Plan,
  deliveries: ReadonlyMap<number, Delivery>,
  stored: ReadonlyMap<string, StoredResult>,
): ResourceReport[] {
  const parts = partsByResource(plan, deliveries);
  const usual = JSON.stringify(mergedEnvironment(deliveries));
  return plan.resources.map((planned, index) => {
    if (planned.reused) return reusedReport(planned, stored.get(planned.id));
    const mine = parts.get(index) ?? [];
    const merged = mergedReport(planned, mine);
    const environment = environmentOf(mine);
    const isUsual = environment === null || JSON.stringify(environment) === usual;
    return isUsual ? merged : { ...merged, environment };
  });
}

function partsByResource(
  plan: Plan,
  deliveries: ReadonlyMap<number, Delivery>,
): Map<number, Part[]> {
  const parts = new Map<number, Part[]>();
  for (const shard of plan.shards) {
    const delivery = deliveries.get(shard.number) ?? { ok: false, why: 'handed in nothing' };
    const reports = new Map(
      delivery.ok ? delivery.outcome.resources.map((report) => [report.id, report]) : [],
    );
    for (const { resource } of shard.tasks) {
      const report = reports.get(plan.resources[resource]?.id ?? '');
      parts.set(resource, [...(parts.get(resource) ?? []), { shard, delivery, report }]);
    }
  }
  return parts;
}

/** Where the first part of a resource was tested; null where none came. */
function environmentOf(parts: readonly Part[]): ReportEnvironment | null {
  const came = parts.find(({ report }) => report !== undefined);
  return came?.delivery.ok ? came.delivery.outcome.environment : null;
}

function reusedReport(planned: PlannedResource, stored: StoredResult | undefined): ResourceReport {
  if (stored === undefined || stored.key !== planned.key) return withoutOutcome(planned, GONE);
  const { date, environment, report } = stored;
  return { ...report, ...identity(planned), environment, reused: { date } };
}

const GONE: Problem = {
  cause: 'no-outcome',
  message: 'The result of an earlier run was to be taken, but it is not there any more.',
  hint: 'Run the tests again; this resource is then tested anew.',
};

function mergedReport(planned: PlannedResource, parts: readonly Part[]): ResourceReport {
  if (planned.state !== 'present') {
    const why = planned.problem;
    return report(planned, [], [], why ? [problemVerdict(WHOLE_RESOURCE, why)] : []);
  }
  const lost = parts.find(({ report }) => report === undefined) ?? parts[0];
  const why = lostProblem(lost);
  if (parts.every(({ report }) => report === undefined)) return withoutOutcome(planned, why);
  const came = parts.flatMap(({ report }) => (report ? [report] : []));
  const given = new Map(
    came.flatMap(({ verdicts }) => verdicts.map((verdict) => [caseKey(verdict), verdict])),
  );
  const verdicts = planned.cases.map((one) => {
    if (one.leftOut) return problemVerdict(one, { cause: 'left-out', ...one.leftOut });
    return given.get(caseKey(one)) ?? problemVerdict(one, why);
  });
  const whole = came.flatMap((part) =>
    part.verdicts.filter(({ weightsFormat }) => weightsFormat === ''),
  );
  const samples = parts.flatMap(({ delivery }) =>
    delivery.ok ? delivery.outcome.samples.filter(({ resource }) => resource === planned.id) : [],
  );
  const held = compareOnDevices(verdicts, samples);
  const findings = [...came.flatMap((part) => part.findings), ...held.findings];
  return report(planned, came, unique(findings), [...held.verdicts, ...unique(whole)]);
}

/** Every case of a resource that nothing is known of. */
function withoutOutcome(planned: PlannedResource, why: Problem): ResourceReport {
  const subjects = planned.cases.length > 0 ? planned.cases : [WHOLE_RESOURCE];
  return report(
    planned,
    [],
    [],
    subjects.map((subject) => problemVerdict(subject, why)),
  );
}

function lostProblem(part: Part | undefined): Problem {
  const cause = 'no-outcome';
  const hint = 'Run the tests again. The log of the job says what happened to it.';
  if (part === undefined) return { cause, message: 'No job was to run this.', hint };
  const { shard, delivery } = part;
  const what = delivery.ok ? 'handed in nothing about this' : delivery.why;
  return { cause, message: `Nothing came back: shard ${shard.number} ${what}.`, hint };
}

function report(
  planned: PlannedResource,
  came: readonly ResourceReport[],
  findings: ResourceReport['findings'],
  verdicts: Verdict[],
): ResourceReport {
  const [first] = came;
  const { metadataCompleteness, descriptionSha256, partners } = first ?? {};
  const comparisons = came.flatMap(({ formatComparisons = [] }) => formatComparisons);
  return {
    ...identity(planned),
    type: first?.type ?? null,
    formatVersion: first?.formatVersion ?? null,
    name: first?.name ?? null,
    status: resourceStatus(planned.state, findings, verdicts),
    findings,
    verdicts,
    ...(metadataCompleteness === undefined ? {} : { metadataCompleteness }),
    ...(descriptionSha256 === undefined ? {} : { descriptionSha256 }),
    ...(comparisons.length === 0 ? {} : { formatComparisons: comparisons }),
    ...(partners === undefined ? {} : { partners: mergedPartners(came) }),
  };
}

/** Each shard knows of its own cases only: what ran tells more than a prediction, and one that works is enough. */
function mergedPartners(came: readonly ResourceReport[]): PartnerRow[] {
  const rank = ({ basis, status }: PartnerRow) =>
    (basis === 'ran' ? 2 : 0) + (status === 'works' ? 1 : 0);
  const rows = new Map<string, PartnerRow>();
  for (const row of came.flatMap(({ partners = [] }) => partners)) {
    const other = rows.get(row.partner);
    if (other === undefined || rank(row) > rank(other)) rows.set(row.partner, row);
  }
  return [...rows.values()];
}

type Identity = Pick<ResourceReport, 'id' | 'source' | 'descriptionFile' | 'changedBy'> &
  Pick<Resource, 'renamedFrom' | 'note'>;

function identity({ id, source, state, changedBy, renamedFrom, note }: PlannedResource): Identity {
  return {
    id,
    source,
    descriptionFile: state === 'present' ? (parseEntrySource(source)?.file ?? source) : null,
    changedBy,
    ...(renamedFrom === undefined ? {} : { renamedFrom }),
    ...(note === undefined ? {} : { note }),
  };
}

/** Several shards look at the same description and files, and say the same of them. */
function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** The environments that the shards ran in, the first one for the report as a whole. */
export function mergedEnvironment(
  deliveries: ReadonlyMap<number, Delivery>,
): ReportEnvironment | null {
  const [first] = [...deliveries.values()].flatMap((one) => (one.ok ? [one.outcome] : []));
  return first?.environment ?? null;
}
