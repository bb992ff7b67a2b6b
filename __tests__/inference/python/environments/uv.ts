import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPython } from '../../../../src/inference/python/environments/find-python.ts';
import { findUv } from '../../../../src/inference/python/environments/find-uv.ts';

const FOLDER = fileURLToPath(new URL('../../../../build/python', import.meta.url));

/** The variables of this process, with a uv on the search path whatever this machine has. */
export async function environmentWithUv(): Promise<NodeJS.ProcessEnv> {
  const environment = { ...process.env };
  const base = await findPython(null, environment);
  if (typeof base === 'string') throw new Error(base);
  const sources = { index: null, wheels: [] };
  const options = { folder: FOLDER, python: null, sources, making: 'ready' as const, environment };
  const uv = await findUv(base, options);
  if (uv === null) throw new Error('uv could not be installed');
  const plain = {
    ...environment,
    PIP_FIND_LINKS: '',
    UV_CACHE_DIR: join(FOLDER, 'test-downloads'),
  };
  return uv.isOwn
    ? { ...plain, PATH: `${dirname(uv.file)}${delimiter}${environment.PATH}` }
    : plain;
}
