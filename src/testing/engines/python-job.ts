import type { InferenceJob, LocalFile, PythonArchitecture } from '../../contract/case.ts';
import type { Architecture, WeightsEntry } from '../../contract/description.ts';
import type { PythonJob } from '../../inference/python/python-job.ts';
import type { Loaded } from '../files/load-test-tensors.ts';
import { fetchFor, type ModelTest } from '../run/model-test.ts';
import { ENGINES } from './engines.ts';

/** What Python needs besides a job: the architecture, and what the entry declares. */
export interface PythonFiles {
  job: PythonJob;
  dependencies: LocalFile | null;
}

/** bioimageio.core 0.11 starts all random generators with it. */
const SEED = 0;

/** Makes a job for Python out of a job, fetching what else it needs. */
export async function pythonJob(
  job: InferenceJob,
  entry: WeightsEntry,
  test: Pick<ModelTest, 'resource' | 'settings' | 'tools'>,
): Promise<Loaded<PythonFiles>> {
  const kind = ENGINES[entry.format].python;
  if (kind === null) throw new Error(`Python runs no ${entry.format}`);
  const architecture = await architectureOf(entry.architecture, test);
  if (!architecture.ok) return architecture;
  const dependencies = await dependenciesOf(entry, test);
  if (!dependencies.ok) return dependencies;
  return {
    ok: true,
    value: {
      dependencies: dependencies.value,
      job: {
        ...job,
        kind,
        architecture: architecture.value,
        packageFolder: test.resource.folder,
        seed: SEED,
        strict: entry.strict ?? true,
        allowPickle: test.settings.allowPickle ?? false,
      },
    },
  };
}

/** Fetches the architecture that weights belong to; null where they need none. */
export async function architectureOf(
  architecture: Architecture | undefined,
  test: Pick<ModelTest, 'resource' | 'settings' | 'tools'>,
): Promise<Loaded<PythonArchitecture | null>> {
  if (!architecture) return { ok: true, value: null };
  const { callable, kwargs, source, importFrom } = architecture;
  if (!source) return { ok: true, value: { from: { module: importFrom ?? '' }, callable, kwargs } };
  const fetched = await fetchFor(test, source);
  if (!fetched.ok) return failed(fetched.problem, source.position ?? architecture.position);
  const { path, sha256 } = fetched.file;
  return { ok: true, value: { from: { file: path, sha256 }, callable, kwargs } };
}

/** Fetches what weights declare that their architecture needs; null where they declare nothing. */
export async function dependenciesOf(
  { dependencies, position }: WeightsEntry,
  test: Pick<ModelTest, 'resource' | 'settings' | 'tools'>,
): Promise<Loaded<LocalFile | null>> {
  if (!dependencies) return { ok: true, value: null };
  const fetched = await fetchFor(test, dependencies);
  if (!fetched.ok) return failed(fetched.problem, dependencies.position ?? position);
  return { ok: true, value: { name: dependencies.source, ...fetched.file } };
}

function failed(
  { cause, message, hint }: Extract<Awaited<ReturnType<typeof fetchFor>>, { ok: false }>['problem'],
  position: Architecture['position'],
): Loaded<never> {
  return {
    ok: false,
    problem: { cause, message, hint, evidence: position ? { position } : {} },
  };
}
