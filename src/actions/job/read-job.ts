import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { readTrigger, type Trigger } from '../../github/trigger.ts';

/** What a runner tells a job about itself. */
export interface Job {
  /** Where the repository is checked out. */
  workspace: string;
  trigger: Trigger;
  eventName: string;
  /** What GitHub tells of the event; not trusted to be complete. */
  payload: unknown;
  owner: string;
  repo: string;
  /** As `https://github.com`. */
  serverUrl: string;
  apiUrl: string;
  runUrl: string | null;
  /** null outside of a run. */
  runId: number | null;
  /** 1 for the first time that a run is run. */
  runAttempt: number;
  /** Folder docs/ of this action at the version that runs; null where it comes from the job's own work tree. */
  docsUrl: string | null;
  /** Name of the workflow: each has a comment of its own. */
  workflow: string;
  /** Emptied after the job. */
  temporaryFolder: string;
  /** Kept from one job to the next where the runner is. */
  toolFolder: string;
}

/** The action was started outside of a job. */
export class NoJobError extends Error {
  override name = 'NoJobError';
}

/**
 * Reads the variables that GitHub sets for every job.
 * @throws NoJobError where one is missing that nothing can stand for
 */
export function readJob(environment: NodeJS.ProcessEnv): Job {
  const needed = (name: string): string => {
    const value = environment[name];
    if (!value) {
      throw new NoJobError(
        `The variable ${name} is not set. This is the entry of a GitHub action; on your own machine use the command line: npx model-hub-ci test PATH`,
      );
    }
    return value;
  };
  const repository = needed('GITHUB_REPOSITORY');
  const [owner = '', repo = ''] = repository.split('/');
  const serverUrl = (environment.GITHUB_SERVER_URL ?? 'https://github.com').replace(/\/+$/, '');
  const run = environment.GITHUB_RUN_ID;
  const eventName = needed('GITHUB_EVENT_NAME');
  const payload = readPayload(environment.GITHUB_EVENT_PATH);
  return {
    workspace: needed('GITHUB_WORKSPACE'),
    trigger: readTrigger({
      eventName,
      payload,
      sha: needed('GITHUB_SHA'),
      ref: environment.GITHUB_REF ?? '',
    }),
    eventName,
    payload,
    owner,
    repo,
    serverUrl,
    apiUrl: environment.GITHUB_API_URL ?? 'https://api.github.com',
    runUrl: run ? `${serverUrl}/${repository}/actions/runs/${run}` : null,
    runId: run ? Number(run) : null,
    runAttempt: Number(environment.GITHUB_RUN_ATTEMPT || 1),
    docsUrl: docsOf(environment, serverUrl),
    workflow: environment.GITHUB_WORKFLOW ?? '',
    temporaryFolder: environment.RUNNER_TEMP || tmpdir(),
    toolFolder: environment.RUNNER_TOOL_CACHE || environment.RUNNER_TEMP || tmpdir(),
  };
}

/** An action of the work tree (`uses: ./`) has no repository and no version of its own. */
function docsOf(environment: NodeJS.ProcessEnv, serverUrl: string): string | null {
  const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = environment;
  return repository && ref ? `${serverUrl}/${repository}/blob/${ref}/docs` : null;
}

function readPayload(path: string | undefined): unknown {
  if (!path) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new NoJobError(`The event in ${path} could not be read.`, { cause });
  }
}
