import { withRemedy, writeValue } from '../fixes/remedy.ts';
import { misspelt } from '../structure/nearest.ts';
import { showList } from '../structure/show-value.ts';
import type { Model04, Step04, Tensor04 } from './data-0-4.ts';
import { type Complaint, rule } from './rule.ts';

type Kwargs = Record<string, unknown>;
const isGiven = (value: unknown) => value !== undefined && value !== null;
const PATH = ['kwargs'];

function scaleLinear({ gain = 1, offset = 0 }: Kwargs): Complaint[] {
  const changesNothing =
    [gain].flat().every((g) => g === 1) && [offset].flat().every((o) => o === 0);
  return changesNothing
    ? [
        {
          path: PATH,
          message: 'A gain of 1 and an offset of 0 change nothing.',
          hint: 'Remove this step, or set "gain" or "offset".',
        },
      ]
    : [];
}

function zeroMean({ mode = 'fixed', mean, std }: Kwargs): Complaint[] {
  if (mode === 'fixed' && (!isGiven(mean) || !isGiven(std)))
    return [
      {
        path: PATH,
        message: 'The mode is "fixed" (the default), which needs "mean" and "std".',
        hint: 'Give both, or set "mode" to per_sample or per_dataset.',
      },
    ];
  if (mode !== 'fixed' && (isGiven(mean) || isGiven(std)))
    return [
      {
        path: [...PATH, isGiven(mean) ? 'mean' : 'std'],
        message: `"mean" and "std" go with the mode "fixed" only; the mode is "${mode}".`,
        hint: 'Remove them, or set "mode" to fixed.',
      },
    ];
  return [];
}

function scaleRange({ min_percentile: low = 0, max_percentile: high = 100 }: Kwargs): Complaint[] {
  return Number(low) >= Number(high)
    ? [
        {
          path: [...PATH, 'max_percentile'],
          message: `"max_percentile" is ${high}, which is not above "min_percentile" ${low}.`,
          hint: 'Exchange them, or widen the range.',
        },
      ]
    : [];
}

const CHECKS: Readonly<Record<string, (kwargs: Kwargs) => Complaint[]>> = {
  scale_linear: scaleLinear,
  zero_mean_unit_variance: zeroMean,
  scale_range: scaleRange,
};

const SIDES = [
  ['inputs', 'preprocessing'],
  ['outputs', 'postprocessing'],
] as const;

function checkAxes(tensor: Tensor04, processing: 'preprocessing' | 'postprocessing'): Complaint[] {
  return (tensor[processing] ?? []).flatMap((step, index) => {
    const path = [processing, index, 'kwargs'];
    const needsAxes = step.name === 'scale_linear' || step.name === 'scale_mean_variance';
    const axes = step.kwargs?.axes;
    if (typeof axes === 'string') {
      const unknown = [...axes].find((axis) => !tensor.axes.includes(axis));
      return unknown === undefined
        ? []
        : [
            {
              path: [...path, 'axes'],
              message: `The axis ${unknown} is none of this tensor's axes "${tensor.axes}".`,
              hint: 'Name axes of this tensor.',
            },
          ];
    }
    return processing === 'postprocessing' && needsAxes
      ? [
          {
            path: 'axes' in (step.kwargs ?? {}) ? [...path, 'axes'] : path,
            message: `${step.name} of an output needs "axes".`,
            hint: `Add "axes" with letters out of "${tensor.axes.replace(/[bt]/g, '')}".`,
          },
        ]
      : [];
  });
}

function checkReferences(root: Model04): Complaint[] {
  const inputs = root.inputs.map(({ name }) => name);
  return SIDES.flatMap(([side, processing]) =>
    root[side].flatMap((tensor, index) =>
      (tensor[processing] ?? []).flatMap((step: Step04, stepIndex) => {
        const reference = step.kwargs?.reference_tensor;
        if (!isGiven(reference)) return [];
        const path = [side, index, processing, stepIndex, 'kwargs', 'reference_tensor'];
        const others = inputs.filter((name) => side === 'outputs' || name !== tensor.name);
        const meant = misspelt(String(reference), others);
        if (!inputs.includes(String(reference)))
          return [
            {
              path,
              message: `The reference tensor "${String(reference)}" is no input of this model.`,
              hint: `Name one of ${showList(inputs)}.`,
              ...withRemedy(meant !== undefined && writeValue(meant)),
            },
          ];
        return side === 'inputs' && reference === tensor.name
          ? [
              {
                path,
                message: 'The reference tensor is the tensor itself.',
                hint: 'Leave it out: the tensor itself is the default.',
                remedy: { description: 'Remove "reference_tensor"', remove: true },
              },
            ]
          : [];
      }),
    ),
  );
}

/** Rules on pre- and postprocessing of model 0.4. */
export const STEP_RULES_0_4 = SIDES.flatMap(([side, processing]) => [
  rule<Step04, Model04>({
    code: 'contradictory-kwargs',
    severity: 'error',
    at: `${side}/*/${processing}/*`,
    reference: 'model.v0_4:ScaleLinearKwargs, ZeroMeanUnitVarianceKwargs, ScaleRangeKwargs',
    hint: 'Change the parameters so that they agree.',
    check: (step) => CHECKS[step.name]?.(step.kwargs ?? {}) ?? [],
  }),
  rule<Tensor04, Model04>({
    code: 'unknown-axis',
    severity: 'error',
    at: `${side}/*`,
    reference: `model.v0_4:${side === 'inputs' ? 'Input' : 'Output'}TensorDescr`,
    hint: 'Name axes of this tensor.',
    check: (tensor) => checkAxes(tensor, processing),
  }),
]);

export const REFERENCE_RULES_0_4 = [
  rule<Model04, Model04>({
    code: 'unknown-reference-tensor',
    severity: 'error',
    at: '',
    reference: 'model.v0_4:ModelDescr.validate_tensor_references_in_inputs and _in_outputs',
    hint: 'Name an input.',
    check: checkReferences,
  }),
];
