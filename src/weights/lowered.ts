import type { Graph } from '../onnx/graph.ts';
import type { GraphOutput } from '../onnx/serialize-graph.ts';
import type { Value } from '../onnx/value.ts';

/** A model as a graph for inputs of certain shapes. */
export interface Lowered {
  graph: Graph;
  inputs: Value[];
  outputs: GraphOutput[];
  warnings: string[];
  /** Whether it computes in single precision what the model computes in double. */
  inSingle?: boolean;
}
