import { ELEMENT_TYPES, type ElementType, type TensorData } from '../../onnx/element-type.ts';
import { add, addInput, type Graph, makeGraph } from '../../onnx/graph.ts';
import type { Value as GraphValue } from '../../onnx/value.ts';
import type { Lowered } from '../lowered.ts';
import type { Archive } from './archive.ts';
import { classOf } from './class-table.ts';
import { scalarConstant, typeOfScalar, wrap } from './compute.ts';
import { computeType, DATA_TYPES, type DataType } from './data-type.ts';
import type { Interpreter } from './interpretation.ts';
import { callFunction, loadRoot, makeInterpreter } from './interpreter.ts';
import { failedInModel, Refusal } from './refusal.ts';
import type { Expression } from './syntax.ts';
import { makeTensor, read } from './tensor.ts';
import { isKind, isScalar, type ModuleObject, type Value } from './values.ts';

/** Shape and type of an input, in numpy's name. */
export interface InputType {
  shape: readonly number[];
  dtype: string;
}

function mismatch(message: string): Refusal {
  return new Refusal(
    'input-mismatch',
    message,
    'Compare the inputs of the description with those of the model.',
  );
}

export function inputTensor(graph: Graph, { shape, dtype }: InputType, index: number): Value {
  if (!Object.hasOwn(DATA_TYPES, dtype))
    throw mismatch(`Input ${index + 1} is of type ${dtype}, which TorchScript models do not take.`);
  const type = dtype as DataType;
  const value = addInput(graph, `input${index}`, type, shape);
  const target = computeType(type);
  if (value.type === target) return makeTensor(value, type);
  const cast = add(graph, 'Cast', [value], { to: ELEMENT_TYPES[target].code }, shape, target);
  return makeTensor(cast, type);
}

/** Types of `forward` that a tensor can be given for. */
function takesTensor(type: Expression | null): boolean {
  if (!type) return true;
  if (type.kind === 'name') return type.id === 'Tensor' || type.id === 'Any';
  return type.kind === 'subscript' && type.of.kind === 'name' && type.of.id === 'Optional'
    ? takesTensor(type.index)
    : false;
}

/** `forward` of the root, after its inputs were compared with what it takes. */
function forwardOf({ archive }: Interpreter, root: ModuleObject, count: number) {
  const info = classOf(archive.code, root.className);
  const definition = info.methods.get('forward');
  if (!definition) throw mismatch('The module has no method forward.');
  const parameters = definition.parameters.slice(1);
  const needed = parameters.filter(({ value }) => !value).length;
  if (count > parameters.length || count < needed)
    throw mismatch(
      `The model takes ${parameters.length} inputs (${parameters.map(({ name }) => name).join(', ')}) and was given ${count}.`,
    );
  for (const { name, type } of parameters.slice(0, count))
    if (!takesTensor(type)) throw mismatch(`The model's input ${name} is no single tensor.`);
  return { definition, file: info.file };
}

/** Tensors of a result in the order in which Python walks it. Numbers become tensors, None is left out. */
function flatten(graph: Graph, value: Value): { value: GraphValue; dtype: DataType }[] {
  if (isKind(value, 'tensor')) return [{ value: read(value), dtype: value.dtype }];
  if (isKind(value, 'list') || isKind(value, 'tuple'))
    return value.items.flatMap((item) => flatten(graph, item));
  if (isKind(value, 'dict'))
    return [...value.entries.values()].flatMap((item) => flatten(graph, item));
  if (isScalar(value)) {
    const dtype = typeOfScalar(value);
    return [{ value: scalarConstant(graph, value, dtype), dtype }];
  }
  return [];
}

/** The engine gives no bfloat16; such outputs stay float32. */
function outputType(dtype: DataType): ElementType {
  return dtype === 'bfloat16' ? 'float32' : dtype;
}

/** A tensor as it leaves the graph, in its nominal type. */
export function outputValue(graph: Graph, value: GraphValue, dtype: DataType): GraphValue {
  const type = outputType(dtype);
  const wrapped = wrap(graph, value, dtype);
  if (wrapped.type === type) return wrapped;
  return add(graph, 'Cast', [wrapped], { to: ELEMENT_TYPES[type].code }, value.shape, type);
}

/**
 * Interprets an archive for inputs of the given shapes and types; every tensor operation becomes
 * nodes of the graph. `known` holds elements that were computed before, by name of value.
 * With `trainBatchNorm` batch normalization uses the statistics of its input.
 * Throws a Refusal, or NeededValue where more elements have to be known first.
 */
export function lower(
  archive: Archive,
  types: readonly InputType[],
  known: ReadonlyMap<string, TensorData> = new Map(),
  trainBatchNorm = false,
): Lowered {
  const graph = makeGraph(known);
  const interpreter = makeInterpreter(archive, graph, trainBatchNorm);
  const tensors = types.map((type, index) => inputTensor(graph, type, index));
  const root = loadRoot(interpreter);
  const forward = forwardOf(interpreter, root, types.length);
  const result = callFunction(interpreter, forward, [root, ...tensors]);
  const outputs = flatten(graph, result).map(({ value, dtype }, index) => ({
    name: `output${index}`,
    value: outputValue(graph, value, dtype),
  }));
  if (outputs.length === 0) throw failedInModel('The model gives no tensor.');
  return {
    graph,
    inputs: graph.inputs,
    outputs,
    warnings: [...interpreter.lowering.warnings],
  };
}
