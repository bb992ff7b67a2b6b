import { withRemedy, writeValue } from '../fixes/remedy.ts';
import { misspelt } from '../structure/nearest.ts';
import { showList } from '../structure/show-value.ts';
import {
  axisId,
  type DataData,
  type Model05,
  type TensorData,
  tensorId,
  type WeightsData,
} from './data-0-5.ts';
import { type Complaint, rule } from './rule.ts';

const isMissing = (value: unknown) => value === undefined || value === null;

function duplicateOutputs(model: Model05): Complaint[] {
  const seen = new Map(model.inputs.map((tensor) => [tensorId(tensor, 'inputs'), 'an input']));
  return model.outputs.flatMap((tensor, index) => {
    const id = tensorId(tensor, 'outputs');
    const other = seen.get(id);
    seen.set(id, 'another output');
    return other === undefined
      ? []
      : [
          {
            path: ['outputs', index, ...(tensor.id === undefined ? [] : ['id'])],
            message: `The id "${id}" is also that of ${other}.`,
          },
        ];
  });
}

function unknownAxes(
  tensor: TensorData,
  processing: 'preprocessing' | 'postprocessing',
): Complaint[] {
  const ids = tensor.axes.map(axisId);
  return (tensor[processing] ?? []).flatMap((step, index) => {
    const axis = step.id === 'custom' ? undefined : step.kwargs?.axis;
    const meant = typeof axis === 'string' ? misspelt(axis, ids) : undefined;
    return typeof axis !== 'string' || ids.includes(axis)
      ? []
      : [
          {
            path: [processing, index, 'kwargs', 'axis'],
            message: `"axis" is "${axis}", which is none of this tensor's axes ${showList(ids)}.`,
            ...withRemedy(meant !== undefined && writeValue(meant)),
          },
        ];
  });
}

function circles(weights: Record<string, WeightsData | null>): Complaint[] {
  return Object.keys(weights).flatMap((format) => {
    const seen = new Set<string>();
    let at: string | null | undefined = format;
    while (at && !seen.has(at)) {
      seen.add(at);
      at = weights[at]?.parent;
    }
    return at === format
      ? [{ path: [format, 'parent'], message: 'The parents of these weights run in a circle.' }]
      : [];
  });
}

/** What each format can have been converted from. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  keras_v3: ['keras_hdf5'],
  onnx: [
    ...['pytorch_state_dict', 'torchscript', 'keras_hdf5', 'keras_v3'],
    'tensorflow_saved_model_bundle',
  ],
  tensorflow_js: ['keras_hdf5', 'keras_v3', 'tensorflow_saved_model_bundle'],
  tensorflow_saved_model_bundle: ['keras_hdf5', 'keras_v3'],
  torchscript: ['pytorch_state_dict'],
};

/** The one of several weights without a parent that can be the origin of all others. */
function originalOf(roots: readonly string[]): string | undefined {
  const sourcesOf = (format: string) =>
    (SOURCES[format] ?? []).filter((source) => roots.includes(source));
  const [original, ...more] = roots.filter((format) => sourcesOf(format).length === 0);
  return more.length === 0 ? original : undefined;
}

/** Warnings on models of spec 0.5. */
export const WARNINGS_0_5 = [
  rule<Record<string, WeightsData | null>, Model05>({
    code: 'original-weights-unclear',
    severity: 'warning',
    at: 'weights',
    reference: 'model.v0_5:WeightsDescr.check_entries',
    hint: 'Give all weights but the original ones a "parent": the format they were converted from.',
    check: (weights) => {
      const roots = Object.keys(weights).filter(
        (format) => weights[format] && isMissing(weights[format].parent),
      );
      if (roots.length === 1) return [];
      const original = originalOf(roots);
      return original === undefined
        ? [
            {
              message: `${roots.length} of the weights have no "parent"; exactly one is the original.`,
            },
            ...circles(weights),
          ]
        : roots
            .filter((format) => format !== original)
            .map((format) => ({
              path: [format],
              message: `These weights have no "parent", nor have ${original}; exactly one is the original.`,
              hint: `Add "parent: ${original}": only these can be converted from those.`,
              remedy: {
                description: `Add "parent: ${original}"`,
                insert: 'parent',
                yaml: original,
              },
            }));
    },
  }),
  rule<{ name: string }, Model05>({
    code: 'run-mode',
    severity: 'warning',
    at: 'run_mode',
    reference: 'model.v0_5:ModelDescr.run_mode',
    hint: 'Leave it out, so that every program can run the model.',
    check: ({ name }) => [{ message: `Few programs know the run mode "${name}".` }],
  }),
  ...(['inputs', 'outputs'] as const).flatMap((side) => [
    rule<TensorData, Model05>({
      code: 'missing-metadata',
      severity: 'warning',
      at: `${side}/*`,
      reference: 'model.v0_5:TensorDescrBase.test_tensor and .sample_tensor',
      hint: 'Add a test tensor as .npy, and a sample tensor that people can open.',
      check: (tensor) =>
        (['test_tensor', 'sample_tensor'] as const)
          .filter((field) => isMissing(tensor[field]))
          .map((field) => ({ path: [field], message: `"${field}" is not filled in.` })),
    }),
    rule<TensorData, Model05>({
      code: 'axis-names-nothing',
      severity: 'warning',
      at: `${side}/*`,
      reference: 'own',
      hint: 'Name an axis of this tensor by its id.',
      check: (tensor) =>
        unknownAxes(tensor, side === 'inputs' ? 'preprocessing' : 'postprocessing'),
    }),
    rule<DataData | DataData[], Model05>({
      code: 'infinite-limit',
      severity: 'warning',
      at: `${side}/*/data`,
      reference: 'model.v0_5:IntervalOrRatioDataDescr._replace_inf',
      hint: 'Write null for an open limit.',
      check: (data) =>
        Array.isArray(data)
          ? []
          : (data.range ?? []).flatMap((limit, index) =>
              limit === null || Number.isFinite(limit)
                ? []
                : [
                    {
                      path: ['range', index],
                      message: 'The limit is infinite; it is read as open (null).',
                      remedy: { description: 'Write null', replace: 'value', yaml: 'null' },
                    },
                  ],
            ),
    }),
    rule<DataData | DataData[], Model05>({
      code: 'range-crossed',
      severity: 'warning',
      at: `${side}/*/data`,
      reference: 'own',
      hint: 'Write the smaller limit first.',
      check: (data) => {
        const range = Array.isArray(data) ? undefined : data.range;
        const [low, high] = range ?? [null, null];
        return typeof low === 'number' && typeof high === 'number' && low > high
          ? [
              {
                path: ['range'],
                message: `The range runs from ${low} down to ${high}.`,
                remedy: { description: 'Exchange the limits', reorder: [1, 0] },
              },
            ]
          : [];
      },
    }),
  ]),
  rule<TensorData, Model05>({
    code: 'unchecked-link',
    severity: 'info',
    at: 'inputs/*',
    reference: 'own',
    hint: 'Make sure that the named model has an output of this id.',
    check: ({ output_of: model }) =>
      model
        ? [
            {
              path: ['output_of'],
              message: `Whether the model "${model}" has such an output is not looked at: it is not here.`,
            },
          ]
        : [],
  }),
  rule<Model05, Model05>({
    code: 'duplicate-output-id',
    severity: 'warning',
    at: '',
    reference: 'own',
    hint: 'Give each tensor an id of its own: results are matched by it.',
    check: duplicateOutputs,
  }),
];
