import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FolderCache } from './engine-cache.ts';
import { deleteOtherFiles, firstWrongFile } from './engine-files.ts';
import type { EngineManifest } from './engine-manifest.ts';
import { NpmError, runNpmCi } from './run-npm.ts';

export interface EngineOptions {
  /** Where tools are kept from one job to the next. */
  toolFolder: string;
  /** Variables of this process, of which npm gets the harmless ones. */
  environment: NodeJS.ProcessEnv;
  cache: FolderCache | null;
  say: (message: string) => void;
}

/** `folder` is where the engine is or would be: its node_modules holds onnxruntime-node. */
export type InstalledEngine =
  | { ok: true; folder: string; from: 'earlier-job' | 'cache' | 'registry' }
  | { ok: false; folder: string; message: string; hint: string };

/**
 * Puts the native engine, which cannot be bundled, on this machine: what an earlier job left, what
 * the cache holds, or what npm installs from the lockfile. Wherever it comes from, every file of it
 * is held against the hash in `engine/checksums.json` before it is used.
 */
export async function installEngine(
  manifest: EngineManifest,
  options: EngineOptions,
): Promise<InstalledEngine> {
  const { key, files, name } = manifest;
  const folder = join(options.toolFolder, 'model-hub-ci-engine', key);
  if (files === null) {
    return {
      ok: false,
      folder,
      message: `There is no ${name} for ${process.platform} ${process.arch}, so no model is run.`,
      hint: 'Use a runner with Linux or Windows (x64, arm64) or macOS (arm64), as ubuntu-latest.',
    };
  }
  if (await isWhole(folder, files)) return { ok: true, folder, from: 'earlier-job' };
  await rm(folder, { recursive: true, force: true });
  const cacheKey = `model-hub-ci-engine-${key}`;
  if (await options.cache?.restore(folder, cacheKey)) {
    if (await isWhole(folder, files)) return { ok: true, folder, from: 'cache' };
    options.say('What the cache held of the engine is damaged and is installed anew.');
    await rm(folder, { recursive: true, force: true });
  }
  try {
    await installInto(folder, manifest.folder, files, options.environment);
  } catch (error) {
    if (!(error instanceof NpmError)) throw error;
    return {
      ok: false,
      folder,
      message: `${name} could not be installed, so no model is run: ${error.message}`,
      hint: 'The runner needs npm and a way to its package registry (proxies and .npmrc are honoured). Run the job again if the network was at fault.',
    };
  }
  await options.cache?.save(folder, cacheKey);
  return { ok: true, folder, from: 'registry' };
}

async function isWhole(folder: string, files: ReadonlyMap<string, string>): Promise<boolean> {
  try {
    return (await firstWrongFile(folder, files)) === null;
  } catch {
    // A folder that cannot be read is made anew.
    return false;
  }
}

/** Installs beside the folder and moves it there when it is whole, so that jobs at the same time do no harm. */
async function installInto(
  folder: string,
  source: string,
  files: ReadonlyMap<string, string>,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  try {
    for (const name of ['package.json', 'package-lock.json']) {
      await copyFile(join(source, name), join(draft, name));
    }
    await runNpmCi(draft, environment);
    await deleteOtherFiles(draft, files);
    const wrong = await firstWrongFile(draft, files);
    if (wrong !== null) throw new NpmError(`${wrong} is not the file that was expected`);
    await rename(draft, folder).catch(async (error: unknown) => {
      if (!(await isWhole(folder, files))) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
