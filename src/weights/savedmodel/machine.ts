import type { Graph } from '../../onnx/graph.ts';
import type { Value } from '../../onnx/value.ts';
import type { Tensor } from '../tensorflow/tensor.ts';
import type { Item } from './items.ts';
import type { GraphNode, NodeGraph } from './node-graph.ts';
import type { VariableSource } from './restored-variables.ts';
import type { SavedModel } from './saved-model.ts';

/** A model that is opened: what does not depend on the inputs. */
export interface OpenModel {
  saved: SavedModel;
  restored: ReadonlyMap<string, VariableSource | null>;
}

/** One run through a model for inputs of given shapes. */
export interface Machine {
  model: OpenModel;
  graph: Graph;
  /** Variables by name of their node, as they are now. */
  variables: Map<string, Tensor>;
  weights: Map<() => unknown, Value>;
  warnings: Set<string>;
  /** Whether something that depends on the inputs is computed in double precision by the model. */
  inDouble: boolean;
  /** Nodes that were executed so far. */
  steps: number;
  /** Functions that are at work. */
  depth: number;
  /** Runs a function of the model's library. */
  callFunction: (name: string, inputs: readonly Item[]) => readonly Item[];
}

/** The evaluation of a graph: the main one, a function's at one call, or a loop's at one turn. */
export interface Frame {
  graph: NodeGraph;
  inputs: readonly Item[];
  results: Map<GraphNode, readonly Item[]>;
  /** For a loop of the main graph: its name and the frame around it. */
  loop: { name: string; outer: Frame } | null;
}

export function makeFrame(
  graph: NodeGraph,
  inputs: readonly Item[],
  loop: Frame['loop'] = null,
): Frame {
  return { graph, inputs, results: new Map(), loop };
}
