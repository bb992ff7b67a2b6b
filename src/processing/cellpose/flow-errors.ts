import { sizeOf } from '../../tensor/tensor.ts';
import type { WorkBudget } from '../work-budget.ts';
import {
  type Box,
  boxesOf,
  type LabelMap,
  placesIn,
  removeLabels,
  renumber,
} from './label-tools.ts';

/** Neighbours of a pixel in the order in which Cellpose adds them up: itself, above, below, left, right, diagonals. */
const NEIGHBOURS = [
  [0, 0],
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
  [-1, -1],
  [-1, 1],
  [1, -1],
  [1, 1],
] as const;

/**
 * Removes masks whose own flow field is another one than the network's: their mean square difference is above the
 * threshold. A mask's own flow is the gradient of heat that spreads from its centre.
 * @param flows a fifth of the network's flows along y and x, in C order
 * Source: C. Stringer et al., Cellpose, Nature Methods 2021, with the numbers of cellpose 4.2.
 */
export function removeBadFlows(
  map: LabelMap,
  flows: readonly (Float32Array | Float64Array)[],
  threshold: number,
  budget: WorkBudget,
): void {
  const boxes = boxesOf(map);
  if (boxes.size === 0) return;
  const own = ownFlows(map, boxes, budget);
  const [networkY, networkX] = flows as [Float64Array, Float64Array];
  const sums = new Float64Array(boxes.size + 1);
  const counts = new Float64Array(boxes.size + 1);
  for (const [i, label] of map.data.entries()) {
    const y = (own.y[i] as number) - (networkY[i] as number);
    const x = (own.x[i] as number) - (networkX[i] as number);
    sums[label] = (sums[label] as number) + (y * y + x * x);
    counts[label] = (counts[label] as number) + 1;
  }
  const bad = [...boxes.keys()].filter(
    (label) => (sums[label] as number) / (counts[label] as number) > threshold,
  );
  removeLabels(map, new Set(bad));
  renumber(map);
}

/** Unit vectors of the heat's gradient in each mask; 0 elsewhere. */
function ownFlows(map: LabelMap, boxes: ReadonlyMap<number, Box>, budget: WorkBudget) {
  const [height = 0, width = 0] = map.size;
  const row = width + 2;
  const labels = new Uint32Array((height + 2) * row);
  const pixels: number[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const label = map.data[y * width + x] as number;
      if (label === 0) continue;
      labels[(y + 1) * row + x + 1] = label;
      pixels.push((y + 1) * row + x + 1);
    }
  const centres = [...boxes].map(([label, box]) => {
    const centre = centreOf(map, label, box);
    return (Math.floor(centre / width) + 1) * row + (centre % width) + 1;
  });
  const heat = spreadHeat(labels, pixels, centres, row, 2 * longest(boxes), budget);
  const own = { y: new Float64Array(sizeOf(map.size)), x: new Float64Array(sizeOf(map.size)) };
  for (const pixel of pixels) {
    const y = (heat[pixel + row] as number) - (heat[pixel - row] as number);
    const x = (heat[pixel + 1] as number) - (heat[pixel - 1] as number);
    const length = 1e-60 + Math.sqrt(y * y + x * x);
    const i = (Math.floor(pixel / row) - 1) * width + (pixel % row) - 1;
    own.y[i] = y / length;
    own.x[i] = x / length;
  }
  return own;
}

/** Height and width of the largest box, with a pixel around it. */
function longest(boxes: ReadonlyMap<number, Box>): number {
  let most = 0;
  for (const { first, last } of boxes.values()) {
    const lengths = first.map((low, axis) => (last[axis] as number) - low + 1);
    most = Math.max(
      most,
      lengths.reduce((sum, length) => sum + length, 2),
    );
  }
  return most;
}

/** The pixel of a mask nearest to its centre of mass, the first of several. */
function centreOf({ size, data }: LabelMap, label: number, box: Box): number {
  const width = size[1] as number;
  const [top = 0, left = 0] = box.first;
  const pixels = placesIn(box, size).filter((place) => data[place] === label);
  let [sumY, sumX] = [0, 0];
  for (const pixel of pixels) {
    sumY += Math.floor(pixel / width) - top;
    sumX += (pixel % width) - left;
  }
  const y = top + roundHalfToEven(sumY / pixels.length);
  const x = left + roundHalfToEven(sumX / pixels.length);
  let [nearest, least] = [pixels[0] as number, Number.POSITIVE_INFINITY];
  for (const pixel of pixels) {
    const distance = (Math.floor(pixel / width) - y) ** 2 + ((pixel % width) - x) ** 2;
    if (distance < least) [nearest, least] = [pixel, distance];
  }
  return nearest;
}

function roundHalfToEven(number: number): number {
  const below = Math.floor(number);
  if (number - below !== 0.5) return Math.round(number);
  return below % 2 === 0 ? below : below + 1;
}

/** Each step every centre gets 1, and every pixel the ninth part of what it and its neighbours in the mask have. */
function spreadHeat(
  labels: Uint32Array,
  pixels: readonly number[],
  centres: readonly number[],
  row: number,
  steps: number,
  budget: WorkBudget,
): Float64Array {
  budget.spend(steps * pixels.length * NEIGHBOURS.length);
  const count = NEIGHBOURS.length;
  // Where a neighbour is of another mask, an element that stays cold stands in.
  const cold = 0;
  const from = new Int32Array(pixels.length * count);
  for (const [i, pixel] of pixels.entries())
    for (const [k, [y, x]] of NEIGHBOURS.entries()) {
      const other = pixel + y * row + x;
      from[i * count + k] = labels[other] === labels[pixel] ? other : cold;
    }
  const heat = new Float64Array(labels.length);
  const next = new Float64Array(pixels.length);
  for (let step = 0; step < steps; step++) {
    for (const centre of centres) heat[centre] = (heat[centre] as number) + 1;
    for (let i = 0; i < next.length; i++) {
      let sum = 0;
      for (let k = i * count; k < (i + 1) * count; k++) sum += heat[from[k] as number] as number;
      next[i] = sum / count;
    }
    for (let i = 0; i < next.length; i++) heat[pixels[i] as number] = next[i] as number;
  }
  return heat;
}
