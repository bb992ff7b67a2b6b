import { encode } from 'fast-png';

const SIZE = 96;
const GAP = 8;
/** Centres and radii of what looks like cells. */
const CELLS: readonly [number, number, number][] = [
  [24, 22, 13],
  [60, 18, 9],
  [78, 50, 14],
  [36, 60, 17],
  [66, 80, 11],
  [14, 84, 8],
];

/** Brightness, 0 to 1, of a made-up picture of cells. */
const PAINTERS: Record<string, (x: number, y: number) => number> = {
  input: (x, y) => 0.15 + 0.65 * cells(x, y, 6) + 0.18 * noise(x, y),
  expected: (x, y) => cells(x, y, 0),
  produced: (x, y) => (x > 50 && y > 66 ? 0 : cells(x, y, 0)),
  difference: (x, y) => (x > 50 && y > 66 ? cells(x, y, 0) : 0),
};

/** A small PNG that looks like what is kept of a model of cells: four panels side by side. */
export function paint(): Uint8Array {
  const panels = Object.values(PAINTERS);
  const width = panels.length * (SIZE + GAP) - GAP;
  const data = new Uint8Array(SIZE * width).fill(255);
  for (const [place, painter] of panels.entries())
    for (let y = 0; y < SIZE; y++)
      for (let x = 0; x < SIZE; x++)
        data[y * width + place * (SIZE + GAP) + x] = Math.round(255 * Math.min(1, painter(x, y)));
  return encode({ width, height: SIZE, data, channels: 1, depth: 8 });
}

function cells(x: number, y: number, blur: number): number {
  return Math.max(
    ...CELLS.map(([cx, cy, radius]) => {
      const beyond = Math.hypot(x - cx, y - cy) - radius;
      return blur === 0 ? (beyond < 0 ? 1 : 0) : 1 / (1 + Math.exp((beyond * 4) / blur));
    }),
  );
}

function noise(x: number, y: number): number {
  const value = Math.sin(x * 12.9898 + y * 78.233) * 43758.5453;
  return value - Math.floor(value);
}
