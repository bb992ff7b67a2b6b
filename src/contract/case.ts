import type { WeightsFormat } from './description.ts';
import type { CaseShape } from './verdict.ts';

/** A verified local file. */
export interface LocalFile {
  /** Absolute. */
  path: string;
  /** Bytes. */
  size: number;
  sha256: string;
  /** Name by which other files refer to it; absent: the last part of `path`. */
  name?: string;
}

/** `gpu` is what a user asks for; an engine says which provider it became. */
export type Device = 'cpu' | 'gpu';

/** One thing to run: resource × weights format × device × shape. */
export interface Case {
  /** Unique within a report: `<resource>/<format>/<device>/<shape>`. */
  id: string;
  resource: string;
  weightsFormat: WeightsFormat;
  device: Device;
  shape: CaseShape;
}

/** A tensor kept in an .npy file, fed to or given by a model. */
export interface TensorFile {
  id: string;
  path: string;
}

/** The Python object that is called to make a module, or that is a custom operation. */
export interface PythonArchitecture {
  /** A file of Python source (absolute), or a module that can be imported. */
  from: { file: string; sha256: string } | { module: string };
  /** Name in it, dots allowed. */
  callable: string;
  kwargs: Record<string, unknown>;
}

/** What a child process needs to run one case. Plain JSON; all files are local and verified. */
export interface InferenceJob {
  caseId: string;
  weightsFormat: WeightsFormat;
  device: Device;
  weights: LocalFile;
  /** Further files that the weights name (ONNX external data), which must stand in the weights' folder. */
  siblings: LocalFile[];
  /** In the order of the description. */
  inputs: TensorFile[];
  /** Ids of the expected outputs in the order of the description. */
  outputs: string[];
  /** Folder into which `<id>.npy` is written for each output. */
  outputFolder: string;
  threads: number;
  /** Of weights that hold no graph of their own. */
  architecture?: PythonArchitecture | null;
  /** Memory of a Python that has started, from which architectures are traced sooner; null: none. */
  snapshot?: string | null;
  /** Whether every key of a state dict must fit; true if absent. */
  strict?: boolean;
  /**
   * Runs of the same weights on other inputs, one after the other in the same process. Who runs a job
   * need not do them: what has no outcome is asked for again.
   */
  further?: FurtherRun[];
  /** Batch normalization uses the statistics of its input, as in training; weights of PyTorch only. */
  trainBatchNorm?: boolean;
}

export interface FurtherRun {
  caseId: string;
  inputs: TensorFile[];
  outputFolder: string;
}

/** A size of the inputs that may be another one, along one axis or several that go together. */
export interface Dimension {
  /** Unique within a job; `batch` for the batch. */
  name: string;
  /** Id of the axis, which those of several inputs may share. */
  axis: string;
  places: DimensionPlace[];
  /** Steps, 0 or less, from the size of the given inputs to the smallest. */
  lowest: number;
}

export interface DimensionPlace {
  /** Index of the input, and of the axis in it. */
  input: number;
  axis: number;
  /** Elements that one step adds here. */
  change: number;
  /** What the size is called in the graph. */
  name: string;
}

/** What a child process needs to write weights as an ONNX file. Plain JSON; all files are local and verified. */
export interface ExportJob extends Omit<InferenceJob, 'caseId' | 'device'> {
  /** In `outputFolder`; `<fileName>.data` beside it where the weights are too large for one file. */
  fileName: string;
  /** What may be left open. */
  dimensions: Dimension[];
}

export interface Limits {
  /** Milliseconds of wall time. */
  timeout: number;
  /** Bytes of memory. */
  memory: number;
  /** A driver reserves memory that it never uses: only what is in use counts. */
  hasDriver?: boolean;
  /** Bytes of all outputs together. */
  output: number;
}
