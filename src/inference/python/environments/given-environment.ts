import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { installation } from '../../../settings/installation.ts';
import type { PythonEnvironment } from '../environment.ts';
import { findPython } from './find-python.ts';
import { lockText } from './made-environment.ts';
import { runTool } from './run-tool.ts';

const FOLDERS =
  "import json,sysconfig; print(json.dumps(sorted({sysconfig.get_path('purelib'), sysconfig.get_path('platlib')})))";

/**
 * A Python that the user names, used as it is.
 * @returns it, or a sentence why it cannot be used
 */
export async function givenEnvironment(
  python: string,
  environment: NodeJS.ProcessEnv,
): Promise<PythonEnvironment | string> {
  const base = await findPython(python, environment);
  if (typeof base === 'string') return base;
  const { interpreter, version } = base;
  const tool = { environment, cwd: tmpdir(), timeout: 60_000 };
  const folders = await runTool(interpreter, ['-I', '-c', FOLDERS], tool);
  if (!folders.ok) return `${python}: ${folders.reason}`;
  const script = join(installation().root, 'python', 'describe.py');
  const places = JSON.parse(folders.stdout) as string[];
  const described = await runTool(interpreter, ['-I', '-S', script, ...places], tool);
  if (!described.ok) return `${python}: ${described.reason}`;
  const { packages } = JSON.parse(described.stdout) as { packages: Record<string, string> };
  return {
    interpreter,
    folder: dirname(dirname(interpreter)),
    rung: 'given',
    packages,
    lock: lockText(version, packages),
  };
}
