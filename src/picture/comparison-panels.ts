import { differenceOf } from '../tensor/difference.ts';
import { formatShape, type Tensor } from '../tensor/tensor.ts';
import { gray } from './color-maps.ts';
import type { Panel } from './panel.ts';
import {
  colorPanel,
  differencePanel,
  labelDifferencePanel,
  labelsPanel,
  noPanel,
  numbersPanel,
  type Range,
} from './panels.ts';
import { type Numbers, planeAxes, planeOf, rangeOf } from './plane.ts';
import type { Spread } from './spread.ts';
import { indexIn, type View } from './views.ts';

/** What a picture compares. Tensors have named axes. */
export interface Compared {
  /** null where the model has none that can be shown. */
  input: Tensor | null;
  expected: Tensor;
  produced: Tensor;
  /** Whether the numbers are ids of regions. */
  isLabels: boolean;
}

/** Input, expected, produced and difference of one view, in this order; `spread` is null where the shapes differ. */
export function panelsOf(
  { input, expected, produced, isLabels }: Compared,
  view: View,
  spread: Spread | null,
): Panel[] {
  const wanted = planeOf(expected, planeAxes(expected), view.index);
  const got = planeOf(produced, planeAxes(produced), indexIn(produced, view, expected));
  const range = commonRange(rangeOf(wanted), rangeOf(got));
  const panel = (heading: string, plane: Numbers) =>
    isLabels ? labelsPanel(heading, plane) : numbersPanel(heading, plane, range);
  return [
    input ? inputPanel(input, view, expected) : noPanel('input', 'none to show'),
    panel(spread ? 'expected' : withShape('expected', expected), wanted),
    panel(spread ? 'produced' : withShape('produced', produced), got),
    spread
      ? differenceOfPlanes(expected, produced, view, isLabels, spread)
      : noPanel('difference', 'the shapes differ'),
  ];
}

function differenceOfPlanes(
  expected: Tensor,
  produced: Tensor,
  { index, worst }: View,
  isLabels: boolean,
  spread: Spread,
): Panel {
  const axes = planeAxes(expected);
  if (isLabels)
    return labelDifferencePanel(planeOf(produced, axes, index), planeOf(expected, axes, index));
  const difference = differenceOf(produced, expected);
  const plane = planeOf(expected, axes, index);
  const at = (row: number, column: number) => difference(plane.offset(row, column));
  return differencePanel({ ...plane, at }, spread.tolerance[1], worst);
}

function withShape(name: string, { shape }: Tensor): string {
  return `${name} ${formatShape(shape).replaceAll(' ', '')}`;
}

/** The scale of both: of all numbers, or of the expected ones where the produced ones lie far outside. */
function commonRange(expected: Range | null, produced: Range | null): Range | null {
  if (!expected || !produced) return expected ?? produced;
  const both: Range = [Math.min(expected[0], produced[0]), Math.max(expected[1], produced[1])];
  const span = expected[1] - expected[0];
  return span > 0 && both[1] - both[0] > 3 * span ? expected : both;
}

function inputPanel(input: Tensor, view: View, of: Tensor): Panel {
  const axes = planeAxes(input);
  const index = indexIn(input, view, of);
  const size = withShape('input', input);
  const channels = axes.channel === null ? 1 : (input.shape[axes.channel] ?? 1);
  const ofChannel = (channel: number) =>
    planeOf(
      input,
      axes,
      index.map((place, axis) => (axis === axes.channel ? channel : place)),
    );
  const shared = axes.channel !== null && of.shape[of.axes.indexOf('channel')] === channels;
  if (channels === 3 && !shared) return colorPanel(size, [0, 1, 2].map(ofChannel));
  return numbersPanel(size, planeOf(input, axes, index), null, gray);
}
