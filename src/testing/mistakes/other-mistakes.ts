import type { TensorDescription, WeightsFormat } from '../../contract/description.ts';
import { postprocess, type Tensors } from '../../processing/apply-steps.ts';
import { formatShape, sizeOf, type Tensor } from '../../tensor/tensor.ts';
import { edited, idsOf, selections } from './each-tensor.ts';
import { reshaped, scaled } from './edit-tensor.ts';
import { feeding, finishing } from './edited-trial.ts';
import type { Mistake } from './mistake.ts';

/** The largest value of 8 bits, which images have where others have 1. */
const BYTE = 255;
/** Pairs of tensors that are tried; models with more of them are none of today's. */
const MAX_PAIRS = 6;

/** Mistakes in which tensor is which; only the last one needs another run. */
export const EXCHANGES: readonly Mistake[] = [
  {
    cause: 'outputs-exchanged',
    hint: 'Describe the outputs in the order in which the model gives them, or give each its own test tensor.',
    trials: ({ model, inputs, expected }) =>
      pairs(model.outputs, expected).map(([a, b]) => ({
        change: `with the outputs ${a.id} and ${b.id} exchanged`,
        finish: (network) => postprocess(exchanged(network, a, b), inputs, model),
      })),
  },
  {
    cause: 'other-test-output',
    hint: 'Name this file as the test tensor of the output, or make the test output again.',
    trials: ({ model, expected, others }) =>
      model.outputs.flatMap((output) =>
        [...others].flatMap(([path, other]) => {
          const wanted = expected.get(output.id);
          if (!wanted || sizeOf(other.shape) !== sizeOf(wanted.shape)) return [];
          const instead = new Map(expected).set(output.id, reshaped(other, wanted.shape));
          return [
            { change: `with '${path}' as the test output of ${output.id}`, expected: instead },
          ];
        }),
      ),
  },
  {
    cause: 'inputs-exchanged',
    hint: 'Describe the inputs in the order in which the model takes them, or give each its own test tensor.',
    trials: ({ model, fed }) =>
      pairs(model.inputs, fed).map(([a, b]) =>
        feeding(`with the inputs ${a.id} and ${b.id} exchanged`, () => exchanged(fed, a, b)),
      ),
  },
];

export const VALUE_MISTAKES: readonly Mistake[] = [
  {
    cause: 'value-range-differs',
    hint: 'Describe the scaling (scale_linear with a gain of 1/255 or 255), or save the test tensor in the range that the model works with.',
    trials: (sample) => {
      const { model, fed } = sample;
      const range = (factor: number) => (factor < 1 ? 'divided by 255' : 'multiplied by 255');
      return [BYTE, 1 / BYTE].flatMap((factor) => [
        ...selections(model.outputs).map((selected) =>
          finishing(sample, `with the values of ${idsOf(selected)} ${range(factor)}`, (results) =>
            edited(results, selected, (tensor) => scaled(tensor, factor)),
          ),
        ),
        ...selections(model.inputs).map((selected) =>
          feeding(`with the values fed to ${idsOf(selected)} ${range(factor)}`, () =>
            edited(fed, selected, (tensor) => scaled(tensor, factor)),
          ),
        ),
      ]);
    },
  },
];

/** Formats whose importers know how to run batch normalization as in training. */
const OF_PYTORCH: ReadonlySet<WeightsFormat> = new Set(['torchscript', 'pytorch_state_dict']);

export const TRAINING_MISTAKES: readonly Mistake[] = [
  {
    cause: 'batch-norm-training',
    hint: 'Call model.eval() before the test output is made (and before the model is scripted or traced), then make the test output again.',
    trials: ({ weightsFormat }) =>
      OF_PYTORCH.has(weightsFormat)
        ? [
            {
              change: 'with batch normalization in training mode',
              trainBatchNorm: true,
            },
          ]
        : [],
  },
];

/** Tensors that could stand for each other: of one shape. */
function pairs(
  described: readonly TensorDescription[],
  tensors: Tensors,
): [TensorDescription, TensorDescription][] {
  const shapeOf = ({ id }: TensorDescription) => formatShape(tensors.get(id)?.shape ?? []);
  return described
    .flatMap((a, i) =>
      described.slice(i + 1).map((b): [TensorDescription, TensorDescription] => [a, b]),
    )
    .filter(([a, b]) => shapeOf(a) === shapeOf(b))
    .slice(0, MAX_PAIRS);
}

function exchanged(tensors: Tensors, a: TensorDescription, b: TensorDescription): Tensors {
  const [first, second] = [tensors.get(a.id), tensors.get(b.id)];
  if (!first || !second) return tensors;
  return new Map(tensors).set(a.id, named(second, first)).set(b.id, named(first, second));
}

function named(tensor: Tensor, { axes }: Tensor): Tensor {
  return { ...tensor, axes };
}
