import type { Color } from './canvas.ts';

/** Gives a color for a number from 0 to 1. */
export type ColorMap = (share: number) => Color;

/** Colors of a map: more than a picture can show. */
const STEPS = 1024;

/** Numbers that are none. No map above has colors like these. */
export const NAN: Color = [255, 0, 200];
export const INFINITE: Color = [255, 60, 0];
export const NEGATIVE_INFINITE: Color = [0, 220, 255];

export const gray: ColorMap = between([
  [0, 0, 0],
  [255, 255, 255],
]);

/** From dark violet through green to yellow: grows in lightness, so that it is read without seeing hues too. */
export const sequential: ColorMap = between([
  [40, 10, 75],
  [60, 55, 130],
  [40, 105, 140],
  [30, 150, 130],
  [115, 200, 85],
  [250, 230, 50],
]);

/** From blue through white (0.5) to brown: told apart with every common kind of color blindness. */
export const diverging: ColorMap = between([
  [5, 45, 110],
  [70, 140, 200],
  [248, 248, 248],
  [215, 130, 45],
  [110, 45, 5],
]);

function between(anchors: readonly Color[]): ColorMap {
  const last = anchors.length - 1;
  const colors = Array.from({ length: STEPS + 1 }, (_, step) => {
    const place = (step / STEPS) * last;
    const below = Math.min(last - 1, Math.floor(place));
    return mix(anchors[below] as Color, anchors[below + 1] as Color, place - below);
  });
  const [lowest, highest] = [colors[0] as Color, colors[STEPS] as Color];
  return (share) => {
    if (share <= 0) return lowest;
    return share >= 1 ? highest : (colors[(share * STEPS + 0.5) | 0] as Color);
  };
}

function mix(a: Color, b: Color, part: number): Color {
  const at = (i: 0 | 1 | 2) => Math.round(a[i] + (b[i] - a[i]) * part);
  return [at(0), at(1), at(2)];
}

/** A step around the circle of hues that never comes back to where it was: neighbouring ids look different. */
const GOLDEN = 0.618033988749895;
const LIGHTNESSES = [0.62, 0.45, 0.78];

/** The color of a label: the background is black, each id has its own hue and one of three lightnesses. */
export function labelColor(id: number): Color {
  if (id === 0) return [0, 0, 0];
  const number = Math.abs(Math.trunc(id));
  const hue = (number * GOLDEN + 0.5) % 1;
  return fromHsl(hue, 0.8, LIGHTNESSES[number % 3] ?? 0.6);
}

/** Hue, saturation and lightness, 0 to 1 each (the usual formula of CSS Color 4). */
function fromHsl(hue: number, saturation: number, lightness: number): Color {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const at = (n: number) => {
    const k = (n + hue * 12) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [at(0), at(8), at(4)];
}
