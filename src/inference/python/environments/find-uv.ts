import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { installation } from '../../../settings/installation.ts';
import type { BasePython } from './find-python.ts';
import { underLock } from './folder-lock.ts';
import type { EnvironmentOptions } from './options.ts';
import { sourceFlags } from './package-sources.ts';
import { runTool } from './run-tool.ts';

export interface Uv {
  file: string;
  version: string;
  /** Whether it is a tool of ours. */
  isOwn: boolean;
}

/** The oldest that knows `--torch-backend` for all that is asked of it here. */
const OLDEST = [0, 7] as const;
const TIMEOUT = 5 * 60_000;

/** The uv on the search path, or one of our own that is put beside the environments; null where neither is to be had. */
export async function findUv(base: BasePython, options: EnvironmentOptions): Promise<Uv | null> {
  const found = await askUv('uv', options);
  if (found !== null) return { ...found, isOwn: false };
  const requirement = (
    await readFile(join(installation().root, 'python/ready/uv.txt'), 'utf8')
  ).trim();
  const folder = join(options.folder, 'tools', requirement.replace('==', '-'));
  const file = join(folder, 'bin', process.platform === 'win32' ? 'uv.exe' : 'uv');
  const own = async () => {
    const uv = await askUv(file, options);
    return uv === null ? null : { ...uv, isOwn: true };
  };
  const tools = join(options.folder, 'tools');
  await mkdir(tools, { recursive: true });
  return (
    (await own()) ??
    (await underLock(join(tools, 'uv.lock'), async () => {
      // Another process may have installed it meanwhile.
      const there = await own();
      if (there !== null) return there;
      await install(requirement, folder, base, options);
      return own();
    }))
  );
}

async function install(
  requirement: string,
  folder: string,
  base: BasePython,
  options: EnvironmentOptions,
): Promise<void> {
  const draft = await mkdtemp(`${folder}.making-`);
  const words = ['-m', 'pip', 'install', '--quiet', '--target', draft, '--no-deps'];
  const run = await runTool(
    base.interpreter,
    [...words, '--only-binary', ':all:', ...sourceFlags(options.sources, 'pip'), requirement],
    { environment: options.environment, cwd: draft, timeout: TIMEOUT },
  );
  await rm(folder, { recursive: true, force: true });
  if (run.ok) await rename(draft, folder);
  else await rm(draft, { recursive: true, force: true });
}

async function askUv(
  file: string,
  { environment, folder }: EnvironmentOptions,
): Promise<{ file: string; version: string } | null> {
  const run = await runTool(file, ['--version'], { environment, cwd: folder, timeout: TIMEOUT });
  const version = /^uv (\d+)\.(\d+)\.\S+/.exec(run.stdout);
  if (!run.ok || version === null) return null;
  const [major, minor] = [Number(version[1]), Number(version[2])];
  const isNew = major > OLDEST[0] || minor >= OLDEST[1];
  return isNew ? { file, version: version[0].replace('uv ', '') } : null;
}
