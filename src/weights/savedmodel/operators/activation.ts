import type { Attributes } from '../../../onnx/model-proto.ts';
import { clip, unary, withNumber } from '../../tensorflow/elementwise.ts';
import { softmax } from '../../tensorflow/reduce.ts';
import type { Tensor } from '../../tensorflow/tensor.ts';
import { type Call, floatOf, type OperatorFunction, type OperatorTable, tensor } from '../call.ts';
import { floats } from './elementwise.ts';

const plain =
  (operator: string, attributes: Attributes = {}): OperatorFunction =>
  (call) =>
    unary(call.graph, operator, floats(call, 0), attributes);

/** Integers have a rectifier as well. */
function rectify(call: Call): Tensor {
  return withNumber(call.graph, 'Max', tensor(call, 0), 0);
}

/** Constants of tensorflow/core/kernels/relu_op_functor.h, in single precision. */
const SELU = { alpha: { float: 1.6732632423543772 }, gamma: { float: 1.0507009873554805 } };

export const activationOperators: OperatorTable = {
  Relu: (call) =>
    tensor(call, 0).dtype.includes('float')
      ? unary(call.graph, 'Relu', tensor(call, 0))
      : rectify(call),
  Relu6: (call) => clip(call.graph, tensor(call, 0), 0, 6),
  LeakyRelu: (call) =>
    unary(call.graph, 'LeakyRelu', floats(call, 0), { alpha: { float: floatOf(call, 'alpha') } }),
  Elu: plain('Elu'),
  Selu: plain('Selu', SELU),
  Softplus: plain('Softplus'),
  Softsign: plain('Softsign'),
  Softmax: (call) => softmax(call.graph, 'Softmax', floats(call, 0), -1),
  LogSoftmax: (call) => softmax(call.graph, 'LogSoftmax', floats(call, 0), -1),
};
