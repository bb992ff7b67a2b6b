import { elementCount } from '../../../onnx/element-type.ts';
import { neededIntegers, neededNumbers } from '../../known-values.ts';
import {
  argument,
  bool,
  type Call,
  hasArgument,
  int,
  maybeDataType,
  maybeInt,
  type OperatorTable,
  operand,
  tensor,
} from '../call.ts';
import {
  axisOf,
  elementwise,
  isContiguousTensor,
  isTensor,
  readAs,
  refuseUnless,
  resultType,
  unaryNode,
} from '../compute.ts';
import { DATA_TYPES, type DataType, isFloating } from '../data-type.ts';
import { failedInModel, unsupported } from '../refusal.ts';
import { channelsLastStrides, contiguousStrides, isChannelsLast, isDense } from '../strides.ts';
import { makeTensor, markSharingUnknown, read, type Tensor } from '../tensor.ts';
import { isKind, list, type Scalar, type Value } from '../values.ts';

const FORMAT = { contiguous: 0, preserve: 1, channelsLast: 2, channelsLast3d: 3 };

/** A copy laid out as a memory format says. */
function copyAs(call: Call, x: Tensor, dtype: DataType, format: number | null): Tensor {
  const value = readAs(call.graph, x, dtype);
  if (format === FORMAT.contiguous) return makeTensor(value, dtype);
  if (format === FORMAT.channelsLast || format === FORMAT.channelsLast3d)
    return makeTensor(value, dtype, channelsLastStrides(x.shape));
  const keeps = x.strides && isDense(x.shape, x.strides);
  return keeps ? makeTensor(value, dtype, x.strides) : elementwise(value, dtype, [x]);
}

function hasFormat(x: Tensor, format: number): boolean {
  if (format === FORMAT.contiguous) return isContiguousTensor(x);
  return x.strides !== null && isChannelsLast(x.shape, x.strides);
}

/** The tensor itself where it already lies as asked for, else a copy. */
function contiguous(call: Call): Tensor {
  const x = tensor(call, 'self');
  const format = int(call, 'memory_format');
  if (format === FORMAT.preserve) throw failedInModel('contiguous() keeps no layout.');
  if (!x.strides && elementCount(x.shape) > 1) {
    markSharingUnknown(x);
    return {
      ...x,
      strides:
        format === FORMAT.contiguous ? contiguousStrides(x.shape) : channelsLastStrides(x.shape),
    };
  }
  return hasFormat(x, format) ? x : copyAs(call, x, x.dtype, format);
}

/** Conversion of type; without a change it is the same tensor. */
function convert(call: Call, dtype: DataType): Tensor {
  const x = tensor(call, 'self');
  const copy = hasArgument(call, 'copy') && bool(call, 'copy');
  const format = hasArgument(call, 'memory_format') ? maybeInt(call, 'memory_format') : null;
  const asked = format !== null && format !== FORMAT.preserve;
  if (dtype === x.dtype && !copy && (!asked || hasFormat(x, format))) return x;
  return copyAs(call, x, dtype, format);
}

function to(call: Call): Tensor {
  if (hasArgument(call, 'other')) return convert(call, tensor(call, 'other').dtype);
  const dtype = hasArgument(call, 'dtype') ? maybeDataType(call, 'dtype') : null;
  return convert(call, dtype ?? tensor(call, 'self').dtype);
}

/** The number in a tensor of one element. Needs its value now. */
export function itemOf(call: Pick<Call, 'graph'>, x: Tensor): Scalar {
  if (elementCount(x.shape) !== 1)
    throw failedInModel(`A tensor of shape [${x.shape}] was used as one number.`);
  const [number = 0] = neededNumbers(call.graph, read(x));
  if (isFloating(x.dtype)) return number;
  return x.dtype === 'bool' ? number !== 0 : (neededIntegers(call.graph, read(x))[0] ?? 0n);
}

/** Numbers and nested lists of them. Needs the values now. */
export function toList(call: Call): Value {
  const [x] = call.bound.rest;
  if (!isKind(x, 'tensor')) throw unsupported('tolist of this kind of value');
  const numbers = neededNumbers(call.graph, read(x));
  const build = (axis: number, offset: number): Value => {
    if (axis === x.shape.length) {
      const number = numbers[offset] ?? 0;
      if (isFloating(x.dtype)) return number;
      return x.dtype === 'bool' ? number !== 0 : BigInt(number);
    }
    const stride = elementCount(x.shape.slice(axis + 1));
    return list(
      Array.from({ length: x.shape[axis] ?? 0 }, (_, i) => build(axis + 1, offset + i * stride)),
    );
  };
  return build(0, 0);
}

const asInteger = (value: Scalar): bigint =>
  typeof value === 'number' ? BigInt(Math.trunc(value)) : BigInt(value);

