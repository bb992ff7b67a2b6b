/** The data of model 0.4 after its schema has seen it: only what rules and conversion use. */
export interface Step04 {
  name: string;
  kwargs?: Record<string, unknown>;
}

export type Shape04 =
  | number[]
  | { min: number[]; step: number[] }
  | { reference_tensor: string; scale: (number | null)[]; offset: number[] };

export interface Tensor04 {
  name: string;
  axes: string;
  data_type: string;
  shape: Shape04;
  halo?: number[] | null;
  preprocessing?: Step04[];
  postprocessing?: Step04[];
}

export interface Weights04 {
  source: string;
  sha256?: string | null;
  parent?: string | null;
  architecture?: string;
  architecture_sha256?: string | null;
  kwargs?: Record<string, unknown>;
  dependencies?: string | null;
  attachments?: { files?: string[] } | null;
  tensorflow_version?: string | null;
  pytorch_version?: string | null;
  opset_version?: number | null;
}

export interface Model04 {
  name: string;
  id?: string | null;
  version?: string | null;
  inputs: Tensor04[];
  outputs: Tensor04[];
  test_inputs: string[];
  test_outputs: string[];
  sample_inputs?: string[];
  sample_outputs?: string[];
  weights: Record<string, Weights04 | null>;
  config?: { bioimageio?: { test_kwargs?: unknown } };
  training_data?: Record<string, unknown> | null;
}

/** Number of dimensions that a shape speaks of. */
export function shapeLength(shape: Shape04): number {
  if (Array.isArray(shape)) return shape.length;
  return 'min' in shape ? shape.min.length : shape.scale.length;
}
