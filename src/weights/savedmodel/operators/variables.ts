import { addTensors, subtract } from '../../tensorflow/arithmetic.ts';
import { failedInModel, unsupported } from '../../tensorflow/refusal.ts';
import type { Tensor } from '../../tensorflow/tensor.ts';
import { type Call, type OperatorTable, tensor } from '../call.ts';
import { readVariableNow, writeVariable } from '../variables.ts';

function variableName(call: Call): string {
  const [item] = call.inputs;
  if (item?.kind === 'resource') return item.name;
  throw failedInModel('It is given no variable');
}

function check(now: Tensor, next: Tensor): void {
  if (now.dtype !== next.dtype || String(now.shape) !== String(next.shape))
    throw unsupported('A variable gets a value of another shape or type');
}

function assign(call: Call, change: (now: Tensor, value: Tensor) => Tensor): [] {
  const name = variableName(call);
  const now = readVariableNow(call.machine, name);
  const next = change(now, tensor(call, 1));
  check(now, next);
  writeVariable(call.machine, name, next);
  return [];
}

/** Writing through a reference: TensorFlow 1 says nothing about when others see it. */
function refuseReference(): never {
  throw unsupported('The model writes to a variable of TensorFlow 1 while it is run');
}

export const variableOperators: OperatorTable = {
  VariableV2: ({ machine, node }) => readVariableNow(machine, node.name),
  Variable: ({ machine, node }) => readVariableNow(machine, node.name),
  VarHandleOp: ({ node }) => ({ kind: 'resource', name: node.name }),
  ReadVariableOp: (call) => readVariableNow(call.machine, variableName(call)),
  AssignVariableOp: (call) => assign(call, (_, value) => value),
  AssignAddVariableOp: (call) => assign(call, (now, value) => addTensors(call.graph, now, value)),
  AssignSubVariableOp: (call) => assign(call, (now, value) => subtract(call.graph, now, value)),
  Assign: refuseReference,
  AssignAdd: refuseReference,
  AssignSub: refuseReference,
};