const always =
  (value: Value) =>
  (call: Call): Value => {
    for (const { name } of call.bound.schema.args) argument(call, name);
    return value;
  };

const same = (call: Call): Value => tensor(call, 'self');

const casts: OperatorTable = Object.fromEntries(
  Object.entries({
    Float: 'float32',
    Double: 'float64',
    Half: 'float16',
    Long: 'int64',
    Int: 'int32',
    Short: 'int16',
    Char: 'int8',
    Byte: 'uint8',
  } as const).map(([name, dtype]) => [
    `_cast_${name}`,
    (call: Call) => {
      argument(call, 'non_blocking');
      return convert(call, dtype);
    },
  ]),
);

const CPU: Value = { kind: 'device', name: 'cpu' };

function dropout(call: Call): Value {
  const training = bool(call, 'train');
  const x = tensor(call, hasArgument(call, 'input') ? 'input' : 'self');
  refuseUnless(!training || Number(argument(call, 'p')) === 0, 'Dropout in training mode');
  return x;
}

export const convertOperators: OperatorTable = {
  ...casts,
  to,
  type_as: (call) => convert(call, tensor(call, 'other').dtype),
  contiguous,
  clone: (call) => {
    const x = tensor(call, 'self');
    return copyAs(call, x, x.dtype, maybeInt(call, 'memory_format'));
  },
  lift_fresh: same,
  lift_fresh_copy: (call) => copyAs(call, tensor(call, 'self'), tensor(call, 'self').dtype, null),
  'prim::data': (call) => tensor(call, 'a'),
  data: same,
  cpu: same,
  cuda: same,
  dropout,
  feature_dropout: dropout,
  alpha_dropout: dropout,
  feature_alpha_dropout: dropout,
  dropout_: dropout,
  feature_dropout_: dropout,
  alpha_dropout_: dropout,
  feature_alpha_dropout_: dropout,
  'size.': (call) => list(tensor(call, 'self').shape.map(BigInt)),
  'size.int': (call) => {
    const { shape } = tensor(call, 'self');
    if (shape.length === 0) throw failedInModel('A tensor without axes has no sizes.');
    return BigInt(shape[axisOf(int(call, 'dim'), shape.length)] ?? 0);
  },
  sym_size: (call) => {
    const { shape } = tensor(call, 'self');
    return BigInt(shape[axisOf(int(call, 'dim'), shape.length)] ?? 0);
  },
  dim: (call) => BigInt(tensor(call, 'self').shape.length),
  len: (call) => {
    const { shape } = tensor(call, 't');
    if (shape.length === 0) throw failedInModel('len() of a tensor without axes.');
    return BigInt(shape[0] ?? 0);
  },
  'prim::dtype': (call) => BigInt(DATA_TYPES[tensor(call, 'a').dtype].code),
  'prim::device': (call) => (tensor(call, 'a') ? CPU : null),
  'prim::layout': (call) => (tensor(call, 'a') ? 0n : null),
  'prim::requires_grad': (call) => tensor(call, 'a').requiresGrad,
  'prim::is_cuda': always(false),
  'prim::is_cpu': always(true),
  'prim::is_quantized': always(false),
  'prim::is_sparse': always(false),
  'prim::is_mkldnn': always(false),
  'prim::is_meta': always(false),
  'prim::is_mps': always(false),
  'prim::is_nested': always(false),
  'prim::is_xpu': always(false),
  is_complex: always(false),
  is_floating_point: (call) => isFloating(tensor(call, 'self').dtype),
  is_signed: (call) => !['uint8', 'bool'].includes(tensor(call, 'self').dtype),
  is_nonzero: (call) => Number(itemOf(call, tensor(call, 'self'))) !== 0,
  result_type: (call) => {
    const [first, second] = call.bound.schema.args.map(({ name }) => operand(call, name));
    if (first === undefined || second === undefined) throw unsupported('result_type');
    return BigInt(DATA_TYPES[resultType(first, second)].code);
  },
  item: (call) => itemOf(call, tensor(call, 'self')),
  'Int.Tensor': (call) => asInteger(itemOf(call, tensor(call, 'a'))),
  'Float.Tensor': (call) => Number(itemOf(call, tensor(call, 'a'))),
  'Bool.Tensor': (call) => Number(itemOf(call, tensor(call, 'a'))) !== 0,
  IntImplicit: (call) => asInteger(itemOf(call, tensor(call, 'a'))),
  FloatImplicit: (call) => Number(itemOf(call, tensor(call, 'a'))),
  ScalarImplicit: (call) => itemOf(call, tensor(call, 'a')),
  conj: same,
  resolve_conj: same,
  resolve_neg: same,
  real: (call) => {
    const x = tensor(call, 'self');
    return isTensor(x) && isFloating(x.dtype)
      ? x
      : elementwise(unaryNode(call.graph, 'Identity', read(x)), x.dtype, [x]);
  },
};
