import { postprocess } from '../../processing/apply-steps.ts';
import { channelAxis, idsOf, isWide, selections } from './each-tensor.ts';
import { casts, realSteps, step, stepWords, withAdded, withSteps } from './edit-steps.ts';
import type { Mistake, Sample, Trial } from './mistake.ts';

/** Mistakes in what is done with the network's outputs; none needs another run. */
export const POSTPROCESSING_MISTAKES: readonly Mistake[] = [
  {
    cause: 'postprocessing-not-applied',
    hint: 'Either the test output was saved too early: make it again with the postprocessing. Or the model does this itself: take the step out of the description.',
    trials: (sample) => {
      const { outputs } = sample.model;
      const whole = selections(outputs.filter((one) => realSteps(one).length > 0)).map((selected) =>
        trial(sample, selected, `without the postprocessing of ${idsOf(selected)}`, (steps) =>
          casts(steps),
        ),
      );
      const single = outputs
        .filter((one) => realSteps(one).length > 1)
        .flatMap((output) =>
          realSteps(output).map((place) => {
            const left = output.processing[place];
            const change = `without the step ${left?.id} in the postprocessing of ${output.id}`;
            return trial(sample, [output], change, (steps) => steps.filter((_, i) => i !== place));
          }),
        );
      return [...whole, ...single];
    },
  },
  {
    cause: 'postprocessing-missing',
    hint: 'Describe this step under postprocessing, or make the test output again without it.',
    trials: (sample) =>
      sample.model.outputs.flatMap((output) => {
        const wide = isWide(sample.expected, output, channelAxis(output));
        const steps = [
          step('sigmoid'),
          ...(wide ? [step('softmax', { axis: 'channel' })] : []),
          step('binarize', { threshold: 0.5 }),
          step('binarize', { threshold: 0 }),
        ];
        return steps.map((added) =>
          trial(
            sample,
            [output],
            `with the step ${stepWords(added)} added to the postprocessing of ${output.id}`,
            (described) => withAdded(described, added, 'outputs'),
          ),
        );
      }),
  },
];

function trial(
  { model, inputs }: Sample,
  selected: Parameters<typeof withSteps>[2],
  change: string,
  edit: Parameters<typeof withSteps>[3],
): Trial {
  const changed = withSteps(model, 'outputs', selected, edit);
  return { change, finish: (network) => postprocess(network, inputs, changed) };
}
