/** The cache of GitHub Actions, as far as it is needed here. */
export interface FolderCache {
  /** Whether the folder was there and now stands in its place. */
  restore: (folder: string, key: string) => Promise<boolean>;
  save: (folder: string, key: string) => Promise<void>;
}

/**
 * The runner's cache, null where it offers none. Loaded only if wanted: the library is large. A cache
 * that does not answer is no reason to fail; `say` tells of it.
 */
export async function runnerCache(say: (message: string) => void): Promise<FolderCache | null> {
  const { isFeatureAvailable, restoreCache, saveCache } = await import('@actions/cache');
  if (!isFeatureAvailable()) return null;
  return {
    async restore(folder, key) {
      try {
        return (await restoreCache([folder], key)) !== undefined;
      } catch (error) {
        say(`The cache could not be read: ${messageOf(error)}`);
        return false;
      }
    },
    async save(folder, key) {
      try {
        await saveCache([folder], key);
      } catch (error) {
        // Runs for pull requests from forks may not write.
        say(`The cache was not written: ${messageOf(error)}`);
      }
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
