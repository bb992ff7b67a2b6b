import { BLACK, type Canvas, type Color, fillBox } from './canvas.ts';
import { GLYPHS } from './glyphs.ts';

/** Pixels a point. */
const SCALE = 2;
const BOX = 'vhhhhhv';
/** Pixels from one letter to the next. */
const ADVANCE = 6 * SCALE;
/** Pixels from one line to the next. */
export const LINE_HEIGHT = 11 * SCALE;

export function textWidth(text: string): number {
  return [...text].length * ADVANCE;
}

/** Writes a line with its upper left corner at (left, top); what does not fit into `room` pixels is cut off with dots. */
export function drawText(
  canvas: Canvas,
  text: string,
  left: number,
  top: number,
  room: number,
  color: Color = BLACK,
): void {
  const letters = [...text];
  const most = Math.floor(room / ADVANCE);
  const shown = letters.length > most ? [...letters.slice(0, Math.max(0, most - 1)), '…'] : letters;
  for (const [i, letter] of shown.entries())
    drawGlyph(canvas, glyphOf(letter), Math.round(left) + i * ADVANCE, top, color);
}

function glyphOf(letter: string): string {
  return (Object.hasOwn(GLYPHS, letter) ? GLYPHS[letter] : undefined) ?? BOX;
}

function drawGlyph(canvas: Canvas, glyph: string, left: number, top: number, color: Color): void {
  for (const [row, digit] of [...glyph].entries()) {
    const bits = Number.parseInt(digit, 32);
    for (let column = 0; column < 5; column++)
      if (bits & (16 >> column))
        fillBox(canvas, left + column * SCALE, top + row * SCALE, SCALE, SCALE, color);
  }
}
