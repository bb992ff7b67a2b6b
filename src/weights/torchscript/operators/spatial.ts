import { elementCount } from '../../../onnx/element-type.ts';
import { add, constant, integers } from '../../../onnx/graph.ts';
import { bool, type Call, int, ints, type OperatorTable, tensor } from '../call.ts';
import { type Numbers, perAxis, reshape, result, transpose } from '../compute.ts';
import { failedInModel, unsupported } from '../refusal.ts';
import { makeTensor, read, type Tensor } from '../tensor.ts';
import { matmulValue } from './linear.ts';

const MODES = ['linear', 'nearest', 'cubic'];
const PADDINGS = ['zeros', 'border', 'reflection'];

/** Samples input [N, C, …] at the places of grid [N, …, axes], which run from -1 to 1. */
function gridSample(call: Call): Tensor {
  const [x, grid] = [tensor(call, 'input'), tensor(call, 'grid')];
  const mode = MODES[int(call, 'interpolation_mode')];
  const padding = PADDINGS[int(call, 'padding_mode')];
  if (!mode || !padding) throw failedInModel('grid_sampler was given an unknown mode.');
  const attributes = {
    mode,
    padding_mode: padding,
    align_corners: bool(call, 'align_corners') ? 1 : 0,
  };
  const shape = [...x.shape.slice(0, 2), ...grid.shape.slice(1, -1)];
  const inputs = [read(x), read(grid)];
  return result(add(call.graph, 'GridSample', inputs, attributes, shape, 'float32'), x.dtype, [x]);
}

/** Places from -1 to 1, at the centers of elements or, with aligned corners, from end to end. */
function places(size: number, corners: boolean): number[] {
  return Array.from({ length: size }, (_, i) => {
    if (corners) return size > 1 ? -1 + (2 * i) / (size - 1) : 0;
    return (2 * i + 1) / size - 1;
  });
}

/** The grid of an affine map theta [N, axes, axes + 1] for an output of `size` [N, C, …]. */
function affineGrid(call: Call): Tensor {
  const theta = tensor(call, 'theta');
  const { graph } = call;
  const [batch = 1, , ...space] = ints(call, 'size');
  const corners = bool(call, 'align_corners');
  const count = elementCount(space);
  call.lowering.spend(count);
  const axes = space.map((size) => places(size, corners));
  const base = new Float32Array(count * (space.length + 1));
  for (let flat = 0; flat < count; flat += 1) {
    let rest = flat;
    const start = flat * (space.length + 1);
    for (let axis = space.length - 1; axis >= 0; axis -= 1) {
      const size = space[axis] ?? 1;
      // Coordinates are listed from the last axis on: x, y, z.
      base[start + space.length - 1 - axis] = axes[axis]?.[rest % size] ?? 0;
      rest = Math.floor(rest / size);
    }
    base[start + space.length] = 1;
  }
  const points = constant(graph, base, 'float32', [1, count, space.length + 1]);
  const grid = matmulValue(graph, points, transpose(graph, read(theta), [0, 2, 1]));
  return makeTensor(reshape(graph, grid, [batch, ...space, space.length]), theta.dtype);
}

interface Windows {
  kernel: Numbers;
  dilation: Numbers;
  padding: Numbers;
  stride: Numbers;
}

function windowsOf(call: Call): Windows {
  const pair = (name: string) => perAxis(ints(call, name), 2);
  return {
    kernel: pair('kernel_size'),
    dilation: pair('dilation'),
    padding: pair('padding'),
    stride: pair('stride'),
  };
}

/** Windows as columns: [N, C * kernel, windows], by a convolution that picks one element each. */
function im2col(call: Call): Tensor {
  const x = tensor(call, 'self');
  const { graph } = call;
  const { kernel, dilation, padding, stride } = windowsOf(call);
  const batched = x.shape.length === 4;
  const [batch = 1, channels = 1, height = 1, width = 1] = batched ? x.shape : [1, ...x.shape];
  const taps = elementCount(kernel);
  const picks = new Float32Array(taps * taps);
  for (let i = 0; i < taps; i += 1) picks[i * taps + i] = 1;
  const weight = constant(graph, picks, 'float32', [taps, 1, ...kernel]);
  const space = [height, width].map((size, i) => {
    const reach = (dilation[i] ?? 1) * ((kernel[i] ?? 1) - 1) + 1;
    return Math.floor((size + 2 * (padding[i] ?? 0) - reach) / (stride[i] ?? 1)) + 1;
  });
  const planes = reshape(graph, read(x), [batch * channels, 1, height, width]);
  const attributes = {
    kernel_shape: [...kernel],
    strides: [...stride],
    dilations: [...dilation],
    pads: [...padding, ...padding],
  };
  const shape = [batch * channels, taps, ...space];
  const columns = add(graph, 'Conv', [planes, weight], attributes, shape, 'float32');
  const joined = [...(batched ? [batch] : []), channels * taps, elementCount(space)];
  return result(reshape(graph, columns, joined), x.dtype, [x]);
}

/** Adds columns of windows back into an image. */
function col2im(call: Call): Tensor {
  const x = tensor(call, 'self');
  const { graph } = call;
  const { kernel, dilation, padding, stride } = windowsOf(call);
  const size = perAxis(ints(call, 'output_size'), 2);
  const batched = x.shape.length === 3;
  const own = batched ? x.shape : [1, ...x.shape];
  const [batch = 1, rows = 1] = own;
  const channels = rows / elementCount(kernel);
  if (!Number.isInteger(channels)) throw unsupported('col2im of columns that do not divide');
  const attributes = {
    dilations: [...dilation],
    pads: [...padding, ...padding],
    strides: [...stride],
  };
  const inputs = [reshape(graph, read(x), own), integers(graph, size), integers(graph, kernel)];
  const shape = [batch, channels, ...size];
  const made = add(graph, 'Col2Im', inputs, attributes, shape, 'float32');
  return result(reshape(graph, made, batched ? shape : shape.slice(1)), x.dtype, [x]);
}

export const spatialOperators: OperatorTable = {
  grid_sampler: gridSample,
  grid_sampler_2d: gridSample,
  grid_sampler_3d: gridSample,
  affine_grid_generator: affineGrid,
  im2col,
  col2im,
};
