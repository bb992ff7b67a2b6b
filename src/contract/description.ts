import type { Finding, Position, ValuePath } from './finding.ts';

/** The formats of the specification, in the order in which they are tested. */
export const WEIGHTS_FORMATS = [
  'keras_hdf5',
  'keras_v3',
  'onnx',
  'pytorch_state_dict',
  'tensorflow_js',
  'tensorflow_saved_model_bundle',
  'torchscript',
] as const;
export type WeightsFormat = (typeof WEIGHTS_FORMATS)[number];

/** A value of a description that later stages may have to point at. */
export interface Located {
  path: ValuePath;
  position: Position | null;
}

export interface FileReference extends Located {
  /** Relative path or https URL, as written. */
  source: string;
  /** Lower-case hex; absent where the description gives none. */
  sha256?: string;
}

export type AxisType = 'batch' | 'channel' | 'index' | 'time' | 'space';

/**
 * The size of an axis along one dimension, in elements.
 * `reference`: size of the referenced axis * its scale / own scale + offset (spec 0.5);
 * the factor is already worked out, so that size = referenced size * factor + offset.
 */
export type AxisSize =
  | { kind: 'any' }
  | { kind: 'fixed'; size: number }
  | { kind: 'parameterized'; min: number; step: number }
  | { kind: 'reference'; tensor: string; axis: string; factor: number; offset: number }
  | { kind: 'data-dependent'; min: number; max: number | null };

export interface Axis extends Partial<Located> {
  /** Normalised: batch, channel, index, time, or as written in lower case. */
  id: string;
  type: AxisType;
  size: AxisSize;
  /** Elements cut from each side of an output when tiles are joined. */
  halo: number;
  channelNames?: string[];
}

/** One pre- or postprocessing step, named and parametrised as spec 0.5 does whatever version was read. */
export interface ProcessingStep extends Located {
  /** `ensure_dtype`, `zero_mean_unit_variance`, … */
  id: string;
  kwargs: Record<string, unknown>;
}

export interface TensorDescription extends Located {
  id: string;
  axes: Axis[];
  /** Data type of the described tensor, in numpy's name. */
  dtype: string;
  /** Whether the description lists its values as classes, so that it is a label map whatever its data type. */
  isNominal?: boolean;
  optional: boolean;
  /** Preprocessing of an input, postprocessing of an output, in order, with the implied ensure_dtype steps written out. */
  processing: ProcessingStep[];
  testTensor?: FileReference;
  sampleTensor?: FileReference;
}

export interface Architecture extends Located {
  callable: string;
  /** Either a file of the package or a module to import from. */
  source?: FileReference;
  importFrom?: string;
  kwargs: Record<string, unknown>;
}

export interface WeightsEntry extends Located {
  format: WeightsFormat;
  source: FileReference;
  parent?: string;
  /** The declared version of the framework: opset for onnx, torch, tensorflow or keras for the rest. */
  frameworkVersion?: string;
  externalData?: FileReference;
  architecture?: Architecture;
  dependencies?: FileReference;
  /** pytorch_state_dict only; default true. */
  strict?: boolean;
}

/** One entry of the description's tolerance list; the first that matches an output and a format holds. */
export interface ToleranceEntry extends Located {
  relative: number;
  absolute: number;
  mismatchedElementsPerMillion: number;
  /** Output ids, or a class of outputs; absent: all. */
  outputs?: string[] | 'any_continuous_output' | 'any_discrete_output';
  /** Absent: all. */
  weightsFormats?: WeightsFormat[];
}

export interface ModelDescription {
  inputs: TensorDescription[];
  outputs: TensorDescription[];
  weights: WeightsEntry[];
  tolerances: ToleranceEntry[];
}

/** One shape for every version of the specification: what the later stages need, nothing more. */
export interface Description {
  /** `model`, `dataset`, `notebook`, `application`, `generic`, … */
  type: string;
  /** As written in the file. */
  formatVersion: string;
  /** Version whose rules were applied: `0.4` or `0.5` for models. */
  specVersion: string;
  name: string;
  id: string | null;
  version: string | null;
  /** Files besides weights and tensors: covers, documentation, attachments, icon, … */
  files: FileReference[];
  tags: string[];
  links: string[];
  /** The field `config` as written, as plain data; absent where there is none. */
  config?: Record<string, unknown>;
  /** File names of the attachments. */
  attachments?: string[];
  /** Share of the fields that are filled in, as the reference implementation counts them: 0 to 1. */
  metadataCompleteness?: number;
  /** Pages that it points at, for those who check links. */
  addresses?: (Located & { address: string })[];
  /** Present if and only if `type` is `model`. */
  model?: ModelDescription;
}

/** What can be told of an invalid description; null where even that is not as it should be. */
export interface DescriptionOutline {
  type: string;
  /** Number of tensors. */
  inputs: number | null;
  outputs: number | null;
  /** Names of the weights formats. */
  weights: string[] | null;
}

export interface DescriptionResult {
  source: string;
  type: string | null;
  formatVersion: string | null;
  /** `error` where it could not be decided (unreadable file, our fault); an unparsable text is `invalid`. */
  status: 'valid' | 'invalid' | 'error';
  findings: Finding[];
  /** Present if and only if `status` is `valid`. */
  description?: Description;
  /** Of an invalid one, where its type and version are known. */
  outline?: DescriptionOutline;
}
