import type { Device } from '../../contract/case.ts';
import { type OnnxModel, WeightsError, type WeightsProblem } from '../../weights/program.ts';
import type { OnnxRuntime, Ort } from './engine.ts';
import { explainLoadError } from './engine-errors.ts';
import {
  EXECUTION_PROVIDERS,
  type ExecutionProvider,
  PROVIDER_MISSING,
} from './execution-providers.ts';

export interface OpenSession {
  session: OnnxRuntime.InferenceSession;
  provider: ExecutionProvider;
}

type Options = OnnxRuntime.InferenceSession.SessionOptions;

/** From here on a model takes more memory through the arena's blocks than page faults take time without it. */
const LARGE_TENSOR = 2 ** 23;

/**
 * Threads that spin while they wait take the cores from each other on the small machines where
 * this runs. The engine's memory arena stays on for small models: without it a small U-Net takes
 * 10 MB less, but a tenth more time for page faults. Large ones take up to a fifth less memory
 * without it, and no more time.
 */
function sessionOptions(threads: number, provider: string, model: OnnxModel): Options {
  const dataFolder = model.kind === 'bytes' ? model.externalDataFolder : null;
  const largest = model.kind === 'bytes' ? (model.largestTensor ?? 0) : 0;
  const data =
    dataFolder === null ? {} : { model_external_initializers_file_folder_path: dataFolder };
  return {
    executionProviders: [provider],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    // Else the second run takes one more block as large as the whole first run took, and is no faster.
    enableMemPattern: false,
    enableCpuMemArena: largest < LARGE_TENSOR,
    // Fatal only: what goes wrong is thrown, and told in our words.
    logSeverityLevel: 4,
    extra: { session: { intra_op: { allow_spinning: '0' }, ...data } },
  };
}

/**
 * Makes a session on the device.
 * @param profile where the names of files begin in which the engine says what ran where; null: it need not
 * @throws WeightsError load-failed, weights-invalid, unknown-operator, out-of-memory; device-missing
 */
export async function openSession(
  ort: Ort,
  model: OnnxModel,
  device: Device,
  threads: number,
  profile: string | null = null,
): Promise<OpenSession> {
  const reasons: string[] = [];
  const { InferenceSession } = ort;
  for (const provider of EXECUTION_PROVIDERS[device]) {
    const { name, label } = provider;
    try {
      const options = {
        ...sessionOptions(threads, name, model),
        ...(profile === null ? {} : { enableProfiling: true, profileFilePrefix: profile }),
      };
      const session = await (model.kind === 'file'
        ? InferenceSession.create(model.path, options)
        : InferenceSession.create(model.bytes, options));
      return { session, provider };
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      if (device === 'cpu' || !PROVIDER_MISSING.test(words))
        throw new WeightsError(explainLoadError(error), { cause: error });
      reasons.push(`${label}: ${words.replace(/\s+/g, ' ').slice(-200).trim()}`);
    }
  }
  throw new WeightsError(deviceMissing(device, reasons));
}

function deviceMissing(device: Device, reasons: string[]): WeightsProblem {
  return {
    stage: 'load',
    cause: 'device-missing',
    message: `The engine can't use a ${device} on this machine (${reasons.join('; ')}).`,
    hint: 'Run on a machine with a GPU and its driver, or ask for --device cpu.',
  };
}
