import type { WeightsFormat } from '../../contract/description.ts';
import type { PythonJobKind } from '../../inference/python/python-job.ts';

/** Which engines a user wants: what suits each format, Python where it knows a format, or both compared. */
export const ENGINE_CHOICES = ['auto', 'python', 'both'] as const;
export type EngineChoice = (typeof ENGINE_CHOICES)[number];

/** What runs a format besides the engine here. */
export interface Engines {
  /** The framework itself, in Python. */
  python: PythonJobKind | null;
  /** Whether Python takes over what our own can't run, without being asked for. */
  pythonTakesOver: boolean;
}

/** Whether the engine here has an architecture traced, in a process that one resource has to itself. */
export function needsTracer(format: WeightsFormat): boolean {
  return ENGINES[format].python === 'state-dict';
}

const OWN: Engines = { python: null, pythonTakesOver: false };

/** Format → engines. */
export const ENGINES: Readonly<Record<WeightsFormat, Engines>> = {
  keras_hdf5: { ...OWN, python: 'keras' },
  keras_v3: { ...OWN, python: 'keras' },
  onnx: OWN,
  pytorch_state_dict: { python: 'state-dict', pythonTakesOver: true },
  tensorflow_js: OWN,
  tensorflow_saved_model_bundle: { ...OWN, python: 'saved-model' },
  torchscript: { ...OWN, python: 'torchscript' },
};

/** One way to run a case: which of the engines, and what becomes of their outcomes. */
export type Way = 'own' | 'python' | 'own-then-python' | 'both';

/** What the user wants and has. */
export interface EngineSettings {
  /** Absent: auto. */
  engine?: EngineChoice;
  /** Absent: there is no Python, or it is not wanted. */
  python?: unknown;
}

/** The way to run a format. */
export function wayFor(
  format: WeightsFormat,
  { engine: choice = 'auto', python: runner }: EngineSettings,
): Way {
  const { python, pythonTakesOver } = ENGINES[format];
  const isWanted = choice !== 'auto' || pythonTakesOver;
  if (python === null || runner === undefined || !isWanted) return 'own';
  if (choice === 'python') return 'python';
  return choice === 'both' ? 'both' : 'own-then-python';
}
