import type { Graph } from '../../../onnx/graph.ts';
import { type DataType, isDataType, isFloating } from '../../tensorflow/data-type.ts';
import { neededElements } from '../../tensorflow/elements.ts';
import { cast } from '../../tensorflow/elementwise.ts';
import { failedInModel, unsupported } from '../../tensorflow/refusal.ts';
import { constantTensor, type Tensor } from '../../tensorflow/tensor.ts';
import { type Argument, type Call, isTensor, shownArgument } from '../call.ts';
import { isObject } from '../json.ts';

/** The arguments of a function by the names of its parameters. */
export interface Operands {
  graph: Graph;
  call: Call;
  values: ReadonlyMap<string, Argument>;
}

/** A function of tensors: its parameters in order, and what it does. */
export interface Operation {
  parameters: readonly string[];
  run: (operands: Operands) => Tensor | Tensor[];
}

export type OperationTable = Readonly<Record<string, Operation>>;

/**
 * Binds positional and named arguments.
 * @param optionsToo the parameters that are not in the call stand among the options of the layer
 */
export function bind(call: Call, { parameters }: Operation, optionsToo: boolean): Operands {
  const values = new Map<string, Argument>();
  if (call.args.length > parameters.length)
    throw unsupported(`A call with ${call.args.length} arguments`);
  for (const [index, value] of call.args.entries()) values.set(parameters[index] ?? '', value);
  for (const name of parameters) {
    const named = call.named.get(name);
    call.named.delete(name);
    if (named !== undefined) values.set(name, named);
    const fixed = optionsToo ? call.options.values[name] : undefined;
    if (fixed === undefined) continue;
    call.options.read.add(name);
    if (fixed === null) continue;
    if (values.has(name)) throw unsupported(`A call that gives ${name} in two ways`);
    values.set(name, fixed);
  }
  // Only the name of the operation in a graph.
  call.named.delete('name');
  return { graph: call.graph, call, values };
}

export function given({ values }: Operands, name: string): Argument | null {
  return values.get(name) ?? null;
}

/** A tensor; numbers become constants of the type that goes with them. */
export function tensor(operands: Operands, name: string, like?: DataType): Tensor {
  return asTensor(operands.graph, given(operands, name), like);
}

export function asTensor(graph: Graph, value: Argument | null, like?: DataType): Tensor {
  if (isTensor(value ?? undefined)) return value as Tensor;
  const [numbers, shape] = nested(value);
  if (!numbers) throw unsupported(`The argument ${shownArgument(value)}`);
  const isWhole = numbers.every(Number.isInteger);
  const dtype =
    like && (isWhole || isFloating(like)) ? like : isWhole && !like ? 'int32' : 'float32';
  return constantTensor(graph, numbers, dtype, shape);
}

/** Numbers of nested lists with their shape. */
function nested(value: Argument | null): [number[] | null, number[]] {
  if (typeof value === 'number') return [[value], []];
  if (typeof value === 'boolean') return [[value ? 1 : 0], []];
  if (!Array.isArray(value) || value.length === 0) return [null, []];
  const parts = value.map(nested);
  const shape = parts[0]?.[1] ?? [];
  const isEven = parts.every(([numbers, own]) => numbers && String(own) === String(shape));
  return isEven
    ? [parts.flatMap(([numbers]) => numbers ?? []), [value.length, ...shape]]
    : [null, []];
}

/** Two operands of one type: numbers take the tensor's, integers give way to floats. */
export function pair(operands: Operands, a: string, b: string): [Tensor, Tensor] {
  const { graph } = operands;
  const [left, right] = [given(operands, a), given(operands, b)];
  const known = [left, right].filter((value) => isTensor(value ?? undefined)) as Tensor[];
  const like = known[0]?.dtype;
  return sameType(graph, [asTensor(graph, left, like), asTensor(graph, right, like)]) as [
    Tensor,
    Tensor,
  ];
}

export function sameType(graph: Graph, tensors: readonly Tensor[]): Tensor[] {
  const types = new Set(tensors.map(({ dtype }) => dtype));
  if (types.size <= 1) return [...tensors];
  if (![...types].some(isFloating))
    throw unsupported(`Tensors of the types ${[...types].join(' and ')} in one operation`);
  return tensors.map((x) => cast(graph, x, 'float32'));
}

/** Integers that are plain, or that a tensor holds whose elements are known or can be computed. */
export function integers(operands: Operands, name: string): number[] | null {
  const value = given(operands, name);
  if (value === null) return null;
  return toIntegers(operands.graph, value);
}

export function toIntegers(graph: Graph, value: Argument): number[] {
  if (Array.isArray(value)) return value.flatMap((item) => toIntegers(graph, item));
  if (isTensor(value)) return neededElements(graph, value);
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw unsupported(`The argument ${shownArgument(value)} where integers are needed`);
  return [value];
}

export function integer(operands: Operands, name: string, otherwise?: number): number {
  const [only, ...more] = integers(operands, name) ?? (otherwise === undefined ? [] : [otherwise]);
  if (only === undefined || more.length > 0)
    throw failedInModel(`The argument ${name} is no single integer`);
  return only;
}

export function number(operands: Operands, name: string, otherwise: number): number {
  const value = given(operands, name) ?? otherwise;
  if (typeof value !== 'number')
    throw unsupported(`The argument ${name} = ${shownArgument(value)}`);
  return value;
}

export function flag(operands: Operands, name: string): boolean {
  const value = given(operands, name) ?? false;
  if (typeof value !== 'boolean')
    throw unsupported(`The argument ${name} = ${shownArgument(value)}`);
  return value;
}

export function text(operands: Operands, name: string, otherwise: string): string {
  const value = given(operands, name) ?? otherwise;
  if (typeof value !== 'string')
    throw unsupported(`The argument ${name} = ${shownArgument(value)}`);
  return value;
}

/** A type by its name, as files write it. */
export function dataType(operands: Operands, name: string): DataType {
  const value = given(operands, name);
  const written =
    isObject(value as never) && typeof (value as { config?: unknown }).config === 'string'
      ? (value as { config: string }).config
      : value;
  if (typeof written !== 'string' || !isDataType(written))
    throw unsupported(`The type ${shownArgument(value)}`);
  return written;
}

/** Refuses an argument that is not what it is by default. */
export function refuseGiven(operands: Operands, ...names: string[]): void {
  for (const name of names) {
    const value = given(operands, name);
    if (value !== null && value !== false)
      throw unsupported(`The argument ${name} = ${shownArgument(value)}`);
  }
}
