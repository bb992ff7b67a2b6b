import {
  BLACK,
  type Canvas,
  type Color,
  fillBox,
  frameBox,
  GRAY,
  setPixel,
  WHITE,
} from './canvas.ts';
import { drawText, LINE_HEIGHT, textWidth } from './draw-text.ts';

/** One picture with a heading, and a scale and a note below it. */
export interface Panel {
  heading: string;
  /** Elements of the plane, or null where there is nothing to show. */
  size: { width: number; height: number } | null;
  /** The colors of `width` × `height` pixels, row after row. */
  paint: (width: number, height: number) => Color[];
  /** Colors from the left to the right end, what those stand for, and what lies between that is to be marked. */
  scale?: { at: (share: number) => Color; low: string; high: string; marks?: readonly number[] };
  note?: string;
  /** Row and column of an element to be ringed. */
  ring?: [number, number];
}

/** Pixels. */
export interface Room {
  width: number;
  height: number;
}

const BAR = 10;
/** Pixels below a heading and below a picture that belong to its panel. */
export const PANEL_EXTRA = LINE_HEIGHT + 8 + BAR + 6 + 2 * LINE_HEIGHT;
/** Pixels. */
const MOST_SCALE = 288;
/** Pixels of an element that needs no ring to be seen. */
const LARGE = 16;
/** The least side of a picture: what is thinner is widened, and is then not to scale. */
const LEAST_SIDE = 24;

/** How large a plane is drawn in a room: whole multiples where it is smaller. */
export function fitInto({ width, height }: Room, room: Room): Room {
  const factor = Math.min(room.width / width, room.height / height);
  const by = factor >= 1 ? Math.floor(factor) : factor;
  const side = (size: number, most: number) =>
    Math.min(most, Math.max(LEAST_SIDE, Math.round(size * by)));
  return { width: side(width, room.width), height: side(height, room.height) };
}

/** Draws a panel with its upper left corner at (left, top) and its picture within a room. */
export function drawPanel(
  canvas: Canvas,
  panel: Panel,
  left: number,
  top: number,
  room: Room,
): void {
  const { heading, size, paint, scale, note, ring } = panel;
  drawText(canvas, heading, left, top, room.width);
  const upper = top + LINE_HEIGHT;
  const drawn = size ? fitInto(size, room) : { width: room.width, height: room.height };
  if (size) {
    const colors = paint(drawn.width, drawn.height);
    for (const [i, color] of colors.entries())
      setPixel(canvas, left + (i % drawn.width), upper + Math.floor(i / drawn.width), color);
  }
  frameBox(canvas, left, upper, drawn.width, drawn.height, GRAY);
  if (size && ring) drawRing(canvas, ring, size, drawn, left, upper);
  let below = upper + drawn.height + 8;
  if (scale) {
    drawScale(canvas, scale, left, below, Math.min(room.width, MOST_SCALE));
    below += BAR + 6 + LINE_HEIGHT;
  }
  if (note) drawText(canvas, note, left, below, room.width);
}

/** A frame around an element, wide enough to be found. */
function drawRing(
  canvas: Canvas,
  [row, column]: [number, number],
  size: Room,
  drawn: Room,
  left: number,
  top: number,
): void {
  const [x, y] = [drawn.width / size.width, drawn.height / size.height];
  if (Math.max(x, y) > LARGE) return;
  const [width, height] = [x, y].map((each) => Math.max(13, Math.ceil(each) + 6)) as [
    number,
    number,
  ];
  const corner = (at: number, side: number, least: number, most: number) =>
    Math.min(Math.max(Math.round(at - side / 2), least), most - side);
  const ringLeft = corner(left + (column + 0.5) * x, width, left, left + drawn.width);
  const ringTop = corner(top + (row + 0.5) * y, height, top, top + drawn.height);
  frameBox(canvas, ringLeft, ringTop, width, height, BLACK);
  frameBox(canvas, ringLeft - 1, ringTop - 1, width + 2, height + 2, WHITE);
}

function drawScale(
  canvas: Canvas,
  { at, low, high, marks = [] }: NonNullable<Panel['scale']>,
  left: number,
  top: number,
  width: number,
): void {
  for (let x = 0; x < width; x++) fillBox(canvas, left + x, top, 1, BAR, at(x / (width - 1)));
  frameBox(canvas, left, top, width, BAR, GRAY);
  for (const mark of marks)
    fillBox(canvas, left + Math.round(mark * (width - 1)) - 1, top - 3, 2, BAR + 6, BLACK);
  drawText(canvas, low, left, top + BAR + 6, width / 2);
  drawText(canvas, high, left + width - textWidth(high), top + BAR + 6, width / 2);
}
