/** Red, green, blue, 0 to 255. */
export type Color = readonly [number, number, number];

/** A picture while it is drawn: 3 bytes a pixel, row after row. */
export interface Canvas {
  width: number;
  height: number;
  data: Uint8Array;
}

export const WHITE: Color = [255, 255, 255];
export const BLACK: Color = [20, 20, 20];
export const GRAY: Color = [150, 150, 150];

export function makeCanvas(width: number, height: number): Canvas {
  return { width, height, data: new Uint8Array(width * height * 3).fill(255) };
}

/** Sets a pixel; nothing outside of the picture. */
export function setPixel({ width, height, data }: Canvas, x: number, y: number, color: Color) {
  if (x < 0 || y < 0 || x >= width || y >= height) return;
  const at = 3 * (y * width + x);
  data[at] = color[0];
  data[at + 1] = color[1];
  data[at + 2] = color[2];
}

export function fillBox(
  canvas: Canvas,
  left: number,
  top: number,
  width: number,
  height: number,
  color: Color,
): void {
  for (let y = top; y < top + height; y++)
    for (let x = left; x < left + width; x++) setPixel(canvas, x, y, color);
}

/** A line one pixel wide around a box, outside of it. */
export function frameBox(
  canvas: Canvas,
  left: number,
  top: number,
  width: number,
  height: number,
  color: Color,
): void {
  fillBox(canvas, left - 1, top - 1, width + 2, 1, color);
  fillBox(canvas, left - 1, top + height, width + 2, 1, color);
  fillBox(canvas, left - 1, top, 1, height, color);
  fillBox(canvas, left + width, top, 1, height, color);
}
