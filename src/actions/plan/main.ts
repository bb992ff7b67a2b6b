import { mkdtemp, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { info, setOutput, warning } from '@actions/core';
import { readPinned } from '../../inference/packages/pinned-wheels.ts';
import { readReady } from '../../inference/python/environments/ready.ts';
import { terminalText } from '../../report/escape/terminal.ts';
import { installation } from '../../settings/installation.ts';
import type { ConfigTexts } from '../../settings/read-config.ts';
import type { ActionSettings } from '../../settings/settings.ts';
import { makePlan } from '../../shards/make-plan.ts';
import { hashOf } from '../../shards/package-hash.ts';
import { PLAN_FILE, type Plan } from '../../shards/plan-file.ts';
import { readEngineManifest } from '../engine/engine-manifest.ts';
import { connect } from '../job/connect.ts';
import { earlierResults } from '../job/earlier-results.ts';
import type { Job } from '../job/read-job.ts';
import { runAction } from '../job/run-action.ts';
import { selectOptions } from '../job/select-options.ts';
import { type Selection, selectResources } from '../job/select-resources.ts';
import { resultsBranch } from '../job/write-badges.ts';
import { knownResult, mayReuse, wanted } from './known-results.ts';
import { runnerLabels } from './runner-labels.ts';

/** The action that cuts a run into shards: reads descriptions, opens no weights, writes nothing to GitHub. */
async function main(job: Job, settings: ActionSettings, config: ConfigTexts): Promise<void> {
  const root = resolve(job.workspace, settings.folder);
  const repository = connect(job, settings);
  const selection = await select(job, settings, root);
  info(selection.reason);
  for (const path of selection.missing)
    warning(`There is no '${path}' in this repository, so that nothing below it is ever tested.`, {
      title: 'The input paths',
    });
  const earlier = await earlierResults(repository, job, resultsBranch(settings.badgeBranch));
  const manifest = await readEngineManifest();
  const wheels = [...(await readPinned()).hashes];
  const { engine, shapes, compareFormats, allowPickle, environments, python } = settings;
  const plan = await makePlan(selection.resources, {
    root,
    weightsFormats: settings.weightsFormats,
    devices: settings.devices,
    shards: settings.shards,
    runners: runnerLabels(settings),
    toolVersion: installation().version,
    environment: { engine: manifest.key, python: hashOf({ ready: await readReady(), wheels }) },
    createdAt: new Date().toISOString(),
    commit: 'headSha' in job.trigger ? job.trigger.headSha : '',
    reason: selection.reason,
    run: { engine, shapes, compareFormats, allowPickle, environments, python },
    ...(config.size === 0 ? {} : { config: Object.fromEntries(config) }),
    known: (id) => knownResult(id, earlier),
    mayReuse: (date) => mayReuse(date, settings),
    isWanted: (resource) => wanted(resource, settings, earlier),
  });
  await hand(plan, job);
}

async function select(job: Job, settings: ActionSettings, root: string): Promise<Selection> {
  const { trigger } = job;
  const byEvent = settings.select === 'event';
  const source =
    byEvent || trigger.kind === 'refused'
      ? trigger
      : { kind: 'other' as const, headSha: trigger.headSha, onDefaultBranch: false };
  const options = selectOptions(job, settings, process.env);
  return await selectResources(connect(job, settings), source, settings.paths, root, options);
}

/** Writes the plan and what the workflow needs of it. */
async function hand(plan: Plan, { temporaryFolder }: Job): Promise<void> {
  const file = join(await mkdtemp(join(temporaryFolder, 'model-hub-ci-plan-')), PLAN_FILE);
  await writeFile(file, JSON.stringify(plan));
  const reused = plan.resources.filter((resource) => resource.reused).length;
  info(
    `${plan.resources.length} resources, ${reused} of them unchanged since they were tested; ${plan.shards.length} shards.`,
  );
  for (const { number, device, cost, tasks } of plan.shards)
    info(
      `Shard ${number} (${device}): ${tasks.length} resources, about ${Math.ceil(cost / 1000)} s`,
    );
  for (const { id, reused: last } of plan.resources)
    if (last) info(`Not tested again: ${terminalText(id)}, result of ${last.date}`);
  const include = plan.shards.map(({ number, runner }) => ({ shard: number, runner }));
  setOutput('matrix', JSON.stringify({ include }));
  setOutput('shards', String(plan.shards.length));
  setOutput('resources', String(plan.resources.length));
  setOutput('plan', file);
}

runAction('plan', process.env, main);
