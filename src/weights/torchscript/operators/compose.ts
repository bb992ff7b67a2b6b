import { type Call, operand, tensor } from '../call.ts';
import { DATA_TYPES, isFloating } from '../data-type.ts';
import { failedInModel } from '../refusal.ts';
import type { Tensor } from '../tensor.ts';
import { isKind, list, type Value } from '../values.ts';

/** Means to write an operator as a composition of others. */

export type Op = (name: string, ...args: Value[]) => Value;

export type Formula = (op: Op, call: Call) => Value;

export const composed =
  (formula: Formula) =>
  (call: Call): Value =>
    formula((name, ...args) => call.lowering.callOperator(name, args), call);

export const unary = (formula: (op: Op, x: Tensor) => Value) =>
  composed((op, call) => formula(op, tensor(call, 'self')));

export const binary = (formula: (op: Op, a: Value, b: Value) => Value) =>
  composed((op, call) => formula(op, operand(call, 'self'), operand(call, 'other')));

export function tensorOf(value: Value): Tensor {
  if (isKind(value, 'tensor')) return value;
  throw failedInModel('A tensor is needed here.');
}

export const shapeList = (shape: readonly number[]): Value => list(shape.map(BigInt));

export const floating = (op: Op, x: Value): Value =>
  isKind(x, 'tensor') && !isFloating(x.dtype)
    ? op('to', x, BigInt(DATA_TYPES.float32.code), false, false, null)
    : x;

export const range = (size: number): number[] => Array.from({ length: size }, (_, i) => i);
