import type { TensorDescription } from '../../contract/description.ts';
import type { Tensor } from '../../tensor/tensor.ts';
import { channelAxis, edited, idsOf, isWide, selections, spaceAxes } from './each-tensor.ts';
import { moveAxis, reshaped, reverse, swapAxes } from './edit-tensor.ts';
import { feeding, finishing } from './edited-trial.ts';
import type { Mistake, Sample, Trial } from './mistake.ts';

type Edit = (tensor: Tensor, described: TensorDescription) => Tensor;

/** Mistakes in the order of elements, of inputs and of outputs. */
export const LAYOUT_MISTAKES: readonly Mistake[] = [
  {
    cause: 'channels-reversed',
    hint: 'Save the test tensor with its channels in the order that the model was trained with (RGB and BGR are often mixed up), and describe that order.',
    trials: (sample) =>
      everywhere(
        sample,
        (tensors, one) => isWide(tensors, one, channelAxis(one)),
        (ids) => `with the channels of ${ids} reversed`,
        (tensor, one) => reverse(tensor, channelAxis(one)),
      ),
  },
  {
    cause: 'axes-swapped',
    hint: 'Save the test tensor with its axes in the described order, or correct the order of axes in the description.',
    trials: (sample) =>
      pairsOfSpace(sample).flatMap(([a, b]) => [
        ...everywhere(
          sample,
          (_, one) => has(one, a) && has(one, b),
          (ids) => `with the axes ${a} and ${b} of ${ids} swapped`,
          (tensor, one) => swapAxes(tensor, axisOf(one, a), axisOf(one, b)),
        ),
        bothSwapped(sample, a, b),
      ]),
  },
  {
    cause: 'axis-flipped',
    hint: 'Save the test tensor so that this axis runs the way in which the model saw it.',
    trials: (sample) =>
      namesOfSpace(sample).flatMap((axis) =>
        everywhere(
          sample,
          (tensors, one) => has(one, axis) && isWide(tensors, one, axisOf(one, axis)),
          (ids) => `with the axis ${axis} of ${ids} flipped`,
          (tensor, one) => reverse(tensor, axisOf(one, axis)),
        ),
      ),
  },
  {
    cause: 'channels-misplaced',
    hint: 'Save the test tensor with its channel axis where the description has it: move the axis (transpose), do not only give the array another shape.',
    trials: (sample) =>
      [true, false].flatMap((toEnd) =>
        everywhere(
          sample,
          (tensors, one) => isWide(tensors, one, channelAxis(one)),
          (ids) =>
            `with the elements of ${ids} in the order that they have with channels ${toEnd ? 'last' : 'first'}`,
          (tensor, one) => relaid(tensor, one, toEnd),
        ),
      ),
  },
];

/** Trials that edit outputs, and such that edit inputs. */
function everywhere(
  sample: Sample,
  concerns: (tensors: Sample['fed'], one: TensorDescription) => boolean,
  change: (ids: string) => string,
  edit: Edit,
): Trial[] {
  const { model, expected, fed } = sample;
  const outputs = model.outputs.filter((one) => concerns(expected, one));
  const inputs = model.inputs.filter((one) => concerns(fed, one));
  return [
    ...selections(outputs).map((selected) =>
      finishing(sample, change(idsOf(selected)), (results) => edited(results, selected, edit)),
    ),
    ...selections(inputs).map((selected) =>
      feeding(change(idsOf(selected)), () => edited(fed, selected, edit)),
    ),
  ];
}

function bothSwapped(sample: Sample, a: string, b: string): Trial {
  const edit: Edit = (tensor, one) =>
    has(one, a) && has(one, b) ? swapAxes(tensor, axisOf(one, a), axisOf(one, b)) : tensor;
  const { inputs, outputs } = sample.model;
  const back = finishing(sample, '', (results) => edited(results, outputs, edit));
  return {
    ...back,
    ...feeding(`with the axes ${a} and ${b} of all inputs and outputs swapped`, () =>
      edited(sample.fed, inputs, edit),
    ),
  };
}

/** The channels moved to the end (or from it to their place) without a word: the shape stays as described. */
function relaid(tensor: Tensor, described: TensorDescription, toEnd: boolean): Tensor {
  const axis = channelAxis(described);
  const last = tensor.shape.length - 1;
  if (toEnd) return reshaped(moveAxis(tensor, axis, last), tensor.shape);
  const channels = tensor.shape[axis] ?? 1;
  const others = tensor.shape.filter((_, i) => i !== axis);
  return moveAxis(reshaped(tensor, [...others, channels]), last, axis);
}

function namesOfSpace({ model }: Sample): string[] {
  const all = [...model.outputs, ...model.inputs];
  return [...new Set(all.flatMap((one) => spaceAxes(one).map((i) => one.axes[i]?.id ?? '')))];
}

function pairsOfSpace(sample: Sample): [string, string][] {
  const names = namesOfSpace(sample).reverse();
  return names.flatMap((a, i) => names.slice(i + 1).map((b): [string, string] => [a, b]));
}

function axisOf({ axes }: TensorDescription, id: string): number {
  return axes.findIndex((axis) => axis.id === id);
}

function has(described: TensorDescription, id: string): boolean {
  return axisOf(described, id) >= 0;
}
