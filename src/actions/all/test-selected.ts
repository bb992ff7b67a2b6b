import { join } from 'node:path';
import { info } from '@actions/core';
import type { Report } from '../../contract/report.ts';
import type { Resource } from '../../contract/resource.ts';
import { reportEnvironment } from '../../inference/report-environment.ts';
import { makeReport } from '../../report/report.ts';
import { plainProgress } from '../../report/terminal/plain-progress.ts';
import { installation } from '../../settings/installation.ts';
import type { ActionSettings } from '../../settings/settings.ts';
import { evidenceKeeper } from '../../testing/evidence/evidence-keeper.ts';
import { testResources } from '../../testing/test-resources.ts';
import { prepareEngine } from '../engine/prepare-engine.ts';
import { makeEvidenceFolder } from '../job/evidence-folder.ts';
import { jobFiles } from '../job/job-files.ts';
import { partnerSettings } from '../job/partner-settings.ts';
import type { Job } from '../job/read-job.ts';
import { pythonForJob } from '../python/python-for-job.ts';

interface Tested {
  report: Report;
  /** Folder with what the models gave. */
  evidence: string;
}

/** Tests the selected resources with the engine on this runner, which is installed first. */
export async function testSelected(
  resources: Resource[],
  job: Job,
  settings: ActionSettings,
  environment: NodeJS.ProcessEnv,
): Promise<Tested> {
  const startedAt = new Date();
  const software = await partnerSettings(settings, job.workspace);
  const isNeeded = resources.some(({ state }) => state === 'present');
  const engineFolder = isNeeded ? await prepareEngine(job, environment) : undefined;
  const { weightsFormats, device, shapes, timeout, memory, engine, allowPickle } = settings;
  const { compareFormats } = settings;
  const evidence = await makeEvidenceFolder(job, settings.evidence);
  const python = pythonForJob(job, settings, environment, info);
  const tested = await testResources(
    resources,
    {
      weightsFormats,
      device,
      shapes,
      timeout,
      memory,
      engine,
      allowPickle,
      compareFormats,
      evidence: evidenceKeeper(evidence),
      // Made anew by each job: nobody else has had a hand in it.
      tracerFolder: join(job.temporaryFolder, 'model-hub-ci-tracer'),
      python: python.runner,
      packages: python.packages,
      files: jobFiles(job, environment),
      environment,
      ...software,
      ...(engineFolder === undefined ? {} : { engineFolder }),
    },
    plainProgress(info, resources.length),
  );
  await python.close();
  const { name, version } = installation();
  const report = makeReport(tested, {
    tool: { name, version },
    startedAt: startedAt.toISOString(),
    duration: Date.now() - startedAt.getTime(),
    environment: reportEnvironment(engineFolder),
    strict: false,
  });
  return { report, evidence };
}
