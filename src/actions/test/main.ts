import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { getInput, info, setOutput } from '@actions/core';
import { usualFileOptions } from '../../files/file-options.ts';
import { configEntries } from '../../settings/config-names.ts';
import type { ConfigTexts } from '../../settings/read-config.ts';
import { readActionSettings } from '../../settings/read-settings.ts';
import type { ActionSettings } from '../../settings/settings.ts';
import { type Plan, type PlannedShard, readPlan } from '../../shards/plan-file.ts';
import { evidenceKeeper } from '../../testing/evidence/evidence-keeper.ts';
import { runnerCache } from '../engine/engine-cache.ts';
import { prepareEngine } from '../engine/prepare-engine.ts';
import { makeEvidenceFolder } from '../job/evidence-folder.ts';
import { partnerSettings } from '../job/partner-settings.ts';
import type { Job } from '../job/read-job.ts';
import { runAction, settingsOf, WorkflowError } from '../job/run-action.ts';
import { pythonForJob } from '../python/python-for-job.ts';
import { runShard } from './run-shard.ts';
import { mayWriteCache, readOnly, weightsCache } from './weights-cache.ts';

/**
 * The action that runs one shard. It has no token and asks nothing of GitHub: the code of a stranger's pull
 * request runs here, and all that comes out of it is one file.
 */
async function main(job: Job, given: ActionSettings): Promise<void> {
  const environment = process.env;
  const { plan, shard } = await readShard(job, given);
  const settings = settingsOf(readActionSettings(getInput, 'test', configOf(plan)));
  if (settings === null) return;
  const files = usualFileOptions(join(job.temporaryFolder, 'model-hub-ci-files'), environment);
  const cache = await runnerCache(info);
  const sharedCache = weightsCache(cache, files.cacheFolder, settings.cacheSize ?? 0, job);
  info(`Shard ${shard.number} of ${plan.shards.length}: ${shard.tasks.length} resources.`);
  const python = pythonForJob(job, { ...settings, ...plan.run }, environment, info, async () =>
    cache === null || mayWriteCache(job) ? cache : readOnly(cache),
  );
  const outcome = await runShard(plan, shard, {
    root: resolve(job.workspace, settings.folder),
    outcomeFolder: job.temporaryFolder,
    timeout: settings.timeout ?? 0,
    memory: settings.memory,
    files: { ...files, ...(sharedCache ? { sharedCache } : {}) },
    engineFolder: await prepareEngine(job, environment),
    evidence: evidenceKeeper(await makeEvidenceFolder(job, settings.evidence)),
    // Made anew by each job: nobody else has had a hand in it.
    tracerFolder: join(job.temporaryFolder, 'model-hub-ci-tracer'),
    python: python.runner,
    packages: python.packages,
    environment,
    software: await partnerSettings(settings, resolve(job.workspace, settings.folder)),
    say: info,
    started: (file) => setOutput('outcome', file),
  });
  await python.close();
  info(`Everything of this shard is in ${outcome}.`);
}

/** What the config file of the collection says: the job that planned read it where no stranger writes. */
function configOf({ config = {} }: Plan): ConfigTexts {
  return new Map(
    configEntries().flatMap(([, name]) => {
      const text = Object.hasOwn(config, name) ? config[name] : undefined;
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
}

async function readShard(
  { workspace }: Job,
  settings: ActionSettings,
): Promise<{ plan: Plan; shard: PlannedShard }> {
  const file = resolve(workspace, settings.plan);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new WorkflowError(
      `The input plan: ${file} could not be read. Download the artifact with the plan before this step.`,
      { cause },
    );
  });
  const read = readPlan(text);
  if (!read.ok) throw new WorkflowError(`The input plan: ${file} ${read.why}.`);
  const shard = read.plan.shards.find(({ number }) => number === settings.shard);
  if (shard === undefined)
    throw new WorkflowError(
      `The input shard: the plan has ${read.plan.shards.length} shards, and none with the number ${settings.shard}.`,
    );
  return { plan: read.plan, shard };
}

runAction('test', process.env, main);
