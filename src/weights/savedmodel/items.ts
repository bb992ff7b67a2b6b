import type { DataType } from '../tensorflow/data-type.ts';
import type { Tensor } from '../tensorflow/tensor.ts';

/** A list of tensors, as loops collect their results in. Never changed: writing makes another one. */
export interface TensorList {
  kind: 'list';
  elements: readonly (Tensor | null)[];
  /** Shape of elements that were never written: TensorFlow takes them as zeros; null where it is open. */
  elementShape: readonly number[] | null;
  dtype: DataType;
}

/** Text that reaches nothing that is computed: names of files, messages. */
export interface Texts {
  kind: 'texts';
  texts: readonly string[];
}

/** A handle of a variable. */
export interface Resource {
  kind: 'resource';
  name: string;
}

/** What a branch gives that is not taken. */
export interface Dead {
  kind: 'dead';
}

/** An output that is not made here, and why. */
export interface Absent {
  kind: 'absent';
  why: string;
}

/** What an output of a node can be. */
export type Item = Tensor | TensorList | Texts | Resource | Dead | Absent;

export const DEAD: Dead = { kind: 'dead' };
