import { type Artifact, listArtifacts, withArtifact } from '../../github/artifacts.ts';
import { TooLargeError } from '../../github/fetch-zip.ts';
import type { Repository } from '../../github/repository.ts';
import { requestFailure } from '../../github/request-failure.ts';
import { oneLine } from '../../report/escape/hidden.ts';
import { type CheckedArtifact, checkArtifact } from '../../shards/check-artifact.ts';
import type { Delivery } from '../../shards/merge-outcomes.ts';
import { readOutcome } from '../../shards/outcome-file.ts';
import {
  MOST_SHARDS,
  OUTCOME_FILE,
  outcomeArtifact,
  PLAN_ARTIFACT,
  PLAN_FILE,
  type Plan,
  type PlannedShard,
  readPlan,
} from '../../shards/plan-file.ts';
import { WorkflowError } from '../job/run-action.ts';
import type { JobEnd, Subject } from './find-subject.ts';

export interface Collected {
  /** null: there is none that can be used; `noPlan` says why. */
  plan: Plan | null;
  /** Completes "The job that plans …". */
  noPlan: string;
  /** By shard number. */
  deliveries: Map<number, Delivery>;
  /** What was refused or is missing, in words for the log. */
  problems: string[];
}

/** Bytes of an archive that are fetched at all. */
const LARGEST_ARCHIVE = 64 * 1024 ** 2;
const OURS = /^model-hub-ci-(plan|shard-[1-9]\d{0,2})$/;

/** Fetches the plan and what the shards handed in, and checks all of it. */
export async function collectShards(repository: Repository, subject: Subject): Promise<Collected> {
  const found = await artifactsOf(repository, subject.run);
  const { planned, tested, job } = subject;
  const problems: string[] = [];
  const text = await fetchText(repository, found.get(PLAN_ARTIFACT), PLAN_FILE);
  const commit = 'headSha' in job.trigger ? job.trigger.headSha : '';
  const read = text.ok ? planOf(text.text, commit) : { ok: false as const, why: text.why };
  if (!read.ok) {
    const noPlan = found.has(PLAN_ARTIFACT) ? `handed in a plan that ${read.why}` : ended(planned);
    if (found.has(PLAN_ARTIFACT)) problems.push(`The plan was refused: it ${read.why}.`);
    return { plan: null, noPlan, deliveries: new Map(), problems };
  }
  const { plan } = read;
  const deliveries = new Map<number, Delivery>();
  for (const shard of plan.shards) {
    const artifact = found.get(outcomeArtifact(shard.number));
    const delivery = await deliveryOf(repository, artifact, plan, shard, tested);
    deliveries.set(shard.number, delivery);
    if (!delivery.ok) problems.push(`Shard ${shard.number} ${delivery.why}.`);
  }
  for (const name of found.keys()) {
    const number = Number(/\d+$/.exec(name)?.[0] ?? 0);
    if (name !== PLAN_ARTIFACT && !deliveries.has(number))
      problems.push(`The artifact ${name} belongs to no planned shard and was left unopened.`);
  }
  return { plan, noPlan: '', deliveries, problems };
}

/** @throws WorkflowError where they cannot be had: then there is nothing to report on */
async function artifactsOf(repository: Repository, run: number): Promise<Map<string, Artifact>> {
  try {
    return await listArtifacts(repository, run, (name) => OURS.test(name));
  } catch (cause) {
    const { kind, message } = requestFailure(cause);
    const hint =
      kind === 'forbidden'
        ? 'Give the job `permissions: actions: read`.'
        : 'Run the job again; if it goes on, https://www.githubstatus.com may say why.';
    throw new WorkflowError(
      `What the shards handed in could not be listed: ${oneLine(message)}. ${hint}`,
      { cause },
    );
  }
}

function planOf(text: string, commit: string): ReturnType<typeof readPlan> {
  const read = readPlan(text);
  if (!read.ok) return read;
  if (read.plan.commit !== commit) return { ok: false, why: 'is about another commit' };
  const numbers = new Set(read.plan.shards.map(({ number }) => number));
  const isOdd = numbers.size < read.plan.shards.length || numbers.size > MOST_SHARDS;
  return isOdd ? { ok: false, why: 'names a shard twice' } : read;
}

async function deliveryOf(
  repository: Repository,
  artifact: Artifact | undefined,
  plan: Plan,
  shard: PlannedShard,
  tested: JobEnd,
): Promise<Delivery> {
  if (artifact === undefined) return { ok: false, why: ended(tested) };
  const text = await fetchText(repository, artifact, OUTCOME_FILE);
  const read = text.ok ? readOutcome(text.text, plan, shard) : text;
  return read.ok
    ? read
    : { ok: false, why: `handed in an artifact that was refused: it ${read.why}` };
}

async function fetchText(
  repository: Repository,
  artifact: Artifact | undefined,
  file: string,
): Promise<CheckedArtifact> {
  if (artifact === undefined) return { ok: false, why: 'is not there' };
  if (artifact.size > LARGEST_ARCHIVE)
    return { ok: false, why: `has ${artifact.size} bytes, more than ${LARGEST_ARCHIVE}` };
  try {
    return await withArtifact(repository, artifact, LARGEST_ARCHIVE, (zip) =>
      checkArtifact(zip, file),
    );
  } catch (error) {
    if (error instanceof TooLargeError) return { ok: false, why: error.message };
    return { ok: false, why: `could not be fetched (${requestFailure(error).message})` };
  }
}

const ENDED: Record<JobEnd, string> = {
  success: 'handed in nothing',
  failure: 'handed in nothing: its job failed',
  cancelled: 'handed in nothing: the run was cancelled',
  skipped: 'was never started',
};

function ended(end: JobEnd): string {
  return ENDED[end];
}
