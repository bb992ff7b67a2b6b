import type { Tensor } from '../../tensor/tensor.ts';
import type { Kwargs } from '../kwargs.ts';
import { numbersIn, type Operation } from '../operation.ts';
import { impossible } from '../processing-error.ts';
import { labelTensor, spatialLayout } from '../spatial-layout.ts';
import { type WorkBudget, workBudget } from '../work-budget.ts';
import { type Candidates, findCandidates, pickCandidates } from './candidates.ts';
import { drawPolygons } from './draw-polygons.ts';
import { drawPolyhedra } from './draw-polyhedra.ts';
import { goldenSpiral } from './golden-spiral.ts';
import { type StarKwargs, starKwargs, starKwargs3d } from './star-kwargs.ts';
import { suppressPolygons } from './suppress-polygons.ts';
import { suppressPolyhedra } from './suppress-polyhedra.ts';

/**
 * Instance labels (int32) out of the probabilities (first channel) and distances along rays (the other channels) of
 * StarDist: candidates above the threshold, of which non-maximum suppression keeps some, drawn at the resolution of
 * the image. In three dimensions where anisotropy is given, else in two.
 * Source: model specification 0.5, StardistPostprocessingDescr, and the papers that it names.
 */
export const stardistPostprocessing: Operation = (tensor, kwargs) =>
  'anisotropy' in kwargs ? starDist3d(tensor, kwargs) : starDist2d(tensor, kwargs);

function starDist2d(tensor: Tensor, kwargs: Kwargs): Tensor {
  const arguments2d = starKwargs(kwargs, 2);
  return labelEach(tensor, ['y', 'x'], arguments2d, (candidates, size, budget) => {
    const kept = suppressPolygons(candidates, arguments2d.nmsThreshold, budget);
    const [height = 0, width = 0] = size;
    return drawPolygons(pickCandidates(candidates, kept), [height, width], budget);
  });
}

function starDist3d(tensor: Tensor, kwargs: Kwargs): Tensor {
  const given = starKwargs3d(kwargs);
  const { anisotropy, nmsThreshold, overlapLabel } = given;
  const label: Labelling = (candidates, size, budget) => {
    budget.spend(100 * given.rays ** 2);
    const rays = goldenSpiral(given.rays, anisotropy);
    const kept = suppressPolyhedra(candidates, rays, nmsThreshold, budget);
    return drawPolyhedra(pickCandidates(candidates, kept), rays, size, overlapLabel, budget);
  };
  return labelEach(tensor, ['z', 'y', 'x'], given, label);
}

/** Label map of one image. */
type Labelling = (candidates: Candidates, size: number[], budget: WorkBudget) => Int32Array;

function labelEach(
  tensor: Tensor,
  space: readonly string[],
  kwargs: StarKwargs,
  label: Labelling,
): Tensor {
  const layout = spatialLayout(tensor, space);
  if (layout.channels !== kwargs.rays + 1)
    throw impossible(
      `it needs ${kwargs.rays + 1} channels, a probability and ${kwargs.rays} distances, and the tensor has ${layout.channels}`,
      'n_rays has to be one less than the channels that the network gives.',
    );
  const values = numbersIn(tensor);
  const size = layout.size.map((extent, axis) => extent * (kwargs.grid[axis] as number));
  const budget = workBudget('The postprocessing of StarDist');
  const labels = Array.from({ length: layout.batches }, (_, batch) =>
    label(findCandidates(values, tensor.dtype, layout, batch, kwargs), size, budget),
  );
  return labelTensor(tensor, space, size, labels, 'int32');
}
