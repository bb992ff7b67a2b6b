import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Device, Limits } from '../../../contract/case.ts';
import { installation } from '../../../settings/installation.ts';
import { limitedCommand } from '../../child-command.ts';
import { childEnvironment } from '../../child-environment.ts';
import { type Contained, startProcess } from '../../start-process.ts';
import { watchProcesses } from '../../watch-processes.ts';
import type { PythonEnvironment } from '../environment.ts';
import { pythonFiles } from '../sandbox/python-files.ts';
import { findSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { isAnswer, parseWorkerMessage, type WorkerMessage } from './worker-messages.ts';

export interface WorkerOptions {
  /** Variables of which the few harmless ones are passed on; none if absent. */
  environment?: NodeJS.ProcessEnv;
  /** Where its scratch folder is made; absent: the system's folder for temporary files. */
  temporaryFolder?: string;
  /** Folder whose node_modules holds the engine of our own child process; absent: this program's own. */
  engineFolder?: string;
  /** Absent: the best that this system allows. */
  sandbox?: Sandbox;
}

/** What a worker may read and write besides its Python, and what it computes with. */
export interface WorkerNeeds {
  /** Absolute paths. */
  readable: string[];
  writable: string[];
  threads: number;
  device: Device;
}

export interface Worker {
  process: Contained<WorkerMessage>;
  /** What this system could not keep it from. */
  isolation: string[];
  /** For `limits` of its job: limits of the `resource` module. */
  resources: Record<string, number>;
}

/** More than a model that computes needs. */
const MAX_PROCESSES = 64;
/** Threads count as processes here; libraries start one or more a core in each pool. */
const THREADS = 512;
/** Bytes that a file may have beyond the outputs' limit. */
const FILE_RESERVE = 256 * 1024 * 1024;
const MAX_LINE = 1024 * 1024;
/** More than any job tells. */
const MAX_MESSAGES = 16;

/** Starts the Python worker in a sandbox; it then waits for its one job. */
export async function startWorker(
  { readable, writable, threads, device }: WorkerNeeds,
  environment: PythonEnvironment,
  limits: Limits,
  options: WorkerOptions = {},
): Promise<Worker> {
  const sandbox = options.sandbox ?? (await findSandbox());
  const own = join(installation().root, 'python');
  const argv = [environment.interpreter, ...FLAGS, join(own, 'worker.py')];
  const shown = [...pythonFiles(environment), own, ...readable, ...devicesOf(device)];
  const process = await startProcess<WorkerMessage>(
    {
      command(scratch) {
        const root = join(scratch, '.root');
        mkdirSync(root);
        const view = { root, readable: shown, writable: [scratch, ...writable] };
        return limitedCommand(sandbox.wrap(argv, view), limits, threads);
      },
      environment: (scratch) => ({
        ...childEnvironment(options.environment ?? {}, scratch),
        ...variables(threads),
      }),
      parse: parseWorkerMessage,
      isAnswer,
      maxLine: MAX_LINE,
      maxMessages: MAX_MESSAGES,
      watch: (pid, kill) =>
        watchProcesses(pid, { memory: limits.memory, processes: MAX_PROCESSES }, kill),
    },
    options.temporaryFolder,
  );
  const resources = {
    RLIMIT_CORE: 0,
    RLIMIT_FSIZE: limits.output + FILE_RESERVE,
    ...(sandbox.ownProcessCount ? { RLIMIT_NPROC: THREADS + 8 * threads } : {}),
  };
  return { process, isolation: sandbox.missing, resources };
}

/** No variables of Python, no packages of the user, no compiled files; UTF-8; a stack where native code crashes. */
const FLAGS = ['-I', '-B', '-X', 'utf8', '-X', 'faulthandler'];

function variables(threads: number): NodeJS.ProcessEnv {
  const count = String(threads);
  return {
    USER: 'model',
    LOGNAME: 'model',
    OMP_NUM_THREADS: count,
    MKL_NUM_THREADS: count,
    OPENBLAS_NUM_THREADS: count,
    TF_CPP_MIN_LOG_LEVEL: '2',
    KERAS_BACKEND: 'tensorflow',
  };
}

/** What drivers of GPUs are reached by. */
function devicesOf(device: Device): string[] {
  if (device === 'cpu' || process.platform !== 'linux') return [];
  const names = readdirSync('/dev').filter((name) => /^nvidia|^dri$|^kfd$/.test(name));
  return [...names.map((name) => `/dev/${name}`), '/sys'];
}
