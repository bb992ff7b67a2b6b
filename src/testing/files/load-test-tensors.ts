import type { Cause } from '../../contract/causes.ts';
import type {
  FileReference,
  ModelDescription,
  TensorDescription,
} from '../../contract/description.ts';
import type { Position } from '../../contract/finding.ts';
import type { FileResult } from '../../files/file-result.ts';
import type { Tensors } from '../../processing/apply-steps.ts';
import { fitAxes } from '../../tensor/fit-axes.ts';
import { readTensor } from '../../tensor/read-tensor.ts';
import { formatShape, isBigArray, type Tensor } from '../../tensor/tensor.ts';
import { TensorError, type TensorErrorCode } from '../../tensor/tensor-error.ts';
import type { Problem } from '../judge/make-verdict.ts';

export interface TestTensors {
  /** As the files hold them, with the described axes. */
  inputs: Tensors;
  expected: Tensors;
}

/** What is not a plain fault of the file. */
const CAUSES_OF_ERRORS: Partial<Record<TensorErrorCode, Cause>> = {
  'axes-mismatch': 'tensor-shape-mismatch',
  'too-large': 'file-too-large',
};

export type Loaded<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export type Fetch = (reference: FileReference) => Promise<FileResult>;

/**
 * Fetches and reads the test tensors of all inputs and outputs; optional inputs may have none.
 * @param squeeze whether axes of size 1 may be added and dropped (specification 0.4)
 * @param fetch gives the verified local file
 */
export async function loadTestTensors(
  model: ModelDescription,
  squeeze: boolean,
  fetch: Fetch,
): Promise<Loaded<TestTensors>> {
  const load = (tensor: TensorDescription, kind: 'input' | 'output') =>
    loadTestTensor(tensor, kind, squeeze, fetch);
  const [inputs, outputs] = await Promise.all([
    Promise.all(model.inputs.map((tensor) => load(tensor, 'input'))),
    Promise.all(model.outputs.map((tensor) => load(tensor, 'output'))),
  ]);
  const found: TestTensors = { inputs: new Map(), expected: new Map() };
  for (const [loaded, into, described, kind] of [
    [inputs, found.inputs, model.inputs, 'input'],
    [outputs, found.expected, model.outputs, 'output'],
  ] as const)
    for (const [i, one] of loaded.entries()) {
      if (!one.ok) return one;
      const id = described[i]?.id;
      if (id !== undefined && into.has(id)) return ambiguous(id, kind, described[i]?.position);
      if (one.value && id !== undefined) into.set(id, one.value);
    }
  return { ok: true, value: found };
}

/** Fetches and reads one test tensor; null for an optional input that has none. */
export async function loadTestTensor(
  description: TensorDescription,
  kind: 'input' | 'output',
  squeeze: boolean,
  fetch: Fetch,
): Promise<Loaded<Tensor | null>> {
  const { id, testTensor: reference, optional } = description;
  if (!reference)
    return kind === 'input' && optional ? { ok: true, value: null } : missing(description, kind);
  const position = reference.position ?? description.position;
  const evidence = position ? { position } : {};
  const fetched = await fetch(reference);
  if (!fetched.ok) {
    return { ok: false, problem: { ...fetched.problem, evidence } };
  }
  try {
    const tensor = await readTensor(fetched.file.path, reference.source);
    const axes = description.axes.map((axis) => axis.id);
    if (!hasFinite(tensor)) return blank(description, kind, reference.source, tensor);
    return { ok: true, value: fitAxes(tensor, axes, squeeze) };
  } catch (error) {
    if (!(error instanceof TensorError)) throw error;
    const cause = CAUSES_OF_ERRORS[error.code] ?? 'tensor-unreadable';
    const message = `The test tensor of the ${kind} ${id}, '${reference.source}', cannot be used. ${error.message}`;
    return { ok: false, problem: { cause, message, hint: error.hint, evidence } };
  }
}

function missing({ id, position }: TensorDescription, kind: string): Loaded<never> {
  return {
    ok: false,
    problem: {
      cause: 'test-tensor-missing',
      message: `The ${kind} ${id} has no test tensor, so the model cannot be tested.`,
      hint: 'Add a test tensor for every input that is not optional and for every output.',
      evidence: position ? { position } : {},
    },
  };
}

function ambiguous(id: string, kind: string, position: Position | null | undefined): Loaded<never> {
  return {
    ok: false,
    problem: {
      cause: 'description-invalid',
      message: `Two ${kind}s have the id ${id}, so that their test tensors cannot be told apart.`,
      hint: 'Give each tensor an id of its own.',
      evidence: position ? { position } : {},
    },
  };
}

/** Whether there is any number to compute with or to compare. */
function hasFinite({ data }: Tensor): boolean {
  if (isBigArray(data)) return data.length > 0;
  for (let i = 0; i < data.length; i++) if (Number.isFinite(data[i])) return true;
  return false;
}

function blank(
  { id, position, testTensor }: TensorDescription,
  kind: string,
  source: string,
  { data, shape }: Tensor,
): Loaded<never> {
  const holds =
    data.length === 0 ? `no elements (${formatShape(shape)})` : 'nothing but NaN and infinities';
  const place = testTensor?.position ?? position;
  return {
    ok: false,
    problem: {
      cause: 'test-tensor-blank',
      message: `The test tensor of the ${kind} ${id}, '${source}', holds ${holds}, so that it cannot show whether the model works.`,
      hint: 'Ship a test tensor of numbers, made with exactly these weights and steps.',
      evidence: place ? { position: place } : {},
    },
  };
}
