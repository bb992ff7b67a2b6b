import { info } from '@actions/core';
import { listArtifacts, withArtifact } from '../../github/artifacts.ts';
import { readBranchFiles } from '../../github/branch-files.ts';
import type { Repository } from '../../github/repository.ts';
import { requestFailure } from '../../github/request-failure.ts';
import { INDEX_FILE } from '../../report/badge/badge-path.ts';
import { type ResultsIndex, readResults } from '../../report/badge/results-index.ts';
import { oneLine } from '../../report/escape/hidden.ts';
import { checkArtifact } from '../../shards/check-artifact.ts';
import { RESULTS_ARTIFACT, RESULTS_FILE } from '../../shards/plan-file.ts';
import { readResultsFile, type StoredResult } from '../../shards/stored-result.ts';
import type { Job } from './read-job.ts';

/** What earlier runs found. */
export interface EarlierResults {
  /** Of the default branch. */
  index: ResultsIndex;
  /** Of an earlier attempt of this very run. */
  kept: ReadonlyMap<string, StoredResult>;
}

const LARGEST_ARTIFACT = 64 * 1024 ** 2;

/** Reads what earlier runs found; where that cannot be had, everything is tested anew. */
export async function earlierResults(
  repository: Repository,
  { runId, runAttempt }: Pick<Job, 'runId' | 'runAttempt'>,
  branch: string | null,
): Promise<EarlierResults> {
  const index = branch === null ? new Map() : await orNothing(() => indexOf(repository, branch));
  const again = runId !== null && runAttempt > 1;
  const kept = again ? await orNothing(() => keptResults(repository, runId)) : new Map();
  return { index, kept };
}

async function indexOf(repository: Repository, branch: string): Promise<ResultsIndex> {
  const files = await readBranchFiles(repository, branch, [INDEX_FILE]);
  const text = files.get(INDEX_FILE);
  return text === undefined ? new Map() : readResults(text);
}

async function keptResults(
  repository: Repository,
  run: number,
): Promise<Map<string, StoredResult>> {
  const artifacts = await listArtifacts(repository, run, (name) => name === RESULTS_ARTIFACT);
  const artifact = artifacts.get(RESULTS_ARTIFACT);
  if (artifact === undefined || artifact.size > LARGEST_ARTIFACT) return new Map();
  const checked = await withArtifact(repository, artifact, LARGEST_ARTIFACT, (zip) =>
    checkArtifact(zip, RESULTS_FILE),
  );
  return (checked.ok ? readResultsFile(checked.text) : null) ?? new Map();
}

async function orNothing<Key, Value>(
  read: () => Promise<Map<Key, Value>>,
): Promise<Map<Key, Value>> {
  try {
    return await read();
  } catch (error) {
    const { message } = requestFailure(error);
    info(
      `Results of earlier runs could not be read, so nothing is taken from them: ${oneLine(message)}`,
    );
    return new Map();
  }
}
