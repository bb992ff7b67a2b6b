import type { ValuePath } from '../../contract/finding.ts';
import { type Remedy, withRemedy, writeValue } from '../fixes/remedy.ts';
import { misspelt } from '../structure/nearest.ts';
import { showList } from '../structure/show-value.ts';
import {
  type AxisData,
  axisId,
  axisSize,
  isParameterized,
  isReference,
  type Model05,
  type SizeData,
  type TensorData,
  tensorId,
} from './data-0-5.ts';
import { type Complaint, rule } from './rule.ts';

interface Target {
  axis: AxisData;
  size: number | { min: number; step: number };
}

/** The axes that a size may refer to: those whose size depends on nothing else. */
function targets(tensors: readonly TensorData[], side: 'inputs' | 'outputs'): Map<string, Target> {
  const found = new Map<string, Target>();
  for (const tensor of tensors)
    for (const axis of tensor.axes) {
      const size = axisSize(axis);
      if (axis.type !== 'batch' && (typeof size === 'number' || isParameterized(size)))
        found.set(`${tensorId(tensor, side)}.${axisId(axis)}`, { axis, size });
    }
  return found;
}

function checkReferences(side: 'inputs' | 'outputs', root: Model05): Complaint[] {
  const inputs = targets(root.inputs, 'inputs');
  const known =
    side === 'inputs' ? inputs : new Map([...inputs, ...targets(root.outputs, 'outputs')]);
  return root[side].flatMap((tensor, index) =>
    tensor.axes.flatMap((axis, axisIndex) =>
      isReference(axis.size)
        ? checkReference(axis, tensorId(tensor, side), known, side, [
            index,
            'axes',
            axisIndex,
            'size',
          ])
        : [],
    ),
  );
}

/** The axis that is meant where one of the two names is misspelt. */
function meantTarget(
  { tensor_id: tensor, axis_id: axis }: { tensor_id: string; axis_id: string },
  known: readonly string[],
  side: 'inputs' | 'outputs',
  path: ValuePath,
): Remedy | undefined {
  const names = known.map((name) => name.split('.') as [tensor: string, axis: string]);
  const axes = names.flatMap(([other, id]) => (other === tensor ? [id] : []));
  const tensors = names.flatMap(([other, id]) => (id === axis ? [other] : []));
  const [meant, field] =
    axes.length > 0
      ? [misspelt(axis, axes), 'axis_id' as const]
      : [misspelt(tensor, tensors), 'tensor_id' as const];
  return meant === undefined ? undefined : writeValue(meant, [side, ...path, field]);
}

function checkReference(
  axis: AxisData,
  tensor: string,
  known: Map<string, Target>,
  side: 'inputs' | 'outputs',
  path: ValuePath,
): Complaint[] {
  if (!isReference(axis.size)) return [];
  const name = `${axis.size.tensor_id}.${axis.size.axis_id}`;
  const target = known.get(name);
  if (!target)
    return [
      {
        path,
        message: `The size refers to the axis ${name}, which is not there or has no size of its own.`,
        hint: `Refer to one of ${showList([...known.keys()])}.`,
        ...withRemedy(meantTarget(axis.size, [...known.keys()], side, path)),
      },
    ];
  if (name === `${tensor}.${axisId(axis)}`)
    return [{ path, message: 'The size refers to its own axis.' }];
  const unit = axis.unit ?? null;
  const otherUnit = target.axis.unit ?? null;
  if (unit !== otherUnit)
    return [
      {
        path,
        message: `The unit is ${unit ?? 'missing'}, that of the axis ${name} is ${otherUnit ?? 'missing'}; they have to agree.`,
        hint: 'Give both axes the same unit.',
      },
    ];
  return axis.halo === undefined
    ? []
    : checkHalo(axis, axis.halo, axis.size.offset ?? 0, name, target, path);
}

function checkHalo(
  axis: AxisData,
  halo: number,
  offset: number,
  name: string,
  target: Target,
  path: ValuePath,
): Complaint[] {
  const scale = axis.scale ?? 1;
  const targetScale = target.axis.scale ?? 1;
  const smallest = typeof target.size === 'number' ? target.size : target.size.min;
  const size = Math.trunc((smallest * targetScale) / scale + offset);
  const haloPath = [...path.slice(0, -1), 'halo'];
  if (size - 2 * halo < 1)
    return [
      {
        path: haloPath,
        message: `The smallest size ${size} leaves nothing after a halo of ${halo} on both sides.`,
        hint: 'Take a smaller halo or a larger smallest size.',
      },
    ];
  const inputHalo = (halo * scale) / targetScale;
  if (!Number.isInteger(inputHalo))
    return [
      {
        path: haloPath,
        message: `The halo of ${halo} means ${inputHalo} elements of ${name}, which is no whole number.`,
        hint: 'Choose a halo that the scales of both axes divide.',
      },
    ];
  return [];
}

function checkAxes(axes: AxisData[]): Complaint[] {
  const batches = axes.flatMap((axis, index) => (axis.type === 'batch' ? [index] : []));
  const second = batches[1];
  if (second !== undefined)
    return [
      {
        path: [second],
        message: 'This is the second batch axis of the tensor; one is allowed.',
        hint: 'Remove it or change its type.',
      },
    ];
  const seen = new Map<string, number>();
  for (const [index, axis] of axes.entries()) {
    const first = seen.get(axisId(axis));
    if (first !== undefined)
      return [
        {
          path: axis.id === undefined ? [index] : [index, 'id'],
          message: `The axis id "${axisId(axis)}" is already that of axis ${first + 1} of the tensor.`,
          hint: 'Give each axis of a tensor an id of its own.',
        },
      ];
    seen.set(axisId(axis), index);
  }
  return [];
}

/** Rules on axes and their sizes in model 0.5. */
export const AXIS_RULES_0_5 = [
  rule<SizeData, Model05>({
    code: 'size-limits-crossed',
    severity: 'error',
    at: 'outputs/*/axes/*/size',
    reference: 'model.v0_5:DataDependentSize._validate_max_gt_min',
    hint: 'Make "max" larger than "min".',
    check: (size) => {
      if (typeof size !== 'object' || isReference(size) || isParameterized(size)) return [];
      const { min = 1, max } = size;
      return typeof max === 'number' && min >= max
        ? [{ message: `The smallest size ${min} is not below the largest size ${max}.` }]
        : [];
    },
  }),
  ...(['inputs', 'outputs'] as const).map((side) =>
    rule<AxisData[], Model05>({
      code: 'duplicate-axis',
      severity: 'error',
      at: `${side}/*/axes`,
      reference: 'model.v0_5:TensorDescrBase._validate_axes',
      hint: 'Give each axis an id of its own.',
      check: checkAxes,
    }),
  ),
  ...(['inputs', 'outputs'] as const).map((side) =>
    rule<TensorData[], Model05>({
      code: 'invalid-size-reference',
      severity: 'error',
      at: side,
      needs: ['inputs'],
      reference: `model.v0_5:ModelDescr._validate_${side === 'inputs' ? 'input' : 'output'}_axes`,
      hint: 'Refer to an axis of an input that has a size of its own.',
      check: (_, root) => checkReferences(side, root),
    }),
  ),
];
