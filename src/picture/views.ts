import { indexOf, type Tensor } from '../tensor/tensor.ts';
import type { PlaneAxes } from './plane.ts';

/** One plane that is shown: its index along all axes, of which those of the plane itself do not matter. */
export interface View {
  index: number[];
  /** Where it lies, where there are others: `channel 1 of 3, z 12 of 24`; from 0, as in numpy. */
  words: string;
  /** Row and column of the worst element, where it lies here. */
  worst: [number, number] | null;
}

const MOST_CHANNELS = 4;

/**
 * The planes of a tensor to show: the middle one along further axes, of the first sample and each of the
 * first channels; and the one of the worst element where that is another.
 * @param worst offset of that element in the data; -1 where there is none
 */
export function viewsOf(
  { shape, axes }: Pick<Tensor, 'shape' | 'axes'>,
  plane: PlaneAxes,
  worst: number,
): View[] {
  const center = shape.map((size, axis) => (axes[axis] === 'batch' ? 0 : size >> 1));
  const channels = plane.channel === null ? 1 : (shape[plane.channel] ?? 1);
  const shown = Array.from({ length: Math.min(channels, MOST_CHANNELS) }, (_, channel) =>
    center.map((middle, axis) => (axis === plane.channel ? channel : middle)),
  );
  const isSame = (a: readonly number[], b: readonly number[]) =>
    a.every((place, axis) => axis === plane.down || axis === plane.across || place === b[axis]);
  const at = worst < 0 ? null : indexOf(shape, worst);
  const isElsewhere = at !== null && !shown.some((index) => isSame(index, at));
  const words = (index: readonly number[]) => wordsOf(index, { shape, axes }, plane);
  const along = (axis: number | null) => (axis === null ? 0 : (at?.[axis] ?? 0));
  const worstPlace: [number, number] = [along(plane.down), along(plane.across)];
  const few = channels > MOST_CHANNELS ? ` (the first ${MOST_CHANNELS} are shown)` : '';
  return [
    ...shown.map((index, i) => ({
      index,
      words: `${words(index)}${i === 0 ? few : ''}`,
      worst: at !== null && isSame(index, at) ? worstPlace : null,
    })),
    ...(isElsewhere
      ? [{ index: at, words: `largest difference: ${words(at)}`, worst: worstPlace }]
      : []),
  ];
}

function wordsOf(
  index: readonly number[],
  { shape, axes }: Pick<Tensor, 'shape' | 'axes'>,
  { down, across }: PlaneAxes,
): string {
  const places = index.flatMap((place, axis) => {
    const size = shape[axis] ?? 1;
    if (axis === down || axis === across || size === 1) return [];
    return [`${axes[axis] ?? `axis ${axis}`} ${place} of ${size}`];
  });
  return places.join(', ');
}

/** The index in another tensor that shows what a view shows: the same along axes of the same size, in proportion else. */
export function indexIn(
  { shape, axes }: Pick<Tensor, 'shape' | 'axes'>,
  view: View,
  of: Pick<Tensor, 'shape' | 'axes'>,
): number[] {
  return shape.map((size, axis) => {
    const other = of.axes.indexOf(axes[axis] ?? '');
    if (other < 0) return axes[axis] === 'batch' || axes[axis] === 'channel' ? 0 : size >> 1;
    const [place, most] = [view.index[other] ?? 0, of.shape[other] ?? 1];
    if (size === most) return place;
    if (axes[axis] === 'channel') return Math.min(place, size - 1);
    return Math.min(size - 1, Math.floor(((place + 0.5) * size) / most));
  });
}
