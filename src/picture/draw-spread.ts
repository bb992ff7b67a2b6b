import { BLACK, type Canvas, type Color, fillBox, GRAY } from './canvas.ts';
import { drawText, LINE_HEIGHT, textWidth } from './draw-text.ts';
import { formatShort } from './format-short.ts';
import type { Spread, ToleranceLine } from './spread.ts';

const WITHIN: Color = [70, 140, 200];
const BEYOND: Color = [215, 100, 30];
const ALLOWED: Color = [232, 240, 232];
const LINE: Color = [20, 110, 60];
const BARS = 130;
/** Room at either side for the bar of equal elements, and of those that are no numbers. */
const SIDE = 140;
/** The end of the bar of equal elements, from the left. */
const EQUAL_ONLY = 90;

/** Pixels that the histogram takes from top to bottom. */
export const SPREAD_HEIGHT = 4 * LINE_HEIGHT + BARS + 10;

/** Draws how many elements differ by how much, on logarithmic axes, with the tolerance drawn in. */
export function drawSpread(
  canvas: Canvas,
  spread: Spread,
  line: ToleranceLine,
  left: number,
  top: number,
  width: number,
): void {
  const { equal, nonFinite, within, beyond, lowest, perDecade } = spread;
  const total = sum([...within, ...beyond]) + equal + nonFinite;
  const wrong = sum(beyond) + nonFinite;
  drawText(
    canvas,
    `|produced − expected|: ${wrong} of ${total} elements beyond the tolerance of ${toleranceWords(line)}`,
    left,
    top,
    width,
  );
  const floor = top + LINE_HEIGHT + 8 + BARS;
  const bins = { left: left + SIDE, width: width - 2 * SIDE };
  const binAt = (bin: number) => bins.left + Math.round((bin * bins.width) / within.length);
  const placeOf = (size: number) =>
    size > 0 ? Math.min(within.length, (Math.log10(size) - lowest) * perDecade) : 0;
  const height = (count: number) =>
    count === 0 ? 0 : Math.max(2, Math.round((BARS * Math.log(1 + count)) / Math.log(1 + total)));
  const [least, most] = spread.tolerance;
  // Only what is equal is within a tolerance of 0.
  const lineAt = (size: number) => (size > 0 ? binAt(placeOf(size)) : left + EQUAL_ONLY);
  const allowedTo = lineAt(most);
  fillBox(canvas, left, floor - BARS, allowedTo - left, BARS, ALLOWED);
  const bar = (from: number, to: number, count: number, wrongOnes: number, color: Color) => {
    const tall = height(count);
    const wrongPart = count === 0 ? 0 : Math.round((tall * wrongOnes) / count);
    fillBox(canvas, from, floor - tall, to - from, tall, color);
    fillBox(canvas, from, floor - tall, to - from, wrongPart, BEYOND);
  };
  bar(left + 20, left + 70, equal, 0, WITHIN);
  for (const [bin, count] of within.entries()) {
    const wrongOnes = beyond[bin] ?? 0;
    bar(binAt(bin), binAt(bin + 1) - 1, count + wrongOnes, wrongOnes, WITHIN);
  }
  const rightEnd = left + width;
  if (nonFinite > 0) bar(rightEnd - 70, rightEnd - 20, nonFinite, nonFinite, BEYOND);
  fillBox(canvas, left, floor, width, 2, BLACK);
  for (const size of new Set([least, most])) dashes(canvas, lineAt(size), floor - BARS, BARS);
  drawText(canvas, 'equal', left + 16, floor + 10, SIDE);
  if (nonFinite > 0) drawText(canvas, 'NaN/Inf', rightEnd - 87, floor + 10, SIDE);
  decadeTicks(canvas, spread, binAt, floor);
  drawText(
    canvas,
    'bars: numbers of elements, on a logarithmic scale',
    left + 16,
    floor + 10 + LINE_HEIGHT,
    width,
    GRAY,
  );
  const name = 'tolerance';
  const side = allowedTo + 8 + textWidth(name) < rightEnd;
  const at = side ? allowedTo + 8 : allowedTo - 8 - textWidth(name);
  drawText(canvas, name, at, floor - BARS, textWidth(name), LINE);
}

function toleranceWords({ absolute, relative }: ToleranceLine): string {
  const parts = [
    ...(absolute > 0 || relative === 0 ? [formatShort(absolute)] : []),
    ...(relative > 0 ? [`${formatShort(relative)}·|expected|`] : []),
  ];
  return parts.join(' + ');
}

function decadeTicks(
  canvas: Canvas,
  { within, lowest, perDecade }: Spread,
  binAt: (bin: number) => number,
  floor: number,
): void {
  const decades = within.length / perDecade;
  const room = 80;
  const every = Math.max(1, Math.ceil((decades * room) / (binAt(within.length) - binAt(0))));
  for (let i = 0; i <= decades; i++) {
    const x = binAt(i * perDecade);
    fillBox(canvas, x, floor, 2, 6, BLACK);
    if (i % every !== 0) continue;
    const words = formatShort(10 ** (lowest + i));
    drawText(canvas, words, x - textWidth(words) / 2, floor + 10, room);
  }
}

function dashes(canvas: Canvas, x: number, top: number, height: number): void {
  for (let y = top; y < top + height; y += 8) fillBox(canvas, x, y, 2, 5, LINE);
  fillBox(canvas, x, top + height, 2, 6, GRAY);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
