import type { ElementType, TensorData } from './element-type.ts';
import type { Attributes } from './model-proto.ts';

/** Bytes of a tensor that stand in another file, contiguous and little-endian. */
export interface FileRange {
  location: string;
  offset: number;
  length: number;
}

export type ValueSource =
  | { kind: 'input' }
  | { kind: 'node'; node: Node }
  | { kind: 'constant'; data: TensorData }
  /** Weights: read when asked for; `range` lets the engine read them itself. */
  | {
      kind: 'weights';
      load: () => TensorData;
      range: FileRange | null;
      /** Not worked with while the graph is made: its elements may not be there. */
      opaque?: boolean;
    };

/** A tensor of the graph. Shapes are concrete; a value never changes. */
export interface Value {
  readonly name: string;
  readonly type: ElementType;
  readonly shape: readonly number[];
  readonly source: ValueSource;
  /** Whether its elements can change with the inputs' elements. */
  readonly varies: boolean;
}

export interface Node {
  readonly operator: string;
  readonly inputs: readonly (Value | null)[];
  readonly attributes: Attributes;
  readonly outputs: Value[];
}

export interface OutputType {
  shape: readonly number[];
  type: ElementType;
}
