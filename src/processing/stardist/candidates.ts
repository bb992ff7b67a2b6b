import type { DType, NumberArray } from '../../tensor/tensor.ts';
import { makeReal, realType } from '../operation.ts';
import { ProcessingError } from '../processing-error.ts';
import { roundToType } from '../round-to-type.ts';
import { forEachPlace, type SpatialLayout } from '../spatial-layout.ts';
import type { StarKwargs } from './star-kwargs.ts';

/** Objects that the network proposes, the most probable first. */
export interface Candidates {
  count: number;
  /** Axes of space. */
  dimensions: number;
  rays: number;
  /** Centre of each in pixels of the label map, `dimensions` numbers each. */
  points: Float64Array;
  /** Distance from the centre to the border along each ray, `rays` numbers each. */
  distances: Float32Array | Float64Array;
  probabilities: Float64Array;
}

/** Distances of all candidates of an image: as many as memory has room for. */
const MOST = 2 ** 26;

function tooMany(count: number): ProcessingError {
  return new ProcessingError(
    'unsupported-processing',
    `The postprocessing of StarDist finds more than ${count} candidates in one image, for which there is no room here.`,
    'Ship test tensors of a smaller image, or raise prob_threshold: it lets almost every pixel through.',
  );
}

/**
 * The places of one image whose probability is above the threshold and which are not within the border.
 * Of equal probabilities the later place comes first: numpy's sort leaves their order open, and short lists come out so.
 */
export function findCandidates(
  values: NumberArray,
  dtype: DType,
  layout: SpatialLayout,
  batch: number,
  { probThreshold, border, grid }: StarKwargs,
): Candidates {
  const threshold = roundToType(probThreshold, dtype);
  const { size, channelStride, channels } = layout;
  const found: { place: number; offset: number; probability: number }[] = [];
  forEachPlace(layout, batch * layout.batchStride, (offset, place) => {
    const probability = values[offset] as number;
    if (!(probability > threshold && isWithin(place, size, border))) return;
    if ((found.length + 1) * channels > MOST) throw tooMany(found.length);
    found.push({ place, offset, probability });
  });
  found.reverse().sort((a, b) => b.probability - a.probability);
  const [dimensions, rays, count] = [size.length, channels - 1, found.length];
  const points = new Float64Array(count * dimensions);
  const distances = makeReal(realType(dtype), count * rays);
  for (const [i, { place, offset }] of found.entries()) {
    for (const [axis, at] of placeIn(size, place).entries())
      points[i * dimensions + axis] = at * (grid[axis] as number);
    for (let ray = 0; ray < rays; ray++)
      distances[i * rays + ray] = values[offset + (ray + 1) * channelStride] as number;
  }
  const probabilities = Float64Array.from(found, ({ probability }) => probability);
  return { count, dimensions, rays, points, distances, probabilities };
}

/** The candidates at these ranks, in their order. */
export function pickCandidates(from: Candidates, ranks: readonly number[]): Candidates {
  const { dimensions, rays } = from;
  const rows = <A extends Float32Array | Float64Array>(array: A, width: number, picked: A): A => {
    for (const [i, rank] of ranks.entries())
      picked.set(array.subarray(rank * width, (rank + 1) * width), i * width);
    return picked;
  };
  const double = (length: number) => new Float64Array(length);
  const { length: count } = ranks;
  const single = from.distances instanceof Float32Array ? 'float32' : 'float64';
  return {
    count,
    dimensions,
    rays,
    points: rows(from.points, dimensions, double(count * dimensions)),
    distances: rows(from.distances, rays, makeReal(single, count * rays)),
    probabilities: rows(from.probabilities, 1, double(count)),
  };
}

function placeIn(size: readonly number[], place: number): number[] {
  const index = new Array<number>(size.length);
  let rest = place;
  for (let axis = size.length - 1; axis >= 0; axis--) {
    const extent = size[axis] as number;
    index[axis] = rest % extent;
    rest = Math.floor(rest / extent);
  }
  return index;
}

function isWithin(
  place: number,
  size: readonly number[],
  border: readonly (readonly [number, number])[],
): boolean {
  return placeIn(size, place).every((at, axis) => {
    const [before, after] = border[axis] as [number, number];
    return at >= Math.max(0, before) && at < (size[axis] as number) - Math.max(0, after);
  });
}
