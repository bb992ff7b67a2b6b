import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { resolvePaths } from '../../collection/resolve-paths.ts';
import { WEIGHTS_FORMATS } from '../../contract/description.ts';
import type { ResourceReport } from '../../contract/report.ts';
import type { Resource } from '../../contract/resource.ts';
import type { FileOptions } from '../../files/file-options.ts';
import type { Packages } from '../../inference/packages/packages-on-demand.ts';
import type { PythonRunner } from '../../inference/python/python-runner.ts';
import { reportEnvironment } from '../../inference/report-environment.ts';
import { plainProgress } from '../../report/terminal/plain-progress.ts';
import { caseKey, casesOf, type ShardOutcome } from '../../shards/outcome-file.ts';
import {
  OUTCOME_FILE,
  type Plan,
  type PlannedResource,
  type PlannedShard,
} from '../../shards/plan-file.ts';
import type { CaseSample } from '../../testing/engines/output-sample.ts';
import type { EvidenceKeeper } from '../../testing/evidence/evidence-keeper.ts';
import { testResources } from '../../testing/test-resources.ts';
import type { PartnerSettings } from '../../testing/with-partners.ts';

export interface ShardOptions {
  /** Absolute folder that the repository is checked out in. */
  root: string;
  outcomeFolder: string;
  /** Milliseconds for each case. */
  timeout: number;
  /** Bytes for each case; null: what is free. */
  memory: number | null;
  files: FileOptions;
  engineFolder: string;
  /** Where the start of the Python that traces architectures is kept; absent: nowhere. */
  tracerFolder?: string;
  /** Runs what needs Python. */
  python: PythonRunner;
  /** Python packages that architectures import; absent: nothing finds any. */
  packages?: Packages;
  evidence: EvidenceKeeper;
  environment: NodeJS.ProcessEnv;
  /** What is said of software that uses models. */
  software: PartnerSettings;
  say: (line: string) => void;
  /** Hears where the outcome will be before anything is run. */
  started: (file: string) => void;
}

/**
 * Runs one shard and writes what it found to a file, anew after each resource: where the machine dies, what was
 * found until then is not lost. Downloads of a resource are removed when it is done.
 * @returns the path of the file
 */
export async function runShard(
  plan: Plan,
  shard: PlannedShard,
  options: ShardOptions,
): Promise<string> {
  const { outcomeFolder, engineFolder, tracerFolder, say, root } = options;
  const file = join(await mkdtemp(join(outcomeFolder, 'model-hub-ci-shard-')), OUTCOME_FILE);
  options.started(file);
  const begin = Date.now();
  const outcome: ShardOutcome = {
    schemaVersion: 1,
    shard: shard.number,
    startedAt: new Date(begin).toISOString(),
    duration: 0,
    environment: reportEnvironment(engineFolder),
    resources: [],
    samples: [],
  };
  let room = MOST_SAMPLES;
  const sampled = (id: string, samples: CaseSample[]) => {
    const size = JSON.stringify(samples).length;
    if (size > room) return;
    room -= size;
    outcome.samples.push(...samples.map((one) => ({ ...one, resource: id })));
  };
  const owed = casesOf(plan, shard);
  const tell = plainProgress(say, shard.tasks.length);
  for (const { resource: index, formats } of shard.tasks) {
    const planned = plan.resources[index];
    if (planned === undefined) continue;
    const resource = await present(planned, root, options.files);
    if (resource === undefined) continue;
    const [report] = await testResources(
      [resource],
      {
        weightsFormats: formats?.length === 0 ? formatsBeside(planned) : (formats ?? []),
        device: shard.device,
        shapes: plan.run.shapes,
        compareFormats: plan.run.compareFormats,
        ...(isOnTwoDevices(planned) ? { sampled } : {}),
        engine: plan.run.engine,
        allowPickle: plan.run.allowPickle,
        python: options.python,
        ...(options.packages ? { packages: options.packages } : {}),
        timeout: options.timeout,
        memory: options.memory,
        files: options.files,
        evidence: options.evidence,
        environment: options.environment,
        ...options.software,
        engineFolder,
        ...(tracerFolder === undefined ? {} : { tracerFolder }),
      },
      tell,
    );
    if (report) outcome.resources.push(onlyOwed(report, owed.get(report.id)?.map(caseKey) ?? []));
    outcome.duration = Date.now() - begin;
    await replace(file, JSON.stringify(outcome));
    await rm(options.files.cacheFolder, { recursive: true, force: true, maxRetries: 3 });
  }
  return file;
}

/** Characters of all samples of a shard: what is beyond is told not to have been compared. */
const MOST_SAMPLES = 8 * 1024 ** 2;

function isOnTwoDevices({ cases }: PlannedResource): boolean {
  return new Set(cases.map(({ device }) => device)).size > 1;
}

/** The resource on this machine; one that is no file of the repository is looked for again. */
async function present(
  planned: PlannedResource,
  root: string,
  files: FileOptions,
): Promise<Resource | undefined> {
  const { id, source, state, changedBy, renamedFrom, note, descriptionFile } = planned;
  if (descriptionFile === null) {
    const found = await resolvePaths([source], root, { files });
    const again = found.find((one) => one.id === id) ?? found.find((one) => one.source === source);
    if (again === undefined) return undefined;
    return { ...again, id, changedBy, ...(note === undefined ? {} : { note }) };
  }
  const path = join(root, ...descriptionFile.split('/'));
  return {
    id,
    source,
    folder: dirname(path),
    descriptionFile: path,
    state,
    changedBy,
    ...(renamedFrom === undefined ? {} : { renamedFrom }),
  };
}

/** Formats that the resource does not have: asked for alone they leave out all that it has. */
function formatsBeside({ cases }: PlannedResource) {
  const has = new Set(cases.map(({ weightsFormat }) => weightsFormat));
  return WEIGHTS_FORMATS.filter((format) => !has.has(format));
}

/** Without verdicts on what other shards run. */
function onlyOwed(report: ResourceReport, owed: readonly string[]): ResourceReport {
  const verdicts = report.verdicts.filter(
    (verdict) => verdict.weightsFormat === '' || owed.includes(caseKey(verdict)),
  );
  return { ...report, verdicts };
}

/** In one step: whoever reads the file finds the old or the new one. */
async function replace(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}
