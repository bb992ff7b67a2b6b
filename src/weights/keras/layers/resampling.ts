import type { Graph } from '../../../onnx/graph.ts';
import type { Pads } from '../../tensorflow/padding.ts';
import { pad, slice } from '../../tensorflow/rearrange.ts';
import { failedInModel, invalid, unsupported } from '../../tensorflow/refusal.ts';
import {
  RESIZE_METHODS,
  type ResizeMethod,
  repeatElements,
  resizeBilinear,
  resizeImages,
} from '../../tensorflow/resize.ts';
import type { Tensor } from '../../tensorflow/tensor.ts';
import { type Call, floatInput, type LayerTable, takeNamed } from '../call.ts';
import type { Json } from '../json.ts';
import { describe } from '../layer-node.ts';
import {
  asIntegers,
  expectOnly,
  flag,
  integer,
  option,
  positivePerAxis,
  text,
  word,
} from '../options.ts';
import { channelsLast, dataFormat, inFormat, spaceOf } from './space.ts';

/** Keras of its own package had TensorFlow 1's coordinates, whatever loads its files today. */
function interpolated(call: Call, x: Tensor, space: number[], method: ResizeMethod): Tensor {
  const { graph, lowering } = call;
  const { standalone, text: writer } = lowering.version;
  if (writer.endsWith('-tf'))
    lowering.warnings.add(
      `${describe(call.node)}: TensorFlow before 1.15 resized with other coordinates; those of today are used.`,
    );
  if (!standalone) return resizeImages(graph, x, space, method, false);
  if (method !== 'bilinear') throw unsupported(`The interpolation ${method} of Keras 2.3`);
  return resizeBilinear(graph, x, space, 'legacy');
}

function upSampling(axes: number) {
  return (call: Call): Tensor => {
    const { graph, options } = call;
    const format = dataFormat(options);
    const x = channelsLast(graph, floatInput(call, axes + 2), format);
    const factors = positivePerAxis(options, 'size', axes);
    const method =
      axes === 2 ? word(options, 'interpolation', RESIZE_METHODS, 'nearest') : 'nearest';
    if (method === 'nearest') return inFormat(graph, repeatElements(graph, x, factors), format);
    const space = spaceOf(x).map((size, axis) => size * (factors[axis] ?? 1));
    return inFormat(graph, interpolated(call, x, space, method), format);
  };
}

/** Sides of each axis: one number for all, one for each axis, or two for each axis. */
function sidesOf(json: Json | undefined, axes: number, key: string): Pads[] {
  const list = Array.isArray(json) ? json : Array<Json>(axes).fill(json ?? null);
  const isOnePair = axes === 1 && list.length === 2 && !list.some(Array.isArray);
  const items = isOnePair ? [list] : list;
  if (items.length !== axes) throw invalid(`The option ${key} is not for ${axes} axes`);
  return items.map((item) => {
    const sides = asIntegers(item, key);
    const [before = 0, after = before] = sides;
    if (sides.length > 2 || before < 0 || after < 0)
      throw invalid(`The option ${key} has no sides`);
    return [before, after];
  });
}

function zeroPadding(axes: number) {
  return (call: Call): Tensor => {
    const { graph, options } = call;
    const format = dataFormat(options);
    const x = channelsLast(graph, floatInput(call, axes + 2), format);
    const sides = sidesOf(option(options, 'padding'), axes, 'padding');
    return inFormat(graph, pad(graph, x, [[0, 0], ...sides, [0, 0]]), format);
  };
}

/** Takes elements off both ends of each axis of space. */
function crop(graph: Graph, x: Tensor, sides: readonly Pads[]): Tensor {
  const all: Pads[] = [[0, 0], ...sides, [0, 0]];
  const cuts = x.shape.map((size, axis) => {
    const [before, after] = all[axis] ?? [0, 0];
    if (before + after >= size && size > 0)
      throw failedInModel(`Nothing is left of [${x.shape}] after it was cropped`);
    return { from: before, to: size - after, step: 1 };
  });
  return slice(graph, x, cuts);
}

function cropping(axes: number) {
  return (call: Call): Tensor => {
    const { graph, options } = call;
    const format = dataFormat(options);
    const x = channelsLast(graph, floatInput(call, axes + 2), format);
    return inFormat(
      graph,
      crop(graph, x, sidesOf(option(options, 'cropping'), axes, 'cropping')),
      format,
    );
  };
}

/** Keras 3 writes `training` down although nothing depends on it. */
function resizing(call: Call): Tensor {
  const { graph, options } = call;
  const format = dataFormat(options);
  const x = channelsLast(graph, floatInput(call, 4), format);
  takeNamed(call, 'training');
  if (call.lowering.version.javascript) throw unsupported('A Resizing layer of TensorFlow.js');
  expectOnly(options, 'crop_to_aspect_ratio', false);
  expectOnly(options, 'pad_to_aspect_ratio', false);
  // Only the padding to a ratio, refused above, looks at these.
  expectOnly(options, 'fill_mode', 'constant');
  option(options, 'fill_value');
  const space = [integer(options, 'height'), integer(options, 'width')];
  const name = text(options, 'interpolation', 'bilinear').toLowerCase();
  const method = RESIZE_METHODS.find((known) => known === name);
  if (!method) throw unsupported(`The interpolation ${name}`);
  const antialias = flag(options, 'antialias', false);
  return inFormat(graph, resizeImages(graph, x, space, method, antialias), format);
}

/** Cuts out the middle; smaller images are resized instead, which is refused. */
function centerCrop(call: Call): Tensor {
  const { graph, options } = call;
  takeNamed(call, 'training');
  const format = dataFormat(options);
  const x = channelsLast(graph, floatInput(call, 4), format);
  const sizes = [integer(options, 'height'), integer(options, 'width')];
  const sides = spaceOf(x).map((size, axis): Pads => {
    const rest = size - (sizes[axis] ?? 0);
    if (rest < 0) throw unsupported('A CenterCrop of an image that is smaller than the crop');
    return [Math.floor(rest / 2), rest - Math.floor(rest / 2)];
  });
  return inFormat(graph, crop(graph, x, sides), format);
}

export const resamplingLayers: LayerTable = {
  UpSampling1D: { run: upSampling(1) },
  UpSampling2D: { run: upSampling(2) },
  UpSampling3D: { run: upSampling(3) },
  ZeroPadding1D: { run: zeroPadding(1) },
  ZeroPadding2D: { run: zeroPadding(2) },
  ZeroPadding3D: { run: zeroPadding(3) },
  Cropping1D: { run: cropping(1) },
  Cropping2D: { run: cropping(2) },
  Cropping3D: { run: cropping(3) },
  Resizing: { run: resizing },
  CenterCrop: { run: centerCrop },
};
