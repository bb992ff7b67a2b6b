import type { TensorData } from '../../onnx/element-type.ts';
import type { Graph } from '../../onnx/graph.ts';
import type { Value } from '../../onnx/value.ts';
import { cast } from '../tensorflow/elementwise.ts';
import { failedInModel, invalid } from '../tensorflow/refusal.ts';
import { makeTensor, rankOf, type Tensor } from '../tensorflow/tensor.ts';
import { transposeData } from '../tensorflow/transpose-data.ts';
import { type WeightFile, weightValue } from '../tensorflow/weight-file.ts';
import type { Json } from './json.ts';
import type { LayerNode } from './layer-node.ts';
import type { Options } from './options.ts';
import type { StoredWeight } from './stored-weight.ts';
import type { KerasVersion } from './version.ts';

/** What all layers of a model share while it is lowered. */
export interface Lowering {
  graph: Graph;
  version: KerasVersion;
  weights: ReadonlyMap<LayerNode, StoredWeight[]>;
  weightFile: WeightFile;
  warnings: Set<string>;
  /** Whether something that depends on the inputs is computed in double precision by the model. */
  inDouble: boolean;
  /** Runs another layer: one of a model, or one that a wrapper holds. */
  runLayer: (node: LayerNode, args: readonly Argument[], named: Map<string, Argument>) => Tensor[];
}

/** What a call may be given: tensors, constants, and lists of both. */
export type Argument = Tensor | Json | Argument[] | { [key: string]: Argument };

/** One call of a layer. */
export interface Call {
  lowering: Lowering;
  graph: Graph;
  node: LayerNode;
  options: Options;
  args: readonly Argument[];
  /** Named arguments that are not null; what is read of them is taken out. */
  named: Map<string, Argument>;
}

export type LayerFunction = (call: Call) => Tensor | Tensor[];

/** Names of weights in the order of creation; several names for one weight are those of several versions. */
export interface WeightNames {
  trainable: readonly string[];
  fixed?: readonly string[];
}

export interface Layer {
  /** Runs the layer. */
  run: LayerFunction;
  /** The weights that it has under these options. */
  weights?: (options: Options, node: LayerNode) => WeightNames;
  /** Folders of a `.keras` file under the layer's own that hold its weights, in order. */
  folders?: readonly string[];
}

export type LayerTable = Readonly<Record<string, Layer>>;

export function isTensor(value: Argument | undefined): value is Tensor {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'tensor';
}

/** All tensors of an argument, in order. */
export function tensorsIn(value: Argument | undefined): Tensor[] {
  if (isTensor(value)) return [value];
  return Array.isArray(value) ? value.flatMap(tensorsIn) : [];
}

/** Takes a named argument; undefined where it was not given. */
export function takeNamed(call: Call, name: string): Argument | undefined {
  const value = call.named.get(name);
  call.named.delete(name);
  return value;
}

/** The only tensor that the layer was called with. */
export function onlyInput(call: Call): Tensor {
  const [x, ...more] = call.args.flatMap(tensorsIn);
  if (!x || more.length > 0)
    throw failedInModel(`The layer takes one tensor and was given ${more.length + (x ? 1 : 0)}`);
  return x;
}

/** The only input as float32, with a certain number of axes. */
export function floatInput(call: Call, rank?: number): Tensor {
  const x = onlyInput(call);
  if (rank !== undefined && rankOf(x) !== rank)
    throw failedInModel(`The layer takes tensors of ${rank} axes and was given [${x.shape}]`);
  return asFloat(call.graph, x);
}

export function asFloat(graph: Graph, x: Tensor): Tensor {
  return cast(graph, x, 'float32');
}

/** Stored weights of the layer. */
export function storedWeight(call: Call, index: number): StoredWeight {
  const weight = call.lowering.weights.get(call.node)?.[index];
  if (!weight) throw invalid('Weights of the layer are missing in the file');
  return weight;
}

/** A weight as a value of the graph; with its axes in another order where one is given. */
export function weightAs(
  call: Call,
  index: number,
  shape: readonly number[],
  order?: readonly number[],
  change: (data: Float32Array) => Float32Array = (data) => data,
  variant = '',
): Value {
  const { lowering, graph } = call;
  const stored = storedWeight(call, index);
  const load = (): TensorData => {
    const data = stored.read();
    return change(order ? transposeData(data, stored.shape, order) : data);
  };
  const key = `${stored.key}:${order ?? ''}:${variant}`;
  return weightValue(graph, lowering.weightFile, key, 'float32', shape, load);
}

/** A weight as it is stored, after its shape was compared with what it must be. */
export function weight(call: Call, index: number, shape?: readonly number[]): Tensor {
  const stored = storedWeight(call, index);
  if (shape && String(stored.shape) !== String(shape))
    throw invalid(
      `The weight ${stored.name} is of shape [${stored.shape}] where [${shape}] is needed`,
    );
  return makeTensor(weightAs(call, index, stored.shape));
}

/** An argument for messages: tensors are called so, and what is long is cut. */
export function shownArgument(value: Argument | undefined): string {
  const replace = (_: string, part: Argument) => (isTensor(part) ? 'a tensor' : part);
  const text = JSON.stringify(value, replace) ?? 'undefined';
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
