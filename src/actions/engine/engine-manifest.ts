import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installation } from '../../settings/installation.ts';

/** What is installed on a runner, as it stands in `engine/`. */
export interface EngineManifest {
  /** Folder with package.json and package-lock.json. */
  folder: string;
  /** `onnxruntime-node 1.30.0` */
  name: string;
  /** Changes with every change of what is installed. */
  key: string;
  /** Path below node_modules → sha256 of every file to keep; null: no engine for this machine. */
  files: ReadonlyMap<string, string> | null;
}

/** Reads what to install on a machine, as `linux-x64`. */
export async function readEngineManifest(
  machine = `${process.platform}-${process.arch}`,
  folder = join(installation().root, 'engine'),
): Promise<EngineManifest> {
  const lock = await readFile(join(folder, 'package-lock.json'));
  const checksums = await readFile(join(folder, 'checksums.json'));
  const { dependencies } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const hash = createHash('sha256').update(lock).update(checksums).digest('hex').slice(0, 16);
  const groups: Record<string, Record<string, string>> = JSON.parse(checksums.toString('utf8'));
  const binaries = Object.hasOwn(groups, machine) ? groups[machine] : undefined;
  return {
    folder,
    name: `onnxruntime-node ${dependencies['onnxruntime-node']}`,
    key: `${machine}-${hash}`,
    files: binaries ? new Map(Object.entries({ ...groups.all, ...binaries })) : null,
  };
}
