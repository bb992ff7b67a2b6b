import type { Graph } from '../../onnx/graph.ts';
import { type DataType, dataTypeOfCode } from './data-type.ts';
import type { BoundArguments } from './match-schema.ts';
import { unsupported } from './refusal.ts';
import type { Tensor } from './tensor.ts';
import { isKind, isScalar, type List, type Scalar, type Value } from './values.ts';

/** What operators need of the model as a whole. */
export interface Lowering {
  graph: Graph;
  /** The version of the archive, which decides what some operators mean. */
  version: number;
  /** Noticed while lowering: sentences for the log. */
  warnings: Set<string>;
  /** Batch normalization uses the statistics of its input, whatever mode it was saved in. */
  trainBatchNorm: boolean;
  /** Calls another operator of the table by its torch name. */
  callOperator: (
    name: string,
    args: readonly Value[],
    keywords?: Readonly<Record<string, Value>>,
  ) => Value;
  /** Steps of work left; every operator on lists and ranges pays for what it touches. */
  spend: (steps: number) => void;
}

/** A call of an operator whose arguments were matched to its schema. */
export interface Call {
  lowering: Lowering;
  graph: Graph;
  bound: BoundArguments;
}

export type OperatorFunction = (call: Call) => Value;

/** Operators by name: `relu` for all overloads of aten::relu, `max.dim` for one; others with their namespace. */
export type OperatorTable = Readonly<Record<string, OperatorFunction>>;

export function argument(call: Call, name: string): Value {
  const value = call.bound.values.get(name);
  if (value === undefined) throw unsupported(`${call.bound.schema.text}, which has no ${name},`);
  return value;
}

export function hasArgument(call: Call, name: string): boolean {
  return call.bound.values.has(name);
}

function wrong(call: Call, name: string): never {
  throw unsupported(`${call.bound.schema.text} with this kind of ${name}`);
}

export function tensor(call: Call, name: string): Tensor {
  const value = argument(call, name);
  return isKind(value, 'tensor') ? value : wrong(call, name);
}

export function maybeTensor(call: Call, name: string): Tensor | null {
  return argument(call, name) === null ? null : tensor(call, name);
}

function items(call: Call, name: string): Value[] {
  const value = argument(call, name);
  return isKind(value, 'list') ? value.items : wrong(call, name);
}

export function listArgument(call: Call, name: string): List {
  const value = argument(call, name);
  return isKind(value, 'list') ? value : wrong(call, name);
}

export function tensors(call: Call, name: string): Tensor[] {
  return items(call, name).map((item) => (isKind(item, 'tensor') ? item : wrong(call, name)));
}

export function maybeTensors(call: Call, name: string): (Tensor | null)[] {
  return items(call, name).map((item) =>
    item === null || isKind(item, 'tensor') ? item : wrong(call, name),
  );
}

/** An integer argument; the ends of int64 stand for "no bound" and stay beyond every size. */
export function int(call: Call, name: string): number {
  const value = argument(call, name);
  return typeof value === 'bigint' ? Number(value) : wrong(call, name);
}

export function maybeInt(call: Call, name: string): number | null {
  return argument(call, name) === null ? null : int(call, name);
}

export function ints(call: Call, name: string): number[] {
  return items(call, name).map((item) =>
    typeof item === 'bigint' ? Number(item) : wrong(call, name),
  );
}

export function maybeInts(call: Call, name: string): number[] | null {
  return argument(call, name) === null ? null : ints(call, name);
}

export function float(call: Call, name: string): number {
  const value = argument(call, name);
  return isScalar(value) ? Number(value) : wrong(call, name);
}

export function maybeFloat(call: Call, name: string): number | null {
  return argument(call, name) === null ? null : float(call, name);
}

export function maybeFloats(call: Call, name: string): number[] | null {
  if (argument(call, name) === null) return null;
  return items(call, name).map((item) => (isScalar(item) ? Number(item) : wrong(call, name)));
}

export function scalar(call: Call, name: string): Scalar {
  const value = argument(call, name);
  return isScalar(value) ? value : wrong(call, name);
}

export function maybeScalar(call: Call, name: string): Scalar | null {
  return argument(call, name) === null ? null : scalar(call, name);
}

/** An operand of arithmetic: a tensor or a number. */
export function operand(call: Call, name: string): Tensor | Scalar {
  const value = argument(call, name);
  return isKind(value, 'tensor') || isScalar(value) ? value : wrong(call, name);
}

export function bool(call: Call, name: string): boolean {
  const value = argument(call, name);
  return typeof value === 'boolean' ? value : wrong(call, name);
}

export function text(call: Call, name: string): string {
  const value = argument(call, name);
  return typeof value === 'string' ? value : wrong(call, name);
}

const MAX_TEXT = 2 ** 24;

/** A text that a model makes, which may double with each turn of a loop. */
export function boundedText(made: string): string {
  if (made.length > MAX_TEXT) throw unsupported(`A text of more than ${MAX_TEXT} characters`);
  return made;
}

export function maybeText(call: Call, name: string): string | null {
  return argument(call, name) === null ? null : text(call, name);
}

export function maybeDataType(call: Call, name: string): DataType | null {
  const code = maybeInt(call, name);
  if (code === null) return null;
  const dtype = dataTypeOfCode(code);
  if (dtype) return dtype;
  throw unsupported(`The data type number ${code} (complex, quantised or 8-bit float)`);
}
