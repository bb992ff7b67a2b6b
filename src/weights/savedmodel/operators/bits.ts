import { floorDivide, multiply } from '../../tensorflow/arithmetic.ts';
import { isInteger } from '../../tensorflow/data-type.ts';
import { broadcast, unary, wrap } from '../../tensorflow/elementwise.ts';
import { failedInModel } from '../../tensorflow/refusal.ts';
import { constantTensor, type Tensor } from '../../tensorflow/tensor.ts';
import { type Call, type OperatorFunction, type OperatorTable, tensor } from '../call.ts';

function integersOnly(x: Tensor): Tensor {
  if (!isInteger(x.dtype))
    throw failedInModel(`It works on the bits of integers, not of ${x.dtype}`);
  return x;
}

const bitwise =
  (operator: string): OperatorFunction =>
  (call) => {
    const [a, b] = [integersOnly(tensor(call, 0)), tensor(call, 1)];
    return wrap(call.graph, broadcast(call.graph, operator, [a, b], a.dtype));
  };

/** 2 to the power of how far to shift. */
function factorOf(call: Call): Tensor {
  const distance = integersOnly(tensor(call, 1));
  const two = constantTensor(call.graph, 2, distance.dtype);
  return broadcast(call.graph, 'Pow', [two, distance], distance.dtype);
}

/** Operators on the bits of integers, which the engine has for 64 bits. */
export const bitOperators: OperatorTable = {
  BitwiseAnd: bitwise('BitwiseAnd'),
  BitwiseOr: bitwise('BitwiseOr'),
  BitwiseXor: bitwise('BitwiseXor'),
  Invert: (call) =>
    wrap(call.graph, unary(call.graph, 'BitwiseNot', integersOnly(tensor(call, 0)))),
  LeftShift: (call) => multiply(call.graph, integersOnly(tensor(call, 0)), factorOf(call)),
  RightShift: (call) => floorDivide(call.graph, integersOnly(tensor(call, 0)), factorOf(call)),
};
