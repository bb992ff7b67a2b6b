import { type Model04, shapeLength, type Tensor04, type Weights04 } from './data-0-4.ts';
import { type Complaint, rule } from './rule.ts';

const VERSION_FIELDS: Readonly<
  Record<string, 'tensorflow_version' | 'opset_version' | 'pytorch_version'>
> = {
  keras_hdf5: 'tensorflow_version',
  onnx: 'opset_version',
  pytorch_state_dict: 'pytorch_version',
  tensorflow_js: 'tensorflow_version',
  tensorflow_saved_model_bundle: 'tensorflow_version',
  torchscript: 'pytorch_version',
};

const isMissing = (value: unknown) => value === undefined || value === null;

function countDiffers(model: Model04, side: 'inputs' | 'outputs'): Complaint[] {
  const tests = model[`test_${side}`].length;
  const tensors = model[side].length;
  return tests === tensors
    ? []
    : [
        {
          path: [`test_${side}`],
          message: `There are ${tests} test tensors for ${tensors} ${side}.`,
          hint: `List one test tensor for each of the ${side}, in their order.`,
        },
      ];
}

/** Warnings on models of spec 0.4. */
export const WARNINGS_0_4 = [
  rule<string, Model04>({
    code: 'short-name',
    severity: 'info',
    at: 'name',
    reference: 'model.v0_4:ModelDescr.name',
    hint: 'Choose a name of at least five characters.',
    check: (name) =>
      [...name].length < 5 ? [{ message: `The name "${name}" has fewer than 5 characters.` }] : [],
  }),
  rule<Weights04, Model04>({
    code: 'framework-version-missing',
    severity: 'warning',
    at: 'weights/*',
    reference: 'model.v0_4:WeightsEntryDescrBase, _tfv, _ptv and _ov',
    hint: 'Write the version that made the weights: others load them with it.',
    check: (entry, _, path) => {
      const field = VERSION_FIELDS[String(path.at(-1))];
      return field && isMissing(entry[field]) ? [{ message: `"${field}" is missing.` }] : [];
    },
  }),
  rule<Weights04, Model04>({
    code: 'weights-need-more',
    severity: 'warning',
    at: 'weights/*',
    reference: 'model.v0_4:WeightsEntryDescrBase.dependencies and .attachments',
    hint: 'Avoid it where possible: not every program can provide it.',
    check: ({ dependencies, attachments }) => [
      ...(isMissing(dependencies)
        ? []
        : [{ path: ['dependencies'], message: 'These weights need packages of their own.' }]),
      ...(isMissing(attachments)
        ? []
        : [{ path: ['attachments'], message: 'These weights need further files.' }]),
    ],
  }),
  rule<{ name: string }, Model04>({
    code: 'run-mode',
    severity: 'warning',
    at: 'run_mode',
    reference: 'model.v0_4:RunMode.name',
    hint: 'Leave it out, so that every program can run the model.',
    check: ({ name }) =>
      name === 'deepimagej'
        ? []
        : [{ path: ['name'], message: `The run mode "${name}" is unknown.` }],
  }),
  ...(['inputs', 'outputs'] as const).map((side) =>
    rule<Tensor04, Model04>({
      code: 'axes-and-shape-differ',
      severity: 'warning',
      at: `${side}/*`,
      reference: 'own',
      hint: 'Give one letter and one size for each axis.',
      check: ({ axes, shape }) =>
        axes.length === shapeLength(shape)
          ? []
          : [
              {
                path: ['shape'],
                message: `"axes" has ${axes.length} letters, "shape" speaks of ${shapeLength(shape)} axes.`,
              },
            ],
    }),
  ),
  rule<Model04, Model04>({
    code: 'test-tensor-count',
    severity: 'warning',
    at: '',
    reference: 'own',
    hint: 'List one test tensor for each tensor.',
    check: (model) => [...countDiffers(model, 'inputs'), ...countDiffers(model, 'outputs')],
  }),
];
