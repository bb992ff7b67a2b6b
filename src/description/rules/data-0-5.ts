/** The data of model 0.5 after its schema has seen it: only what rules and conversion use. */
export interface FileData {
  source: string;
  sha256?: string | null;
}

export type SizeData =
  | number
  | { tensor_id: string; axis_id: string; offset?: number }
  | { min: number; step: number }
  | { min?: number; max?: number | null };

export interface AxisData {
  type: 'batch' | 'channel' | 'index' | 'time' | 'space';
  id?: string;
  size?: SizeData | null;
  scale?: number;
  unit?: string | null;
  halo?: number;
  channel_names?: string[];
}

export interface StepData {
  id: string;
  kwargs?: Record<string, unknown>;
  source?: string;
  sha256?: string | null;
  callable?: string;
}

export interface DataData {
  type?: string;
  values?: unknown[];
  range?: [number | null, number | null];
}

export interface TensorData {
  id?: string;
  axes: AxisData[];
  data?: DataData | DataData[];
  test_tensor?: FileData | null;
  sample_tensor?: FileData | null;
  optional?: boolean;
  output_of?: string | null;
  preprocessing?: StepData[];
  postprocessing?: StepData[];
}

export interface ArchitectureData {
  callable: string;
  source?: string;
  sha256?: string | null;
  import_from?: string;
  kwargs?: Record<string, unknown>;
}

export interface WeightsData {
  source: string;
  sha256?: string | null;
  parent?: string | null;
  tensorflow_version?: string;
  pytorch_version?: string;
  keras_version?: string;
  opset_version?: number;
  external_data?: FileData | null;
  architecture?: ArchitectureData;
  dependencies?: FileData | null;
  strict?: boolean;
}

export interface ToleranceData {
  output_ids?: string[] | 'any_continuous_output' | 'any_discrete_output';
  weights_formats?: string[];
  relative_tolerance?: number;
  absolute_tolerance?: number;
  mismatched_elements_per_million?: number;
}

export interface Model05 {
  name: string;
  id?: string | null;
  version?: string | null;
  inputs: TensorData[];
  outputs: TensorData[];
  weights: Record<string, WeightsData | null>;
  parent?: { id: string } | null;
  config?: {
    bioimageio?: {
      reproducibility_tolerance?: ToleranceData[];
      test_kwargs?: unknown;
    };
  };
  training_data?: Record<string, unknown> | null;
}

const DEFAULT_AXIS_IDS = {
  batch: 'batch',
  channel: 'channel',
  index: 'index',
  time: 'time',
  space: 'x',
} as const;

export function axisId(axis: AxisData): string {
  return axis.id ?? DEFAULT_AXIS_IDS[axis.type];
}

export function tensorId(tensor: TensorData, side: 'inputs' | 'outputs'): string {
  return tensor.id ?? (side === 'inputs' ? 'input' : 'output');
}

/** Number of elements of a channel axis, or the described size. */
export function axisSize(axis: AxisData): SizeData | null {
  return axis.type === 'channel' ? (axis.channel_names?.length ?? 0) : (axis.size ?? null);
}

export function isReference(
  size: SizeData | null | undefined,
): size is { tensor_id: string; axis_id: string; offset?: number } {
  return typeof size === 'object' && size !== null && 'tensor_id' in size;
}

export function isParameterized(
  size: SizeData | null | undefined,
): size is { min: number; step: number } {
  return typeof size === 'object' && size !== null && 'step' in size;
}

export function tensorDtype(tensor: TensorData): string {
  const first = Array.isArray(tensor.data) ? tensor.data[0] : tensor.data;
  if (!first) return 'float32';
  return first.type ?? (first.values ? 'uint8' : 'float32');
}
