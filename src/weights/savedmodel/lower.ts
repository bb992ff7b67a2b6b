import { ELEMENT_TYPES, type TensorData } from '../../onnx/element-type.ts';
import { add, addInput, type Graph, makeGraph } from '../../onnx/graph.ts';
import type { Value } from '../../onnx/value.ts';
import type { Lowered } from '../lowered.ts';
import type { EngineTensor } from '../program.ts';
import { wrapValue } from '../tensorflow/cast-value.ts';
import { computeType, isDataType } from '../tensorflow/data-type.ts';
import { at, invalid, mismatch, unsupported } from '../tensorflow/refusal.ts';
import { last, makeTensor, type Tensor } from '../tensorflow/tensor.ts';
import { evaluate } from './evaluate.ts';
import { callFunction } from './functions.ts';
import type { Item } from './items.ts';
import { type Frame, type Machine, makeFrame, type OpenModel } from './machine.ts';
import { resolve } from './references.ts';
import { bindNames, chooseSignature, namesAgree, type Port } from './signatures.ts';

/** Names of the described inputs and outputs. */
export interface DescribedIds {
  inputIds: readonly string[];
  outputIds: readonly string[];
}

function checkInput(name: string, port: Port, { dtype, shape }: EngineTensor): void {
  if (port.typeName !== dtype)
    throw mismatch(`The model's input ${name} is of type ${port.typeName} and was given ${dtype}.`);
  const fits =
    !port.shape ||
    (port.shape.length === shape.length &&
      port.shape.every((size, axis) => size < 0 || size === shape[axis]));
  if (!fits)
    throw mismatch(
      `The model's input ${name} has the shape [${port.shape?.map((size) => (size < 0 ? '?' : size))}] and was given [${shape}].`,
    );
}

function inputTensor(graph: Graph, { dtype, shape }: EngineTensor, index: number): [Value, Tensor] {
  if (!isDataType(dtype)) throw mismatch(`Input ${index + 1} is of type ${dtype}.`);
  const value = addInput(graph, `input${index}`, dtype, shape);
  const type = computeType(dtype);
  if (value.type === type) return [value, makeTensor(value, dtype)];
  const cast = add(graph, 'Cast', [value], { to: ELEMENT_TYPES[type].code }, shape, type);
  return [value, makeTensor(cast, dtype)];
}

/** Puts the inputs where the signature says. Inputs with a default value may be left out. */
function feed(
  machine: Machine,
  frame: Frame,
  ports: ReadonlyMap<string, Port>,
  tensors: readonly EngineTensor[],
  ids: readonly string[],
): Value[] {
  const needed = [...ports].filter(([, port]) => {
    const reference = resolve(machine.model.saved, frame.graph, port.reference);
    return reference.kind === 'node' && reference.node.operator !== 'PlaceholderWithDefault';
  });
  const all = [...ports.keys()];
  const fewest = needed.map(([name]) => name);
  if (tensors.length > all.length || tensors.length < fewest.length)
    throw mismatch(
      `The model takes ${all.length} inputs (${all.sort().join(', ')}) and was given ${tensors.length}.`,
    );
  const candidates =
    tensors.length === all.length || ids.every((id) => all.includes(id)) ? all : fewest;
  if (tensors.length > candidates.length)
    throw mismatch(`It is not clear which of the model's inputs ${all.join(', ')} are given.`);
  const names = bindNames(candidates, ids).slice(0, tensors.length);
  return tensors.map((tensor, index) => {
    const name = names[index] ?? '';
    const port = ports.get(name);
    if (!port) throw mismatch(`The model has no input ${name}.`);
    checkInput(name, port, tensor);
    const reference = resolve(machine.model.saved, frame.graph, port.reference);
    if (reference.kind === 'argument') throw invalid('A signature refers to a function.');
    const [value, input] = inputTensor(machine.graph, tensor, index);
    frame.results.set(reference.node, [input]);
    return value;
  });
}

/** Says where several ports have other names than described, so that only their order says which is which. */
function noteOrder(
  machine: Machine,
  kind: string,
  names: readonly string[],
  ids: readonly string[],
): void {
  if (names.length < 2 || ids.length === 0 || namesAgree(names, ids)) return;
  machine.warnings.add(
    `The model's ${kind} have other names than the described ones; they are taken in the order ${bindNames(names, ids).join(', ')}.`,
  );
}

/** The engine hands over no bfloat16; such outputs stay float32. */
function outputValue(graph: Graph, name: string, item: Item): Value {
  if (item.kind === 'absent') throw unsupported(item.why);
  if (item.kind !== 'tensor') throw unsupported(`The output ${name} is a ${item.kind}, no tensor`);
  const value = wrapValue(graph, last(graph, item), item.dtype);
  const type = item.dtype === 'bfloat16' ? 'float32' : item.dtype;
  if (value.type === type) return value;
  return add(graph, 'Cast', [value], { to: ELEMENT_TYPES[type].code }, value.shape, type);
}

/**
 * Runs through the graph of a saved model from the outputs of its signature backwards; every tensor
 * operation becomes nodes of an ONNX graph for inputs of exactly these shapes. `known` holds elements
 * that were computed before. Throws a Refusal, or NeededValue where more elements have to be known.
 */
export function lower(
  model: OpenModel,
  { inputIds, outputIds }: DescribedIds,
  tensors: readonly EngineTensor[],
  known: ReadonlyMap<string, TensorData>,
): Lowered {
  const graph = makeGraph(known);
  const machine: Machine = {
    model,
    graph,
    variables: new Map(),
    weights: new Map(),
    warnings: new Set(),
    inDouble: false,
    steps: 0,
    depth: 0,
    callFunction: (name, inputs) => callFunction(machine, name, inputs),
  };
  const signature = chooseSignature(model.saved.signatures);
  const { inputs: inputPorts, outputs: outputPorts } = at(`signature ${signature.name}`, () => ({
    inputs: signature.inputs,
    outputs: signature.outputs,
  }));
  const frame = makeFrame(model.saved.main, []);
  const inputs = feed(machine, frame, inputPorts, tensors, inputIds);
  const names = bindNames([...outputPorts.keys()], outputIds);
  noteOrder(machine, 'inputs', [...inputPorts.keys()], inputIds);
  noteOrder(machine, 'outputs', [...outputPorts.keys()], outputIds);
  const outputs = names.map((name, index) => {
    const item = evaluate(machine, frame, outputPorts.get(name)?.reference ?? '');
    return {
      name: `output${index}`,
      value: at(`output ${name}`, () => outputValue(graph, name, item)),
    };
  });
  return { graph, inputs, outputs, warnings: [...machine.warnings], inSingle: machine.inDouble };
}
