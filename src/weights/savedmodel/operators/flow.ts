import { failedInModel, unsupported } from '../../tensorflow/refusal.ts';
import { rankOf } from '../../tensorflow/tensor.ts';
import {
  type Call,
  functionOf,
  functionsOf,
  number,
  numbers,
  type OperatorTable,
  refuseUnless,
  shapeOf,
  storedOf,
  tensor,
} from '../call.ts';
import { DEAD, type Item } from '../items.ts';
import { isTrue, MAX_TURNS } from '../loops.ts';
import type { GraphNode } from '../node-graph.ts';
import type { StoredTensor, StoredTexts } from '../tensor-proto.ts';
import { storedTensor } from '../variables.ts';

const constants = new WeakMap<GraphNode, StoredTensor | StoredTexts>();

/** A constant is read once, so that it is one and the same in every graph made of it. */
function constant(call: Call): Item {
  call.read.add('value');
  const stored = constants.get(call.node) ?? storedOf(call, 'value');
  constants.set(call.node, stored);
  if (stored.kind === 'texts') return { kind: 'texts', texts: stored.texts };
  return storedTensor(call.machine, stored);
}

const handThrough = (call: Call): readonly Item[] => call.inputs.slice(0, 1);

function ensureShape(call: Call): Item {
  const x = tensor(call, 0);
  const shape = shapeOf(call, 'shape');
  const fits =
    !shape ||
    (shape.length === rankOf(x) && shape.every((size, i) => size < 0 || size === x.shape[i]));
  if (!fits) throw failedInModel(`The shape [${x.shape}] is not the expected [${shape}]`);
  return x;
}

const call = (self: Call): readonly Item[] =>
  self.machine.callFunction(functionOf(self, 'f'), self.inputs);

/** A condition: a boolean, a number that is not 0, or a tensor that is not empty. */
function condition(self: Call): boolean {
  const found = numbers(self, 0);
  return rankOf(tensor(self, 0)) === 0 ? found[0] !== 0 : found.length > 0;
}

function branch(self: Call): readonly Item[] {
  const branches = [functionOf(self, 'else_branch'), functionOf(self, 'then_branch')];
  const name = branches[condition(self) ? 1 : 0] ?? '';
  return self.machine.callFunction(name, self.inputs.slice(1));
}

function choose(self: Call): readonly Item[] {
  const branches = functionsOf(self, 'branches');
  const index = number(self, 0);
  const last = branches.length - 1;
  const name = branches[index < 0 || index > last ? last : index] ?? '';
  return self.machine.callFunction(name, self.inputs.slice(1));
}

function repeat(self: Call): readonly Item[] {
  const { machine } = self;
  const [test, body] = [functionOf(self, 'cond'), functionOf(self, 'body')];
  let items = self.inputs;
  for (let turn = 0; turn <= MAX_TURNS; turn += 1) {
    if (!isTrue(machine, machine.callFunction(test, items)[0])) return items;
    items = machine.callFunction(body, items);
  }
  throw unsupported(`The loop makes more than ${MAX_TURNS} turns`);
}

function switchOn(self: Call): readonly Item[] {
  const [item = DEAD] = self.inputs;
  return number(self, 1) ? [DEAD, item] : [item, DEAD];
}

function notFed(self: Call): never {
  throw unsupported(
    `The placeholder ${self.node.name} gets no value from the signature`,
    'Save the model with a signature that has all its inputs.',
  );
}

/** An operator that calls into the Python program that saved the model. */
const python = (self: Call): never => {
  throw unsupported(
    `${self.node.operator} calls Python code that is not in the file`,
    'Write this part of the model with TensorFlow operations.',
  );
};

/** Constants, function calls, branches and loops, and what hands its input through. */
export const flowOperators: OperatorTable = {
  Const: constant,
  NoOp: () => [],
  Assert: () => [],
  Identity: handThrough,
  RefIdentity: handThrough,
  StopGradient: handThrough,
  PreventGradient: handThrough,
  Snapshot: handThrough,
  CheckNumerics: handThrough,
  CheckNumericsV2: (self) => {
    for (const name of ['tensor_name']) self.read.add(name);
    return handThrough(self);
  },
  PlaceholderWithDefault: handThrough,
  Print: (self) => {
    for (const name of ['first_n', 'summarize']) self.read.add(name);
    return handThrough(self);
  },
  DisableCopyOnRead: () => [],
  LoopCond: handThrough,
  NextIteration: handThrough,
  RefNextIteration: handThrough,
  IdentityN: (self) => self.inputs,
  EnsureShape: ensureShape,
  Placeholder: notFed,
  PlaceholderV2: notFed,
  PartitionedCall: call,
  StatefulPartitionedCall: call,
  If: branch,
  StatelessIf: branch,
  Case: choose,
  StatelessCase: choose,
  While: repeat,
  StatelessWhile: repeat,
  Switch: switchOn,
  RefSwitch: switchOn,
  PyFunc: python,
  PyFuncStateless: python,
  EagerPyFunc: python,
  FakeParam: (self) => {
    refuseUnless(self.inputs.length === 0, 'A placeholder of a branch with inputs');
    return { kind: 'absent', why: 'A branch that was not taken gives no value' };
  },
};
