import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { npmEnvironment } from '../../src/actions/engine/run-npm.ts';

/** How workflows of the tests name the action. */
export const ACTION = 'model-hub-ci/model-hub-ci@v1';

/** The files of a release, without which the action must do: no node_modules, no sources. */
const RELEASED = ['action.yml', 'package.json', 'dist', 'engine', 'python'];

export interface ActRun {
  exitCode: number | null;
  output: string;
  /** Results of the jobs that ran, by id. */
  jobs: Record<string, string>;
  summary: string;
  annotations: { level: string; file: string | null; line: string | null; message: string }[];
}

export interface ActOptions {
  /** The repository with the workflow. */
  folder: string;
  /** For what the run leaves; its own. */
  scratch: string;
  eventName: string;
  payload: unknown;
  token: string;
  apiUrl: string;
  /** More of act's own arguments. */
  args?: readonly string[];
  /** Variables that every step sees. */
  env?: Readonly<Record<string, string>>;
  /** Lays more into the released action than the all-in-one needs. */
  layOut?: (release: string) => void;
}

/** Where act is, or why no workflow can be run here. */
export function findAct(): { file: string } | { missing: string } {
  if (process.platform === 'win32') return { missing: 'act runs no workflows on Windows itself' };
  const file = process.env.ACT ?? resolve('build', 'e2e-venv', 'bin', 'act');
  return existsSync(file) ? { file } : { missing: `there is no ${file}: npm run e2e-setup` };
}

/** Runs the workflows of a repository for an event with act, on this machine, with the action as it is released. */
export async function runAct(act: string, options: ActOptions): Promise<ActRun> {
  const { scratch } = options;
  rmSync(scratch, { recursive: true, force: true });
  const action = join(scratch, 'action');
  mkdirSync(action, { recursive: true });
  for (const name of RELEASED) cpSync(name, join(action, name), { recursive: true });
  options.layOut?.(action);
  // Laying out may add to both.
  const variables = {
    GITHUB_API_URL: options.apiUrl,
    GITHUB_REPOSITORY: 'acme/widgets',
    ...options.env,
  };
  const event = join(scratch, 'event.json');
  writeFileSync(event, JSON.stringify(options.payload));
  const child = spawn(
    act,
    [
      options.eventName,
      '--eventpath',
      event,
      '--json',
      '--rm',
      '--no-cache-server',
      '--action-cache-path',
      // The engine in its tool_cache stays from one run to the next, as on a runner that lives on.
      resolve('build', 'e2e-act'),
      '--platform',
      'ubuntu-latest=-self-hosted',
      '--secret',
      `GITHUB_TOKEN=${options.token}`,
      ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
      '--local-repository',
      `${ACTION}=${action}`,
      ...(options.args ?? []),
    ],
    { cwd: options.folder, env: environment(scratch), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const exitCode = await new Promise<number | null>((close) => child.once('close', close));
  return { exitCode, output, ...readLog(output) };
}

/** act passes its whole environment on: nothing of the surrounding job may be in it. */
function environment(scratch: string): NodeJS.ProcessEnv {
  const path = [dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter);
  return {
    HOME: scratch,
    PATH: path,
    // With another home npm must still know the registry that this machine uses.
    ...npmSettings(),
  };
}

function npmSettings(): NodeJS.ProcessEnv {
  const { PATH, HOME, ...passed } = npmEnvironment(process.env);
  const setting = (name: string) =>
    execFileSync('npm', ['config', 'get', name], { encoding: 'utf8' }).trim();
  return {
    ...passed,
    npm_config_userconfig: setting('userconfig'),
    npm_config_cache: setting('cache'),
  };
}

interface LogLine {
  jobID?: string;
  jobResult?: string;
  command?: string;
  content?: string;
  arg?: string;
  kvPairs?: Record<string, string>;
}

function readLog(output: string): Pick<ActRun, 'jobs' | 'summary' | 'annotations'> {
  const lines = output.split('\n').flatMap((line): LogLine[] => {
    try {
      return [JSON.parse(line)];
    } catch {
      return [];
    }
  });
  const results = lines.flatMap(({ jobID, jobResult }) =>
    jobID && jobResult ? [[jobID, jobResult] as const] : [],
  );
  return {
    jobs: Object.fromEntries(results),
    summary: lines
      .filter(({ command }) => command === 'summary')
      .map(({ content }) => content ?? '')
      .join(''),
    annotations: lines
      .filter(({ command }) => ['error', 'warning', 'notice'].includes(command ?? ''))
      .map(({ command, kvPairs, arg }) => ({
        level: command ?? '',
        file: kvPairs?.file ?? null,
        line: kvPairs?.line ?? null,
        message: arg ?? '',
      })),
  };
}
