import { elementCount } from '../../onnx/element-type.ts';
import { constant, weights } from '../../onnx/graph.ts';
import type { Value } from '../../onnx/value.ts';
import { computeType } from '../tensorflow/data-type.ts';
import { unsupported } from '../tensorflow/refusal.ts';
import { makeTensor, type Tensor } from '../tensorflow/tensor.ts';
import { readVariable } from './bundle.ts';
import type { Machine } from './machine.ts';
import type { StoredTensor } from './tensor-proto.ts';

/** Smaller tensors are copied into the graph, where they can be folded. */
const SMALL = 1024;

/** A stored tensor in the graph; the same one each time. */
export function storedTensor(machine: Machine, stored: StoredTensor): Tensor {
  const { graph } = machine;
  const { dtype, shape, load } = stored;
  const known = machine.weights.get(load);
  if (known) return makeTensor(known, dtype);
  const type = computeType(dtype);
  const value: Value =
    elementCount(shape) <= SMALL
      ? constant(graph, load(), type, shape)
      : weights(graph, type, shape, load, null);
  machine.weights.set(load, value);
  return makeTensor(value, dtype);
}

/** The present value of a variable, by name of its node in the main graph. */
export function readVariableNow(machine: Machine, name: string): Tensor {
  const present = machine.variables.get(name);
  if (present) return present;
  const { restored, saved } = machine.model;
  const source = restored.get(name);
  if (source === null)
    throw unsupported(`The variable ${name} gets its value when the model is initialised`);
  if (!source)
    throw unsupported(
      `The model does not say where the value of its variable ${name} is saved`,
      'Save the model again with its variables restored.',
    );
  if (!saved.bundle) throw unsupported(`The variable ${name} has no saved value`);
  const tensor = storedTensor(machine, readVariable(saved.bundle, source.key, source.slice));
  machine.variables.set(name, tensor);
  return tensor;
}

/** Gives a variable another value for the rest of this run. */
export function writeVariable(machine: Machine, name: string, tensor: Tensor): void {
  machine.variables.set(name, tensor);
  machine.warnings.add(`The model writes its variable ${name} when it is run.`);
}
