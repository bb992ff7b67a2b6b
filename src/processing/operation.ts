import { type DType, isBigArray, type NumberArray, type Tensor } from '../tensor/tensor.ts';
import type { Kwargs } from './kwargs.ts';

/** What an operation may look at besides its tensor. */
export interface OperationContext {
  /** The tensor whose own statistics are meant: the operation's input, by the specification. */
  statisticsOf: Tensor;
  /** An input of the model as it was given, before any processing. */
  input: (id: string) => Tensor;
  /** Departures of the reference implementation to follow; none by the specification. */
  followReference: boolean;
}

/** Gives a new tensor and leaves the old one as it is. Throws ProcessingError. */
export type Operation = (tensor: Tensor, kwargs: Kwargs, context: OperationContext) => Tensor;

/** The numbers of a tensor; 64-bit integers are rounded to float64 as numpy does in arithmetic with floats. */
export function numbersIn(tensor: Tensor): NumberArray {
  const { data } = tensor;
  return isBigArray(data) ? Float64Array.from<number | bigint>(data, Number) : data;
}

/** Type of the result of arithmetic with plain numbers: single precision stays single, all else is double. */
export function realType(dtype: DType): 'float32' | 'float64' {
  return dtype === 'float32' || dtype === 'float16' ? 'float32' : 'float64';
}

export function makeReal(
  dtype: 'float32' | 'float64',
  length: number,
): Float32Array | Float64Array {
  return dtype === 'float32' ? new Float32Array(length) : new Float64Array(length);
}

/** The specification's per-dataset statistics: all axes, or the batch axis among them. A test has one sample. */
export function isPerDataset(axes: readonly string[] | null): boolean {
  return axes === null || axes.includes('batch');
}
