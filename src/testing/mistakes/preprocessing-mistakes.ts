import type { ProcessingStep, TensorDescription } from '../../contract/description.ts';
import { preprocess } from '../../processing/apply-steps.ts';
import { channelAxis, idsOf, isWide, selections } from './each-tensor.ts';
import { casts, isCast, realSteps, step, stepWords, withAdded, withSteps } from './edit-steps.ts';
import type { Mistake, Sample, Trial } from './mistake.ts';

/** Operations whose `axes` say over what statistics are taken. */
const WITH_AXES = new Set(['zero_mean_unit_variance', 'scale_range', 'scale_mean_variance']);

/** Mistakes in what the network is fed. */
export const PREPROCESSING_MISTAKES: readonly Mistake[] = [
  {
    cause: 'preprocessing-not-applied',
    hint: 'Either the test input was saved after its preprocessing, or the model does it itself: ship the raw input, or take the step out of the description.',
    trials: (sample) => {
      const { inputs } = sample.model;
      const whole = selections(inputs.filter((one) => realSteps(one).length > 0)).map((selected) =>
        trial(sample, selected, `without the preprocessing of ${idsOf(selected)}`, (steps) =>
          casts(steps),
        ),
      );
      const single = inputs
        .filter((one) => realSteps(one).length > 1)
        .flatMap((input) =>
          realSteps(input).map((place) => {
            const change = `without the step ${input.processing[place]?.id} in the preprocessing of ${input.id}`;
            return trial(sample, [input], change, (steps) => steps.filter((_, i) => i !== place));
          }),
        );
      return [...whole, ...single];
    },
  },
  {
    cause: 'preprocessing-twice',
    hint: 'Make the test output again with the preprocessing applied once: it seems to have been made from an input that was preprocessed already.',
    trials: (sample) =>
      selections(sample.model.inputs.filter((one) => realSteps(one).length > 0)).map((selected) =>
        trial(
          sample,
          selected,
          `with the preprocessing of ${idsOf(selected)} applied twice`,
          (steps) => [...steps, ...again(steps)],
        ),
      ),
  },
  {
    cause: 'preprocessing-axes-differ',
    hint: 'Describe these axes for the step, or make the test output again with the described ones.',
    trials: (sample) =>
      sample.model.inputs.flatMap((input) =>
        input.processing.flatMap((one, place) =>
          WITH_AXES.has(one.id) ? otherAxes(sample, input, one, place) : [],
        ),
      ),
  },
  {
    cause: 'preprocessing-missing',
    hint: 'Describe this step under preprocessing, or make the test output again without it.',
    trials: (sample) =>
      selections(sample.model.inputs).flatMap((selected) =>
        usualSteps(sample, selected).map((added) =>
          trial(
            sample,
            selected,
            `with the step ${stepWords(added)} added to the preprocessing of ${idsOf(selected)}`,
            (steps) => withAdded(steps, added, 'inputs'),
          ),
        ),
      ),
  },
];

function trial(
  { model, inputs }: Sample,
  selected: readonly TensorDescription[],
  change: string,
  edit: Parameters<typeof withSteps>[3],
): Trial {
  const changed = withSteps(model, 'inputs', selected, edit);
  return { change, feed: () => preprocess(inputs, changed) };
}

/** The steps without those casts that would take away what the first time gave. */
function again(steps: readonly ProcessingStep[]): ProcessingStep[] {
  return steps.filter((one, i) => !isCast(one) || i === steps.length - 1);
}

function axesOf({ axes }: TensorDescription, types: readonly string[]): string[] {
  return axes.filter(({ type }) => types.includes(type)).map(({ id }) => id);
}

function otherAxes(
  sample: Sample,
  input: TensorDescription,
  { id, kwargs }: ProcessingStep,
  place: number,
): Trial[] {
  const space = axesOf(input, ['space']);
  const candidates = [space, axesOf(input, ['channel', 'space']), ...space.map((axis) => [axis])];
  return candidates.map((axes) => {
    const changed = step(id, { ...kwargs, axes });
    return trial(
      sample,
      [input],
      `with ${id} of ${input.id} over the axes ${axes.join(', ')}`,
      (steps) => steps.map((one, i) => (i === place ? changed : one)),
    );
  });
}

/** Steps that are often forgotten: the cast that the network needs, and the usual normalizations. */
function usualSteps(sample: Sample, selected: readonly TensorDescription[]): ProcessingStep[] {
  const [first] = selected;
  if (!first) return [];
  const space = axesOf(first, ['space']);
  const isColour = selected.some((one) => isWide(sample.inputs, one, channelAxis(one)));
  const sets = isColour ? [space, axesOf(first, ['channel', 'space'])] : [space];
  const isFed = selected.every(({ id }) => sample.fed.get(id)?.dtype === 'float32');
  return [
    ...(isFed ? [] : [step('ensure_dtype', { dtype: 'float32' })]),
    ...sets.map((axes) => step('zero_mean_unit_variance', { axes })),
    ...sets.map((axes) => step('scale_range', { axes })),
    step('scale_range', { axes: sets[0], min_percentile: 1, max_percentile: 99.8 }),
  ];
}
