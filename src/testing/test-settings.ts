import { availableParallelism } from 'node:os';
import type { Device, Limits } from '../contract/case.ts';
import type { WeightsFormat } from '../contract/description.ts';
import type { FileOptions } from '../files/file-options.ts';
import { defaultMemoryLimit } from '../inference/free-memory.ts';
import type { Packages } from '../inference/packages/packages-on-demand.ts';
import type { PythonRunner } from '../inference/python/python-runner.ts';
import type { EngineChoice } from './engines/engines.ts';
import type { CaseSample } from './engines/output-sample.ts';
import type { EvidenceKeeper } from './evidence/evidence-keeper.ts';
import type { PartnerSettings } from './with-partners.ts';

export interface TestSettings extends PartnerSettings {
  /** Formats to test; none: all that a description has. */
  weightsFormats: readonly WeightsFormat[];
  /** `auto`: the GPU where there is one, else the CPU; `cpu,gpu`: both, compared with each other. */
  device: Device | 'auto' | 'cpu,gpu';
  /** `all`: also the other sizes that a description promises; the test tensors alone if absent. */
  shapes?: 'test' | 'all';
  /** Whether to compare the weights formats of a model with each other; not if absent. */
  compareFormats?: boolean;
  /** Takes samples of what the models gave, to be compared with other machines; absent: none are made. */
  sampled?: (resource: string, samples: CaseSample[]) => void;
  /** Milliseconds of wall time for each case. */
  timeout: number;
  /** Bytes for each case; null: what is free, less a reserve. */
  memory: number | null;
  files: FileOptions;
  /** Variables of which the few harmless ones reach the processes that run models. */
  environment?: NodeJS.ProcessEnv;
  /** Folder whose node_modules holds the engine; absent: this program's own. */
  engineFolder?: string;
  /** Where the start of the Python that traces architectures is kept; absent: nowhere. */
  tracerFolder?: string;
  /** Which engines run the weights; auto if absent. */
  engine?: EngineChoice;
  /** Runs what needs Python; absent: nothing does. */
  python?: PythonRunner;
  /** Python packages that architectures import; absent: nothing finds any. */
  packages?: Packages;
  /** Load checkpoints whose pickles run code of their own. */
  allowPickle?: boolean;
  /** Keeps what models give and pictures of it; absent or null: nothing is kept. */
  evidence?: EvidenceKeeper | null;
  /** Cases that run at the same time; 1 if absent, since each may use all cores and all memory. */
  concurrency?: number;
}

/** Bytes that all outputs of a case may have together: this process reads them into memory. */
const MAX_OUTPUT = 2 * 2 ** 30;

export function concurrencyOf(settings: TestSettings): number {
  return Math.max(1, settings.concurrency ?? 1);
}

/** The limits of a case that starts now. */
export function limitsOf(settings: TestSettings): Limits {
  const memory = settings.memory ?? Math.floor(defaultMemoryLimit() / concurrencyOf(settings));
  const driver = settings.device === 'cpu' ? {} : { hasDriver: true };
  return { timeout: settings.timeout, memory, output: MAX_OUTPUT, ...driver };
}

export function threadsOf(settings: TestSettings): number {
  return Math.max(1, Math.floor(availableParallelism() / concurrencyOf(settings)));
}
