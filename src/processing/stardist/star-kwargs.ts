import { type Kwargs, optionalNumber } from '../kwargs.ts';
import { impossible, unsupportedProcessing } from '../processing-error.ts';

/** Arguments of `stardist_postprocessing`, lists in the order of the axes of space. */
export interface StarKwargs {
  probThreshold: number;
  nmsThreshold: number;
  rays: number;
  grid: number[];
  /** Places at the two ends of each axis where nothing is looked for. */
  border: [number, number][];
}

export interface StarKwargs3d extends StarKwargs {
  anisotropy: [number, number, number];
  /** What the label is where objects overlap; null: that of the more probable one. */
  overlapLabel: number | null;
}

/** Throws ProcessingError for what is missing or makes no sense. */
export function starKwargs(kwargs: Kwargs, dimensions: number): StarKwargs {
  const rays = required(kwargs, 'n_rays');
  const least = dimensions + 1;
  if (!(rays >= least))
    throw impossible(`it has ${rays} rays`, `n_rays has to be at least ${least}.`);
  const grid = listOf(kwargs, 'grid', dimensions);
  if (!grid.every((step) => step >= 1))
    throw impossible(`its grid is ${grid.join(', ')}`, 'Steps of the grid are 1 or more.');
  return {
    probThreshold: required(kwargs, 'prob_threshold'),
    nmsThreshold: required(kwargs, 'nms_threshold'),
    rays,
    grid,
    border: borderOf(kwargs, dimensions),
  };
}

export function starKwargs3d(kwargs: Kwargs): StarKwargs3d {
  const [z = 1, y = 1, x = 1] = listOf(kwargs, 'anisotropy', 3);
  if (![z, y, x].every((factor) => factor > 0))
    throw impossible(`its anisotropy is ${z}, ${y}, ${x}`, 'Factors are greater than 0.');
  const given = starKwargs(kwargs, 3);
  // The reference computes with them, but not a volume that could be told.
  if (given.rays < 5)
    throw unsupportedProcessing(
      'stardist_postprocessing',
      'at least 5 rays in space, fewer do not surround the centre of an object',
    );
  const overlapLabel = optionalNumber(kwargs, 'overlap_label');
  return { ...given, anisotropy: [z, y, x], overlapLabel };
}

function required(kwargs: Kwargs, name: string): number {
  const value = optionalNumber(kwargs, name);
  if (value === null) throw impossible(`its argument ${name} is missing`, `Give ${name}.`);
  return value;
}

function listOf(kwargs: Kwargs, name: string, length: number): number[] {
  const value = kwargs[name];
  if (isNumbers(value) && value.length === length) return value;
  throw impossible(`its argument ${name} is not a list of ${length} numbers`, `Give ${name}.`);
}

function borderOf(kwargs: Kwargs, dimensions: number): [number, number][] {
  const { b } = kwargs;
  if (typeof b === 'number') return Array.from({ length: dimensions }, () => [b, b]);
  if (Array.isArray(b) && b.length === dimensions && b.every(isPair)) return b;
  throw impossible(
    'its argument b is not a number or a list of pairs',
    `Give one number, or ${dimensions} pairs.`,
  );
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}

function isPair(value: unknown): value is [number, number] {
  return isNumbers(value) && value.length === 2;
}
