import type { Limits, LocalFile } from '../../contract/case.ts';
import type { Outcome, Remark } from '../../contract/outcome.ts';
import type { PythonEnvironment } from './environment.ts';
import type { PythonJob } from './python-job.ts';
import { inspectSource } from './worker/inspect-source.ts';
import { runInEnvironment } from './worker/run-in-environment.ts';
import { sourceRemarks } from './worker/source-remarks.ts';
import type { WorkerOptions } from './worker/start-worker.ts';

/** A case for Python, and what decides in which environment it runs. */
export interface PythonCase {
  job: PythonJob;
  limits: Limits;
  /** The file that the weights entry's `dependencies` name. */
  dependencies: LocalFile | null;
  /** The declared version of the framework. */
  frameworkVersion: string | null;
  /** Whether outputs are the expected ones; where they are not, other versions may give others. */
  agrees: (outcome: Outcome) => Promise<boolean>;
}

/** Runs cases in Python, in whatever environment fits. */
export type PythonRunner = (testCase: PythonCase, options: WorkerOptions) => Promise<Outcome>;

/** Runs every case in one environment that is there already. */
export function inOneEnvironment(environment: PythonEnvironment): PythonRunner {
  return async ({ job, limits }, options) => {
    const [{ outcome }, noticed] = await Promise.all([
      runInEnvironment(job, environment, limits, options),
      inspectArchitecture(job, environment, options),
    ]);
    return { ...outcome, remarks: [...(outcome.remarks ?? []), ...noticed] };
  };
}

async function inspectArchitecture(
  { architecture }: PythonJob,
  environment: PythonEnvironment,
  options: WorkerOptions,
): Promise<Remark[]> {
  if (architecture === null || !('file' in architecture.from)) return [];
  // A Python that does not even read source does not run the model either: that is told there.
  const inspection = await inspectSource(architecture.from.file, environment, options).catch(
    () => null,
  );
  return inspection === null ? [] : sourceRemarks(inspection);
}
