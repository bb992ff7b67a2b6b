import { withRemedy, writeValue } from '../fixes/remedy.ts';
import { misspelt } from '../structure/nearest.ts';
import { MISFIT, toBoolean, toInteger, toNumber } from '../structure/numbers.ts';
import { showList, showValue } from '../structure/show-value.ts';
import { isOddScalar } from '../yaml/odd-scalar.ts';
import {
  axisId,
  type DataData,
  type Model05,
  type StepData,
  type TensorData,
  tensorId,
} from './data-0-5.ts';
import { type Complaint, rule } from './rule.ts';

const LIMITS: Readonly<Record<string, readonly [min: number, max: number]>> = {
  float32: [-3.4028235e38, 3.4028235e38],
  float64: [-Number.MAX_VALUE, Number.MAX_VALUE],
  uint8: [0, 255],
  int8: [-128, 127],
  uint16: [0, 65535],
  int16: [-32768, 32767],
  uint32: [0, 4294967295],
  int32: [-2147483648, 2147483647],
  uint64: [0, 2 ** 64],
  int64: [-(2 ** 63), 2 ** 63],
};

type Kind = 'integer' | 'float' | 'boolean' | 'text';

function kindOf(value: unknown): Kind | null {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'boolean';
  if (isOddScalar(value)) return value.kind === 'float' ? 'float' : null;
  if (typeof value !== 'number') return null;
  return Number.isInteger(value) ? 'integer' : 'float';
}

/** The one kind that a list of values is taken for; null where there is none. */
function commonKind(values: readonly unknown[]): Kind | null {
  const kinds = new Set(values.map(kindOf));
  const [only] = kinds;
  if (kinds.has(null)) return null;
  const finite = values.every((value) => toNumber(value) !== MISFIT);
  if (kinds.size === 1 && only) return only === 'float' && !finite ? null : only;
  if ([...kinds].every((kind) => kind === 'integer' || kind === 'float'))
    return finite ? 'float' : null;
  if (values.every((value) => toInteger(value) !== MISFIT)) return 'integer';
  if (finite) return 'float';
  return values.every((value) => toBoolean(value) !== MISFIT) ? 'boolean' : null;
}

function checkValues(data: DataData): Complaint[] {
  const { values, type = 'uint8' } = data;
  if (!values) return [];
  const kind = commonKind(values);
  if (kind === null)
    return [
      {
        path: [
          'values',
          Math.max(
            0,
            values.findIndex((value) => toInteger(value) === MISFIT),
          ),
        ],
        message:
          'The values are not of one kind; expected whole numbers, numbers, booleans or texts.',
        hint: 'Write all values in the same way.',
      },
    ];
  const misfit = values.findIndex((value) => !fits(value, kind, type));
  return misfit < 0
    ? []
    : [
        {
          path: ['values', misfit],
          message: `The value ${showValue(values[misfit])} does not fit the data type ${type}.`,
        },
      ];
}

function fits(value: unknown, kind: Kind, type: string): boolean {
  if (type === 'bool') return kind === 'boolean';
  if (kind === 'boolean') return true;
  if (kind === 'text') return type.startsWith('uint');
  if (kind === 'float' && type.includes('int')) return false;
  const number = Number(kind === 'integer' ? toInteger(value) : toNumber(value));
  const [min, max] = LIMITS[type] ?? [0, 0];
  return number >= min && number <= max;
}

