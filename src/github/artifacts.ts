import { withZip } from './fetch-zip.ts';
import type { Repository } from './repository.ts';

/** An artifact of a run, not yet opened. */
export interface Artifact {
  id: number;
  name: string;
  /** Bytes of the archive. */
  size: number;
}

/** The unexpired artifacts of a run whose names are wanted, the newest of each name. */
export async function listArtifacts(
  { octokit, owner, repo }: Repository,
  run: number,
  isWanted: (name: string) => boolean,
): Promise<Map<string, Artifact>> {
  const listed = await octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts, {
    owner,
    repo,
    run_id: run,
    per_page: 100,
  });
  const found = new Map<string, Artifact>();
  for (const { id, name, size_in_bytes: size, expired } of listed) {
    const other = found.get(name);
    if (!expired && isWanted(name) && id > (other?.id ?? 0)) found.set(name, { id, name, size });
  }
  return found;
}

/** Fetches an artifact and hands the path of its archive to `use`; see `withZip`. */
export async function withArtifact<Result>(
  repository: Repository,
  { id }: Artifact,
  limit: number,
  use: (zip: string) => Promise<Result>,
): Promise<Result> {
  const { owner, repo } = repository;
  return withZip(repository, `/repos/${owner}/${repo}/actions/artifacts/${id}/zip`, limit, use);
}

/** Deletes an artifact; one that is gone already is no trouble. */
export async function deleteArtifact(
  { octokit, owner, repo }: Repository,
  { id }: Artifact,
): Promise<void> {
  await octokit.rest.actions.deleteArtifact({ owner, repo, artifact_id: id });
}
