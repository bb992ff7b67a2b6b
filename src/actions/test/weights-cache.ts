import { join } from 'node:path';
import { info } from '@actions/core';
import type { SharedCache } from '../../files/file-options.ts';
import type { FolderCache } from '../engine/engine-cache.ts';
import type { Job } from '../job/read-job.ts';

/** Smaller files are downloaded as quickly as they are restored. */
const WORTH_KEEPING = 1024 ** 2;

/**
 * Downloads by their hash in the runner's cache; null where there is none. At most `limit` bytes are added, and
 * none by a pull request from a fork. What comes back is held against its hash by whoever asked.
 */
export function weightsCache(
  cache: FolderCache | null,
  cacheFolder: string,
  limit: number,
  job: Pick<Job, 'eventName' | 'payload'>,
): SharedCache | null {
  if (cache === null) return null;
  const mayWrite = mayWriteCache(job);
  let left = limit;
  const place = (sha256: string) =>
    [join(cacheFolder, sha256), `model-hub-ci-file-${sha256}`] as const;
  return {
    async restore(sha256) {
      const found = await cache.restore(...place(sha256));
      if (found) info(`${sha256.slice(0, 12)}… came from the cache.`);
      return found;
    },
    async save(sha256, size) {
      if (!mayWrite || size < WORTH_KEEPING || size > left) return;
      left -= size;
      await cache.save(...place(sha256));
    },
  };
}

/** A cache that nothing is added to. */
export function readOnly({ restore }: FolderCache): FolderCache {
  return { restore, save: async () => {} };
}

/** No pull request from a fork may: what is not known to come from the repository itself comes from a fork. */
export function mayWriteCache({ eventName, payload }: Pick<Job, 'eventName' | 'payload'>): boolean {
  if (eventName !== 'pull_request') return true;
  const { pull_request: pull } = (payload ?? {}) as {
    pull_request?: Record<'head' | 'base', { repo?: { full_name?: unknown } } | undefined>;
  };
  const head = pull?.head?.repo?.full_name;
  return typeof head === 'string' && head === pull?.base?.repo?.full_name;
}
