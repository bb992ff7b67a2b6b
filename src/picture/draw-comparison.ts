import { encode } from 'fast-png';
import { type Canvas, type Color, fillBox, makeCanvas } from './canvas.ts';
import { INFINITE, NAN, NEGATIVE_INFINITE } from './color-maps.ts';
import { type Compared, panelsOf } from './comparison-panels.ts';
import { drawSpread, SPREAD_HEIGHT } from './draw-spread.ts';
import { drawText, LINE_HEIGHT, textWidth } from './draw-text.ts';
import { LABEL_STATES } from './label-states.ts';
import { drawPanel, fitInto, PANEL_EXTRA, type Panel, type Room } from './panel.ts';
import { planeAxes, planeOf } from './plane.ts';
import { spreadOf, type ToleranceLine } from './spread.ts';
import { viewsOf } from './views.ts';

/** What a picture shows. */
export interface Pictured extends Compared {
  /** Lines above everything else. */
  title: readonly string[];
  tolerance: ToleranceLine;
  /** Offset of the element that differs most; null where there is none. */
  worst: number | null;
}

const MARGIN = 20;
const GAP = 20;
const PANELS = 4;
const PANEL = 288;
/** Pixels: no picture is wider. */
const WIDTH = 2 * MARGIN + PANELS * PANEL + (PANELS - 1) * GAP;
/** Planes that are so many times wider than high stand one below the other. */
const WIDE = 2.5;

/**
 * Draws input, expected, produced and difference side by side, one row a view, and how many elements differ by
 * how much, with the tolerance.
 * @returns a PNG file, at most 1252 pixels wide and about 3000 high
 */
export function drawComparison(pictured: Pictured): Uint8Array {
  const { title, expected, produced, isLabels, tolerance, worst } = pictured;
  const isSameShape = String(expected.shape) === String(produced.shape);
  const spread = isSameShape ? spreadOf(produced, expected, tolerance) : null;
  const axes = planeAxes(expected);
  const plane = planeOf(expected, axes, []);
  const isWide = plane.width > Math.max(WIDE * plane.height, PANEL / WIDE);
  const room: Room = isWide
    ? { width: WIDTH - 2 * MARGIN, height: 140 }
    : { width: PANEL, height: plane.height > WIDE * plane.width ? 480 : PANEL };
  const odd = spread ? spread.nonFiniteAt : -1;
  const rows = viewsOf(expected, axes, odd >= 0 ? odd : (worst ?? -1)).map((view) => {
    const panels = panelsOf(pictured, view, spread);
    const { words } = view;
    return { words, panels, height: rowHeight(panels, room, isWide, words) };
  });
  const legend = legendOf(isLabels, pictured);
  const below =
    (legend.length > 0 ? 2 * LINE_HEIGHT : 0) + (spread && !isLabels ? SPREAD_HEIGHT : 0);
  const above = MARGIN + title.length * LINE_HEIGHT + 10;
  const height = above + rows.reduce((sum, row) => sum + row.height, 0) + below + MARGIN;
  const canvas = makeCanvas(WIDTH, height);
  const inner = WIDTH - 2 * MARGIN;
  for (const [i, line] of title.entries())
    drawText(canvas, line, MARGIN, MARGIN + i * LINE_HEIGHT, inner);
  let top = above;
  for (const { words, panels, height } of rows) {
    drawText(canvas, words, MARGIN, top, inner);
    drawRow(canvas, panels, top + (words === '' ? 0 : LINE_HEIGHT), room, isWide);
    top += height;
  }
  if (legend.length > 0) {
    drawLegend(canvas, legend, top);
    top += 2 * LINE_HEIGHT;
  }
  if (spread && !isLabels) drawSpread(canvas, spread, tolerance, MARGIN, top, inner);
  return encode({ width: WIDTH, height, data: canvas.data, channels: 3, depth: 8 });
}

function drawRow(
  canvas: Canvas,
  panels: readonly Panel[],
  top: number,
  room: Room,
  isWide: boolean,
) {
  let y = top;
  for (const [i, panel] of panels.entries()) {
    drawPanel(canvas, panel, MARGIN + (isWide ? 0 : i * (PANEL + GAP)), y, room);
    if (isWide) y += pictureHeight(panel, room) + PANEL_EXTRA;
  }
}

function rowHeight(panels: readonly Panel[], room: Room, isWide: boolean, words: string): number {
  const heights = panels.map((panel) => pictureHeight(panel, room) + PANEL_EXTRA);
  const all = isWide ? heights.reduce((sum, each) => sum + each, 0) : Math.max(...heights);
  return all + (words === '' ? 0 : LINE_HEIGHT) + 8;
}

function pictureHeight({ size }: Panel, room: Room): number {
  return size ? fitInto(size, room).height : room.height;
}

type Legend = { color: Color; words: string }[];

/** What the colors mean that no scale explains: states of labels, and numbers that are none where there are some. */
function legendOf(isLabels: boolean, { expected, produced, input }: Compared): Legend {
  const holds = (is: (value: number) => boolean) =>
    [expected, produced, ...(input ? [input] : [])].some(({ data }) =>
      // Of 64-bit integers all are numbers.
      data instanceof BigInt64Array || data instanceof BigUint64Array ? false : data.some(is),
    );
  return [
    ...(isLabels ? LABEL_STATES : []),
    ...(holds(Number.isNaN) ? [{ color: NAN, words: 'NaN' }] : []),
    ...(holds((value) => value === Number.POSITIVE_INFINITY)
      ? [{ color: INFINITE, words: '+Inf' }]
      : []),
    ...(holds((value) => value === Number.NEGATIVE_INFINITY)
      ? [{ color: NEGATIVE_INFINITE, words: '−Inf' }]
      : []),
  ];
}

function drawLegend(canvas: Canvas, legend: Legend, top: number): void {
  let left = MARGIN;
  for (const { color, words } of legend) {
    fillBox(canvas, left, top, 16, 16, color);
    drawText(canvas, words, left + 24, top, WIDTH - left);
    left += 24 + textWidth(words) + 30;
  }
}
