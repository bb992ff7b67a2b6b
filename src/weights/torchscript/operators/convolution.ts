import { add } from '../../../onnx/graph.ts';
import {
  bool,
  type Call,
  int,
  ints,
  maybeTensor,
  type OperatorTable,
  tensor,
  text,
} from '../call.ts';
import { type Numbers, perAxis, reshape, result } from '../compute.ts';
import { isFloating } from '../data-type.ts';
import { failedInModel, unsupported } from '../refusal.ts';
import { read, type Tensor } from '../tensor.ts';

interface Convolution {
  input: Tensor;
  weight: Tensor;
  bias: Tensor | null;
  stride: Numbers;
  padding: Numbers | 'same' | 'valid';
  dilation: Numbers;
  groups: number;
  transposed: boolean;
  outputPadding: Numbers;
}

/** Zeros before and after each axis. Where `same` needs an odd number, torch puts the extra one after. */
function paddingOf(
  { padding, dilation, stride }: Convolution,
  kernel: Numbers,
): { before: number[]; after: number[] } {
  const axes = kernel.length;
  if (typeof padding !== 'string') {
    const both = perAxis(padding, axes);
    return { before: both, after: both };
  }
  if (padding === 'valid') return { before: Array(axes).fill(0), after: Array(axes).fill(0) };
  if (stride.some((step) => step !== 1)) throw failedInModel("padding='same' needs strides of 1.");
  const total = kernel.map((size, i) => (perAxis(dilation, axes)[i] ?? 1) * (size - 1));
  const before = total.map((size) => Math.floor(size / 2));
  return { before, after: total.map((size, i) => size - (before[i] ?? 0)) };
}

/** Shapes [N, C, …] or [C, …] for the input, [out, in / groups, …] for weights ([in, out / groups, …] where transposed). */
function convolve(call: Call, settings: Convolution): Tensor {
  const { graph } = call;
  const { input, weight, bias, groups, transposed } = settings;
  if (!isFloating(input.dtype)) throw unsupported('A convolution of integers');
  const kernel = weight.shape.slice(2);
  const axes = kernel.length;
  const batched = input.shape.length === axes + 2;
  if (!batched && input.shape.length !== axes + 1)
    throw failedInModel(`A convolution over ${axes} axes was given the shape [${input.shape}].`);
  const value = batched ? read(input) : reshape(graph, read(input), [1, ...input.shape]);
  const channels = transposed ? (weight.shape[0] ?? 0) : (weight.shape[1] ?? 0) * groups;
  if (value.shape[1] !== channels)
    throw failedInModel(
      `A convolution takes ${channels} channels and was given ${value.shape[1]} in [${input.shape}].`,
    );
  const stride = perAxis(settings.stride, axes);
  const dilation = perAxis(settings.dilation, axes);
  const extra = perAxis(settings.outputPadding, axes);
  const { before, after } = paddingOf(settings, kernel);
  const space = kernel.map((size, i) => {
    const reach = (dilation[i] ?? 1) * (size - 1);
    const pads = (before[i] ?? 0) + (after[i] ?? 0);
    const length = value.shape[i + 2] ?? 1;
    const step = stride[i] ?? 1;
    if (transposed) return (length - 1) * step - pads + reach + (extra[i] ?? 0) + 1;
    return Math.floor((length + pads - reach - 1) / step) + 1;
  });
  if (space.some((size) => size < 1))
    throw failedInModel(`The kernel [${kernel}] is larger than the padded input [${input.shape}].`);
  const features = transposed ? (weight.shape[1] ?? 0) * groups : (weight.shape[0] ?? 0);
  const shape = [value.shape[0] ?? 1, features, ...space];
  const inputs = [value, read(weight), ...(bias ? [read(bias)] : [])];
  const attributes = {
    kernel_shape: kernel,
    strides: stride,
    dilations: dilation,
    group: groups,
    pads: [...before, ...after],
    output_padding: transposed && extra.some((size) => size > 0) ? extra : undefined,
  };
  const operator = transposed ? 'ConvTranspose' : 'Conv';
  const made = add(graph, operator, inputs, attributes, shape, value.type);
  return result(batched ? made : reshape(graph, made, shape.slice(1)), input.dtype, [
    input,
    weight,
  ]);
}

function common(call: Call): Pick<Convolution, 'input' | 'weight' | 'bias'> {
  return {
    input: tensor(call, 'input'),
    weight: tensor(call, 'weight'),
    bias: maybeTensor(call, 'bias'),
  };
}

function paddingArgument(call: Call): Numbers | 'same' | 'valid' {
  if (typeof call.bound.values.get('padding') !== 'string') return ints(call, 'padding');
  const name = text(call, 'padding');
  if (name === 'same' || name === 'valid') return name;
  throw failedInModel(`A convolution has no padding ${name}.`);
}

const plain = (call: Call) =>
  convolve(call, {
    ...common(call),
    stride: ints(call, 'stride'),
    padding: paddingArgument(call),
    dilation: ints(call, 'dilation'),
    groups: int(call, 'groups'),
    transposed: false,
    outputPadding: [0],
  });

const transposed = (call: Call) =>
  convolve(call, {
    ...common(call),
    stride: ints(call, 'stride'),
    padding: ints(call, 'padding'),
    dilation: ints(call, 'dilation'),
    groups: int(call, 'groups'),
    transposed: true,
    outputPadding: ints(call, 'output_padding'),
  });

const general = (call: Call) =>
  convolve(call, {
    ...common(call),
    stride: ints(call, 'stride'),
    padding: ints(call, 'padding'),
    dilation: ints(call, 'dilation'),
    groups: int(call, 'groups'),
    transposed: bool(call, 'transposed'),
    outputPadding: ints(call, 'output_padding'),
  });

export const convolutionOperators: OperatorTable = {
  conv1d: plain,
  conv2d: plain,
  conv3d: plain,
  _convolution_mode: plain,
  conv_transpose1d: transposed,
  conv_transpose2d: transposed,
  conv_transpose3d: transposed,
  _convolution: general,
  convolution: general,
};
