import { type Color, GRAY } from './canvas.ts';
import {
  type ColorMap,
  diverging,
  gray,
  INFINITE,
  labelColor,
  NAN,
  NEGATIVE_INFINITE,
  sequential,
} from './color-maps.ts';
import { formatShort } from './format-short.ts';
import { LABEL_STATES, labelStates } from './label-states.ts';
import type { Panel } from './panel.ts';
import { type Numbers, rangeOf } from './plane.ts';
import { FARTHEST, type Gather, MEAN, pickPlane, samplePlane } from './sample-plane.ts';

const isNumber = Number.isFinite;

/** Smallest and largest number of a color scale. */
export type Range = [number, number];

/** A panel of measured numbers. */
export function numbersPanel(
  heading: string,
  plane: Numbers,
  range: Range | null,
  map: ColorMap = sequential,
): Panel {
  const own = rangeOf(plane);
  const [low, high] = range ?? own ?? [0, 1];
  const isCut = own !== null && (own[0] < low || own[1] > high);
  const notes = [
    ...(isCut ? [`holds ${formatEnd(own[0], own[1] - own[0])} … ${formatShort(own[1])}`] : []),
    ...(own === null ? ['no finite number'] : []),
  ];
  return {
    heading,
    size: plane,
    paint: painter(plane, MEAN, (value) => map(high > low ? (value - low) / (high - low) : 0.5)),
    scale: { at: map, low: formatEnd(low, high - low), high: formatEnd(high, high - low) },
    ...(notes.length > 0 ? { note: notes.join(', ') } : {}),
  };
}

/** A panel of three channels as red, green and blue. */
export function colorPanel(heading: string, channels: readonly Numbers[]): Panel {
  const ranges = channels.flatMap((plane) => rangeOf(plane) ?? []);
  const [low, high] = [Math.min(...ranges), Math.max(...ranges)];
  const [first] = channels;
  const level = (value: number) =>
    Math.round(255 * Math.min(1, Math.max(0, (value - low) / (high - low || 1)))) || 0;
  return {
    heading,
    size: first ?? null,
    paint(width, height) {
      const planes = channels.map((plane) => samplePlane(plane, width, height, MEAN));
      return Array.from({ length: width * height }, (_, i): Color => {
        const [red = 0, green = 0, blue = 0] = planes.map((plane) => level(plane[i] ?? 0));
        return [red, green, blue];
      });
    },
    scale: { at: gray, low: formatShort(low), high: formatShort(high) },
  };
}

/** A panel of ids, each in a color of its own. */
export function labelsPanel(heading: string, plane: Numbers): Panel {
  const range = rangeOf(plane);
  return {
    heading,
    size: plane,
    paint: (width, height) =>
      [...pickPlane(plane, width, height)].map((id) =>
        isNumber(id) ? labelColor(id) : noNumber(id),
      ),
    ...(range ? { note: `ids ${formatShort(range[0])} … ${formatShort(range[1])}` } : {}),
  };
}

/**
 * A panel of produced - expected, from blue (too small) through white to brown (too large). What is within
 * the tolerance stays pale: the scale reaches at least so far.
 */
export function differencePanel(
  difference: Numbers,
  tolerance: number,
  ring: [number, number] | null,
): Panel {
  const [low, high] = rangeOf(difference) ?? [0, 0];
  const largest = Math.max(-low, high, 0);
  const reach = Math.max(largest, tolerance) || 1;
  const mark = tolerance / (2 * reach);
  return {
    heading: 'produced − expected',
    size: difference,
    paint: painter(difference, FARTHEST, (value) => diverging(0.5 + value / (2 * reach))),
    scale: {
      at: diverging,
      low: formatShort(-reach),
      high: formatShort(reach),
      marks: mark > 0.01 && mark < 0.49 ? [0.5 - mark, 0.5 + mark] : [],
    },
    note: noteOf(difference, largest),
    ...(ring && !(largest > 0 && largest <= tolerance) ? { ring } : {}),
  };
}

/** A panel of where two label maps agree. */
export function labelDifferencePanel(produced: Numbers, expected: Numbers): Panel {
  const states = labelStates(produced, expected);
  return {
    heading: 'difference',
    size: states,
    paint: (width, height) =>
      [...samplePlane(states, width, height, FARTHEST)].map(
        (state) => LABEL_STATES[state]?.color ?? GRAY,
      ),
  };
}

/** What stands in place of a difference of tensors that have no common shape. */
export function noPanel(heading: string, note: string): Panel {
  return { heading, size: null, paint: () => [], note };
}

/** The end of a scale, whose rounding errors nobody wants to read. */
function formatEnd(value: number, span: number): string {
  return formatShort(Math.abs(value) < span * 1e-5 ? 0 : value);
}

function noteOf({ width, height, at }: Numbers, largest: number): string {
  if (largest > 0) return `largest ${formatShort(largest)}`;
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      if (!isNumber(at(row, column))) return 'NaN or Inf on one side';
  return 'no difference';
}

function painter(plane: Numbers, gather: Gather, map: ColorMap): Panel['paint'] {
  return (width, height) =>
    [...samplePlane(plane, width, height, gather)].map((value) =>
      isNumber(value) ? map(value) : noNumber(value),
    );
}

function noNumber(value: number): Color {
  if (Number.isNaN(value)) return NAN;
  return value > 0 ? INFINITE : NEGATIVE_INFINITE;
}
