import type { LocalFile, PythonArchitecture } from '../contract/case.ts';
import type { Cause } from '../contract/causes.ts';
import type { Remark } from '../contract/outcome.ts';
import type { Stage } from '../contract/status.ts';
import type { Lowered } from './lowered.ts';
import type { FindPackage } from './state-dict/trace/package-answer.ts';
import type { Tracer } from './state-dict/trace/tracer.ts';

/**
 * A dense tensor as an engine takes and gives it, C order. `float16` is kept as its bits
 * (Uint16Array), `bool` as 0 and 1 (Uint8Array), `int64` and `uint64` as BigInt arrays.
 */
export type EngineTensor =
  | { dtype: 'float64'; shape: number[]; data: Float64Array }
  | { dtype: 'float32'; shape: number[]; data: Float32Array }
  | { dtype: 'float16' | 'uint16'; shape: number[]; data: Uint16Array }
  | { dtype: 'int64'; shape: number[]; data: BigInt64Array }
  | { dtype: 'uint64'; shape: number[]; data: BigUint64Array }
  | { dtype: 'int32'; shape: number[]; data: Int32Array }
  | { dtype: 'uint32'; shape: number[]; data: Uint32Array }
  | { dtype: 'int16'; shape: number[]; data: Int16Array }
  | { dtype: 'int8'; shape: number[]; data: Int8Array }
  | { dtype: 'uint8' | 'bool'; shape: number[]; data: Uint8Array };

export type EngineDType = EngineTensor['dtype'];

/** An ONNX model where the engine can read it. */
export type OnnxModel =
  /** A file; its external data stands in the same folder. */
  | { kind: 'file'; path: string }
  /**
   * Serialised ModelProto. An initializer may point into another file: its `location` is then
   * relative to `externalDataFolder` and may not leave it, not even through a symbolic link.
   */
  | {
      kind: 'bytes';
      bytes: Uint8Array;
      externalDataFolder: string | null;
      /** Elements of the largest tensor that it computes, where that is known. */
      largestTensor?: number;
    };

/** What an importer makes out of weights: something that an engine here can run. */
export interface Program {
  model: OnnxModel;
  /** Graph input of each input of the job, by the job's order; null: the graph's own order. */
  inputs: string[] | null;
  /** Graph output of each output of the job; null: the graph's own order. */
  outputs: string[] | null;
  /**
   * `weights`: the graph is the contributor's own. `lowered`: an importer wrote it, so that what
   * the engine refuses to load is our fault.
   */
  origin: 'weights' | 'lowered';
}

export interface ImportContext {
  weights: LocalFile;
  /** Files that the weights name, to be found beside them. */
  siblings: LocalFile[];
  /** An empty folder of this case that may be written to; removed afterwards. */
  scratchFolder: string;
  /** Ids of the described inputs and outputs, for formats that name theirs. */
  inputIds: readonly string[];
  outputIds: readonly string[];
  /** For weights that hold no graph of their own. */
  architecture?: PythonArchitecture | null;
  /** Whether every key of a state dict must fit; true if absent. */
  strict?: boolean;
  /** The process that runs Python code of architectures, which is started where there is none. */
  tracer?: () => Tracer;
  /** Finds packages that architectures import; absent: nobody can be asked. */
  findPackage?: FindPackage;
  /** Takes what was noticed and decides nothing. */
  notice?: (remark: Remark) => void;
  /** Batch normalization uses the statistics of its input, where the importer knows how. */
  trainBatchNorm?: boolean;
}

/**
 * Runs a model on the case's own engine: feeds and answers by name of graph inputs and outputs.
 * For importers that must know a value before they can go on (data-dependent control flow).
 */
export type Evaluate = (
  model: OnnxModel,
  feeds: Record<string, EngineTensor>,
) => Promise<Record<string, EngineTensor>>;

/** Weights that were opened and understood so far that programs can be made of them. */
export interface OpenedWeights {
  /** What took part besides the engine, as a clause: `architecture traced in …`. */
  label?: string;
  /**
   * The program for inputs of exactly these shapes and types. It may be asked several times with
   * other inputs. Values are to be looked at only where the program depends on them.
   */
  program(inputs: EngineTensor[], evaluate: Evaluate): Promise<Program>;
}

/** Weights that become an ONNX graph here. */
export interface LowerableWeights extends OpenedWeights {
  /** Where the weights stand that a graph points to; null: nowhere. */
  weightsFolder: string | null;
  /** The graph for inputs of exactly these shapes and types. Throws WeightsError. */
  lower(inputs: EngineTensor[], evaluate: Evaluate): Promise<Lowered>;
}

export function isLowerable(opened: OpenedWeights): opened is LowerableWeights {
  return 'lower' in opened;
}

/**
 * What reads one weights format. Runs only inside the child process; whatever the file holds, it
 * ends with an answer or a WeightsError.
 */
export interface Importer {
  open(context: ImportContext): Promise<OpenedWeights>;
}

/** Why weights can't be run; becomes the case's failure as it stands. */
export interface WeightsProblem {
  stage: Stage;
  cause: Cause;
  message: string;
  hint: string;
}

/** Thrown by importers and engines where the weights, not this program, are the reason. */
export class WeightsError extends Error {
  override readonly name = 'WeightsError';
  readonly problem: WeightsProblem;

  constructor(problem: WeightsProblem, options?: ErrorOptions) {
    super(problem.message, options);
    this.problem = problem;
  }
}