function checkStepAxes(tensor: TensorData, side: 'preprocessing' | 'postprocessing'): Complaint[] {
  const ids = tensor.axes.map(axisId);
  return (tensor[side] ?? []).flatMap((step: StepData, index) => {
    const axes = step.kwargs?.axes;
    if (axes === undefined || axes === null) return [];
    const path = [side, index, 'kwargs', 'axes'];
    if (!Array.isArray(axes) && typeof axes !== 'string')
      return [{ path, message: `"axes" is ${showValue(axes)}; expected a list of axis ids.` }];
    const unknown = [...axes].findIndex((axis) => !ids.includes(String(axis)));
    const meant =
      unknown < 0 || !Array.isArray(axes)
        ? undefined
        : misspelt(
            String(axes[unknown]),
            ids.filter((id) => !axes.includes(id)),
          );
    return unknown < 0
      ? []
      : [
          {
            path: Array.isArray(axes) ? [...path, unknown] : path,
            message: `The axis ${showValue(axes[unknown])} is none of this tensor's axes ${showList(ids)}.`,
            ...withRemedy(meant !== undefined && writeValue(meant)),
          },
        ];
  });
}

function checkChannels(tensor: TensorData): Complaint[] {
  const channels = tensor.axes.find((axis) => axis.type === 'channel');
  if (!channels || !Array.isArray(tensor.data)) return [];
  const size = channels.channel_names?.length ?? 0;
  return tensor.data.length === size
    ? []
    : [
        {
          path: ['data'],
          message: `"data" describes ${tensor.data.length} channels, the axis "${axisId(channels)}" has ${size}.`,
        },
      ];
}

function duplicateIds(root: Model05): Complaint[] {
  const seen = new Set<string>();
  for (const [index, tensor] of root.inputs.entries()) {
    const id = tensorId(tensor, 'inputs');
    if (seen.has(id))
      return [
        {
          path: tensor.id === undefined ? [index] : [index, 'id'],
          message: `The tensor id "${id}" is already that of an earlier input.`,
        },
      ];
    seen.add(id);
  }
  return [];
}

const SIDES = [
  ['inputs', 'preprocessing'],
  ['outputs', 'postprocessing'],
] as const;

/** Rules on tensors and their data in model 0.5. */
export const TENSOR_RULES_0_5 = SIDES.flatMap(([side, processing]) => [
  ...[`${side}/*/data`, `${side}/*/data/*`].map((at) =>
    rule<DataData | DataData[], Model05>({
      code: 'values-misfit-type',
      severity: 'error',
      at,
      reference: 'model.v0_5:NominalOrOrdinalDataDescr._validate_values_match_type',
      hint: 'Change the value, or choose a data type that can hold it.',
      check: (data) => (Array.isArray(data) || typeof data !== 'object' ? [] : checkValues(data)),
    }),
  ),
  rule<DataData | DataData[], Model05>({
    code: 'mixed-data-types',
    severity: 'error',
    at: `${side}/*/data`,
    reference: 'model.v0_5:TensorDescrBase._check_data_type_across_channels',
    hint: 'Give all channels the same type.',
    check: (data) => {
      if (!Array.isArray(data)) return [];
      const types = data.map((one) => one.type ?? (one.values ? 'uint8' : 'float32'));
      const other = types.findIndex((type) => type !== types[0]);
      return other < 0
        ? []
        : [
            {
              path: [other],
              message: `The data type of this channel is ${types[other]}, that of the first ${types[0]}.`,
            },
          ];
    },
  }),
  rule<TensorData, Model05>({
    code: 'channel-count-differs',
    severity: 'error',
    at: `${side}/*`,
    reference: 'model.v0_5:TensorDescrBase._check_data_matches_channelaxis',
    hint: 'Describe the data of each channel once, or of all with a single entry.',
    check: checkChannels,
  }),
  rule<TensorData, Model05>({
    code: 'unknown-axis',
    severity: 'error',
    at: `${side}/*`,
    reference: `model.v0_5:${side === 'inputs' ? 'Input' : 'Output'}TensorDescr`,
    hint: 'Name axes of this tensor by their ids.',
    check: (tensor) => checkStepAxes(tensor, processing),
  }),
]).concat([
  rule<TensorData[], Model05>({
    code: 'duplicate-tensor-id',
    severity: 'error',
    at: 'inputs',
    reference: 'model.v0_5:ModelDescr._validate_tensor_ids',
    hint: 'Give each tensor an id of its own.',
    check: (_, root) => duplicateIds(root),
  }),
]);
