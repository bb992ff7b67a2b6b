import {
  argument,
  type Call,
  hasArgument,
  type OperatorTable,
  operand,
  scalar,
  tensor,
} from '../call.ts';
import { expand, full, isTensor, readAs, scalarConstant } from '../compute.ts';
import { DATA_TYPES } from '../data-type.ts';
import { failedInModel, unsupported } from '../refusal.ts';
import { becomeView, type Tensor, write } from '../tensor.ts';
import { isKind, type Value } from '../values.ts';

/** Writes the result of an operation into the tensor that it was called on, in that tensor's type. */
export function writeResult(call: Call, self: Tensor, made: Tensor): Tensor {
  if (DATA_TYPES[made.dtype].category > DATA_TYPES[self.dtype].category)
    throw failedInModel(`A result of type ${made.dtype} can not be written to ${self.dtype}.`);
  if (String(made.shape) !== String(self.shape))
    throw failedInModel(`A result of shape [${made.shape}] was written to [${self.shape}].`);
  write(self, readAs(call.graph, made, self.dtype));
  return self;
}

function copy(call: Call): Value {
  const self = tensor(call, 'self');
  const source = operand(call, hasArgument(call, 'src') ? 'src' : 'other');
  const value = isTensor(source)
    ? readAs(call.graph, source, self.dtype)
    : scalarConstant(call.graph, source, self.dtype);
  // Leading axes of size 1 are dropped, as everywhere in broadcasting.
  write(self, expand(call.graph, value, self.shape));
  return self;
}

function fill(call: Call): Value {
  const self = tensor(call, 'self');
  const value = operand(call, 'value');
  const made = isTensor(value)
    ? expand(call.graph, readAs(call.graph, value, self.dtype), self.shape)
    : full(call.graph, value, self.shape, self.dtype);
  write(self, made);
  return self;
}

function constantFill(value: bigint) {
  return (call: Call): Value => {
    const self = tensor(call, 'self');
    write(self, full(call.graph, value, self.shape, self.dtype));
    return self;
  };
}

/** Another shape or order of axes for the tensor itself, as the operator without `_` gives a view. */
function reshapeInPlace(call: Call): Value {
  const { schema, values } = call.bound;
  const self = tensor(call, 'self');
  const name = schema.name.replace('aten::', '').slice(0, -1);
  const made = call.lowering.callOperator(name, [...values.values()]);
  if (!isKind(made, 'tensor')) throw new Error(`${name} gave no tensor.`);
  becomeView(self, made);
  return self;
}

/** Memory of another size or of another tensor. */
function otherMemory(call: Call): Value {
  throw unsupported(`${call.bound.schema.name} (other memory for a tensor)`);
}

export const writeOperators: OperatorTable = {
  copy_: copy,
  fill_: fill,
  zero_: constantFill(0n),
  squeeze_: reshapeInPlace,
  unsqueeze_: reshapeInPlace,
  transpose_: reshapeInPlace,
  t_: reshapeInPlace,
  as_strided_: reshapeInPlace,
  resize_: otherMemory,
  set_: otherMemory,
  requires_grad_: (call) => tensor(call, 'self'),
  detach_: (call) => tensor(call, 'self'),
  fill_diagonal_: (call) => {
    const self = tensor(call, 'self');
    if (self.shape.length !== 2 || argument(call, 'wrap') === true)
      throw unsupported('fill_diagonal_ of more than two axes');
    const diagonal = call.lowering.callOperator('diagonal', [self]);
    call.lowering.callOperator('fill_', [diagonal, scalar(call, 'fill_value')]);
    return self;
  },
};
