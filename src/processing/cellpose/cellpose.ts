import { DTYPES, type DType, type NumberArray } from '../../tensor/tensor.ts';
import { type Kwargs, optionalNumber } from '../kwargs.ts';
import { numbersIn, type Operation } from '../operation.ts';
import { impossible } from '../processing-error.ts';
import { roundToType } from '../round-to-type.ts';
import { forEachPlace, labelTensor, type SpatialLayout, spatialLayout } from '../spatial-layout.ts';
import { type WorkBudget, workBudget } from '../work-budget.ts';
import { fillHolesAndRemoveSmall } from './fill-holes.ts';
import { removeBadFlows } from './flow-errors.ts';
import { followFlows } from './follow-flows.ts';
import { growMasks } from './grow-masks.ts';
import type { LabelMap } from './label-tools.ts';

interface CellKwargs {
  cellThreshold: number;
  flowThreshold: number;
  isVolume: boolean;
  leastSize: number;
  dtype: 'uint16' | 'uint32';
}

/**
 * Instance labels out of the flows (first channels: along y and x, or z, y and x) and the probability of cells (last
 * channel) of Cellpose: pixels follow the flows, and what ends together is one object.
 * Source: model specification 0.5, CellposeFlowDynamicsDescr, and the paper that it names.
 */
export const cellposeFlowDynamics: Operation = (tensor, kwargs) => {
  const space = tensor.axes.includes('z') ? ['z', 'y', 'x'] : ['y', 'x'];
  const given = cellKwargs(kwargs);
  const layout = spatialLayout(tensor, space);
  const channels = space.length + 1;
  if (layout.channels !== channels)
    throw impossible(
      `it needs ${channels} channels, flows along ${space.join(', ')} and the probability of cells, and the tensor has ${layout.channels}`,
      'Describe the output as the network gives it.',
    );
  if (space.length === 3 && !given.isVolume)
    throw impossible(
      'flows of a volume are not compared with those of its masks, as do_3D false asks for',
      'Set do_3D to true for an output with a z axis.',
    );
  const values = numbersIn(tensor);
  const budget = workBudget('The flow dynamics of Cellpose');
  const labels = Array.from({ length: layout.batches }, (_, batch) => {
    const image = imageOf(values, tensor.dtype, layout, batch, given.cellThreshold);
    return labelsOf(image, layout.size, given, budget).data;
  });
  return labelTensor(tensor, space, layout.size, labels, given.dtype);
};

/** One image of a batch, in C order. */
interface Image {
  /** A fifth of the flow along each axis, in the tensor's precision: what one step goes. */
  flows: Float64Array[];
  /** Places where a cell is. */
  cells: Int32Array;
}

function labelsOf(
  { flows, cells }: Image,
  size: readonly number[],
  { isVolume, flowThreshold, leastSize }: CellKwargs,
  budget: WorkBudget,
): LabelMap {
  if (cells.length === 0) return { size, data: new Uint32Array(flows[0]?.length ?? 0) };
  const fields = flows.map((flow) => {
    const field = new Float32Array(flow.length);
    for (const place of cells) field[place] = flow[place] as number;
    return field;
  });
  const ends = followFlows({ size, fields }, cells, budget);
  const map = growMasks(cells, ends, size, budget);
  if (!isVolume && flowThreshold > 0) removeBadFlows(map, flows, flowThreshold, budget);
  fillHolesAndRemoveSmall(map, leastSize, budget);
  return map;
}

function imageOf(
  values: NumberArray,
  dtype: DType,
  layout: SpatialLayout,
  batch: number,
  threshold: number,
): Image {
  const start = batch * layout.batchStride;
  const { channelStride, size } = layout;
  const limit = roundToType(threshold, dtype);
  const count = size.reduce((product, extent) => product * extent, 1);
  const narrow = DTYPES[dtype].kind === 'float' && dtype !== 'float64';
  const flows = size.map((_, axis) => {
    const flow = new Float64Array(count);
    forEachPlace(layout, start + axis * channelStride, (offset, place) => {
      const value = (values[offset] as number) / 5;
      flow[place] = narrow ? roundToType(value, dtype) : value;
    });
    return flow;
  });
  if (flows.some((flow) => !flow.every(Number.isFinite)))
    throw impossible(
      'its flows hold NaN or infinity',
      'The network has to give a number for each pixel.',
    );
  const cells: number[] = [];
  forEachPlace(layout, start + size.length * channelStride, (offset, place) => {
    if ((values[offset] as number) > limit) cells.push(place);
  });
  return { flows, cells: Int32Array.from(cells) };
}

function cellKwargs(kwargs: Kwargs): CellKwargs {
  const { do_3D: isVolume, output_dtype: dtype = 'uint16' } = kwargs;
  const required = (name: string) => {
    const value = optionalNumber(kwargs, name);
    if (value === null) throw impossible(`its argument ${name} is missing`, `Give ${name}.`);
    return value;
  };
  if (typeof isVolume !== 'boolean')
    throw impossible('its argument do_3D is not true or false', 'Give do_3D.');
  if (dtype !== 'uint16' && dtype !== 'uint32')
    throw impossible(
      `its argument output_dtype, ${JSON.stringify(dtype)}, is neither uint16 nor uint32`,
      'Give one of them.',
    );
  return {
    cellThreshold: required('cellprob_threshold'),
    flowThreshold: required('flow_threshold'),
    isVolume,
    leastSize: optionalNumber(kwargs, 'min_size') ?? 15,
    dtype,
  };
}
