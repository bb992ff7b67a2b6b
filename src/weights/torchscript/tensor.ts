import type { Value as GraphValue } from '../../onnx/value.ts';
import type { DataType } from './data-type.ts';
import { unsupported } from './refusal.ts';
import { contiguousStrides } from './strides.ts';

/**
 * A tensor variable. A root holds its present value; a view is a lens on its base, so that writing
 * through either is seen by both.
 */
export interface Tensor {
  kind: 'tensor';
  readonly dtype: DataType;
  shape: readonly number[];
  /** In elements, as torch would have them; null where its choice is not known here. */
  strides: readonly number[] | null;
  requiresGrad: boolean;
  content: Content;
}

type Content = Root | View;

interface Root {
  kind: 'root';
  value: GraphValue;
  /** Whether another tensor may or may not share this memory: then it must not be written to. */
  sharingUnknown: boolean;
}

export interface Lens {
  /** The view's value out of the base's. */
  get: (base: GraphValue) => GraphValue;
  /** The base's value with the view's part replaced; null where torch refuses to write as well. */
  put: ((base: GraphValue, part: GraphValue) => GraphValue) | null;
}

interface View {
  kind: 'view';
  /** Not the tensor: that may get another shape in place. */
  base: Content;
  lens: Lens;
  seenBase: GraphValue;
  seenPart: GraphValue;
}

/** A tensor with memory of its own. `strides` default to C order. */
export function makeTensor(
  value: GraphValue,
  dtype: DataType,
  strides: readonly number[] | null = contiguousStrides(value.shape),
): Tensor {
  return {
    kind: 'tensor',
    dtype,
    shape: value.shape,
    strides,
    requiresGrad: false,
    content: { kind: 'root', value, sharingUnknown: false },
  };
}

/** A tensor that shares the memory of `base`. */
export function makeView(base: Tensor, strides: readonly number[] | null, lens: Lens): Tensor {
  const seenBase = read(base);
  const seenPart = lens.get(seenBase);
  return {
    kind: 'tensor',
    dtype: base.dtype,
    shape: seenPart.shape,
    strides,
    requiresGrad: false,
    content: { kind: 'view', base: base.content, lens, seenBase, seenPart },
  };
}

/** The present value of a tensor. */
export function read(tensor: Tensor): GraphValue {
  return readContent(tensor.content);
}

function readContent(content: Content): GraphValue {
  if (content.kind === 'root') return content.value;
  const base = readContent(content.base);
  if (base !== content.seenBase) {
    content.seenBase = base;
    content.seenPart = content.lens.get(base);
  }
  return content.seenPart;
}

function rootOf(content: Content): Root {
  return content.kind === 'root' ? content : rootOf(content.base);
}

/** Says that it is unknown whether another tensor shares this memory. */
export function markSharingUnknown(tensor: Tensor): void {
  rootOf(tensor.content).sharingUnknown = true;
}

/** Writes a value of the same shape and type into a tensor's memory. */
export function write(tensor: Tensor, value: GraphValue): void {
  if (String(value.shape) !== String(tensor.shape))
    throw new Error(`A value of shape [${value.shape}] was written to [${tensor.shape}].`);
  if (rootOf(tensor.content).sharingUnknown)
    throw unsupported(
      'The model writes in place to memory of which it is not known here whether another tensor shares it',
    );
  writeChecked(tensor.content, value);
}

/** Gives a tensor the shape and layout of a view of it; others that share its memory keep theirs. */
export function becomeView(tensor: Tensor, view: Tensor): void {
  tensor.content = view.content;
  tensor.shape = view.shape;
  tensor.strides = view.strides;
}

function writeChecked(content: Content, value: GraphValue): void {
  if (content.kind === 'root') {
    content.value = value;
    return;
  }
  const { base, lens } = content;
  if (!lens.put)
    throw unsupported('The model writes in place to a tensor of which several elements are one');
  writeChecked(base, lens.put(readContent(base), value));
  content.seenBase = readContent(base);
  content.seenPart = value;
}
