import { readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Remark } from '../../../contract/outcome.ts';
import type { PythonEnvironment } from '../environment.ts';
import type { BasePython } from '../environments/find-python.ts';
import type { PythonJob } from '../python-job.ts';
import { inspectSource } from '../worker/inspect-source.ts';
import { sourceRemarks } from '../worker/source-remarks.ts';
import type { WorkerOptions } from '../worker/start-worker.ts';
import type { Architecture } from './architecture.ts';
import { topOf } from './weigh-failure.ts';

interface Look {
  architecture: Architecture;
  remarks: Remark[];
}

/**
 * Looks at an architecture without running it.
 * @param base a sentence why there is none: then nothing is known of it
 */
export async function lookAtArchitecture(
  { architecture }: PythonJob,
  base: BasePython | string,
  options: WorkerOptions,
): Promise<Look> {
  const nothing = {
    imports: [],
    file: null,
    defines: new Set<string>(),
    ownModules: new Set<string>(),
  };
  if (architecture === null) return { architecture: nothing, remarks: [] };
  const { from } = architecture;
  if ('module' in from) {
    const imports = [{ module: topOf(from.module), line: 0 }];
    return { architecture: { ...nothing, imports }, remarks: [] };
  }
  const file = basename(from.file);
  if (typeof base === 'string') return { architecture: { ...nothing, file }, remarks: [] };
  const { interpreter } = base;
  const bare: PythonEnvironment = {
    interpreter,
    folder: dirname(dirname(interpreter)),
    rung: 'given',
    packages: {},
    lock: '',
  };
  const inspection = await inspectSource(from.file, bare, options);
  const imports = inspection.imports
    .filter(({ level, optional }) => level === 0 && !optional)
    .map(({ module, line }) => ({ module: topOf(module), line }));
  return {
    architecture: {
      imports,
      file,
      defines: new Set(inspection.defines),
      ownModules: await modulesBeside(from.file),
    },
    remarks: sourceRemarks(inspection),
  };
}

/** What an import would find if the folder of the file were searched, which it is not. */
async function modulesBeside(file: string): Promise<Set<string>> {
  const entries = await readdir(dirname(file), { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory() || entry.name.endsWith('.py'))
    .map(({ name }) => basename(name, '.py'));
  return new Set(names.filter((name) => /^[A-Za-z_]\w*$/.test(name)));
}
