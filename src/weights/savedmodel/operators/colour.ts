import {
  addTensors,
  divideNoNan,
  equal,
  floorModulo,
  multiply,
  subtract,
} from '../../tensorflow/arithmetic.ts';
import { clip, unary, withNumber } from '../../tensorflow/elementwise.ts';
import { concat } from '../../tensorflow/rearrange.ts';
import { reduce } from '../../tensorflow/reduce.ts';
import { failedInModel } from '../../tensorflow/refusal.ts';
import { constantTensor, rankOf, type Tensor } from '../../tensorflow/tensor.ts';
import { type Call, type OperatorTable, tensor } from '../call.ts';
import { choose, floats } from './elementwise.ts';
import { part } from './slices.ts';

/** The three channels, each with an axis of one element. */
function channelsOf(call: Call, x: Tensor): [Tensor, Tensor, Tensor] {
  const axis = rankOf(x) - 1;
  if (x.shape[axis] !== 3) throw failedInModel(`[${x.shape}] are no colours`);
  const channel = (i: number): Tensor => part(call, x, axis, i, i + 1);
  return [channel(0), channel(1), channel(2)];
}

/** Red, green and blue to hue, saturation and value, all in 0 … 1. */
function toHsv(call: Call, x: Tensor): [Tensor, Tensor, Tensor] {
  const { graph } = call;
  const [red, green, blue] = channelsOf(call, x);
  const axis = [rankOf(x) - 1];
  const value = reduce(graph, 'ReduceMax', x, axis, true);
  const spread = subtract(graph, value, reduce(graph, 'ReduceMin', x, axis, true));
  const saturation = divideNoNan(graph, spread, value);
  const sector = (a: Tensor, b: Tensor, offset: number): Tensor =>
    withNumber(graph, 'Add', divideNoNan(graph, subtract(graph, a, b), spread), offset);
  const sixth = choose(
    call,
    equal(graph, value, red),
    sector(green, blue, 0),
    choose(call, equal(graph, value, green), sector(blue, red, 2), sector(red, green, 4)),
  );
  const none = equal(graph, spread, constantTensor(graph, 0, x.dtype));
  const angle = withNumber(graph, 'Mul', sixth, 1 / 6);
  const positive = floorModulo(graph, angle, constantTensor(graph, 1, x.dtype));
  return [choose(call, none, constantTensor(graph, 0, x.dtype), positive), saturation, value];
}

function fromHsv(call: Call, hue: Tensor, saturation: Tensor, value: Tensor): Tensor {
  const { graph } = call;
  const six = withNumber(graph, 'Mul', hue, 6);
  const distance = (centre: number): Tensor =>
    unary(graph, 'Abs', withNumber(graph, 'Sub', six, centre));
  const flipped = (x: Tensor): Tensor => unary(graph, 'Neg', x);
  const ramps = [
    withNumber(graph, 'Sub', distance(3), 1),
    withNumber(graph, 'Add', flipped(distance(2)), 2),
    withNumber(graph, 'Add', flipped(distance(4)), 2),
  ];
  const channels = ramps.map((ramp) => {
    const inside = clip(graph, ramp, 0, 1);
    const dull = multiply(graph, saturation, withNumber(graph, 'Sub', inside, 1));
    return multiply(graph, value, withNumber(graph, 'Add', dull, 1));
  });
  return concat(graph, channels, rankOf(hue) - 1);
}

/** Distances from the mean of each channel of each image, stretched. */
function adjustContrast(call: Call): Tensor {
  const { graph } = call;
  const x = floats(call, 0);
  const mean = reduce(graph, 'ReduceMean', x, [rankOf(x) - 3, rankOf(x) - 2], true);
  return addTensors(graph, multiply(graph, subtract(graph, x, mean), tensor(call, 1)), mean);
}

function adjustSaturation(call: Call): Tensor {
  const { graph } = call;
  const [hue, saturation, value] = toHsv(call, floats(call, 0));
  return fromHsv(call, hue, clip(graph, multiply(graph, saturation, tensor(call, 1)), 0, 1), value);
}

function adjustHue(call: Call): Tensor {
  const { graph } = call;
  const [hue, saturation, value] = toHsv(call, floats(call, 0));
  const turned = addTensors(graph, hue, tensor(call, 1));
  const whole = floorModulo(graph, turned, constantTensor(graph, 1, hue.dtype));
  return fromHsv(call, whole, saturation, value);
}

/** Colours of images. */
export const colourOperators: OperatorTable = {
  AdjustContrastv2: adjustContrast,
  AdjustSaturation: adjustSaturation,
  AdjustHue: adjustHue,
  RGBToHSV: (call) => {
    const x = floats(call, 0);
    return concat(call.graph, toHsv(call, x), rankOf(x) - 1);
  },
  HSVToRGB: (call) => {
    const [hue, saturation, value] = channelsOf(call, floats(call, 0));
    return fromHsv(call, hue, saturation, value);
  },
};
