import { ELEMENT_TYPES, type TensorData } from '../../onnx/element-type.ts';
import { add, addInput, type Graph, makeGraph } from '../../onnx/graph.ts';
import type { Value } from '../../onnx/value.ts';
import type { Lowered } from '../lowered.ts';
import type { EngineTensor } from '../program.ts';
import { castValue } from '../tensorflow/cast-value.ts';
import { computeType, isDataType } from '../tensorflow/data-type.ts';
import { mismatch } from '../tensorflow/refusal.ts';
import { last, makeTensor, type Tensor } from '../tensorflow/tensor.ts';
import type { WeightFile } from '../tensorflow/weight-file.ts';
import type { Lowering } from './call.ts';
import { runModel } from './network.ts';
import type { KerasModel } from './open-file.ts';
import { runLayer } from './run-layer.ts';

/** An input as the graph computes with it; its nominal type is kept. */
function inputTensor(graph: Graph, { dtype, shape }: EngineTensor, index: number): Tensor {
  if (!isDataType(dtype)) throw mismatch(`Input ${index + 1} is of type ${dtype}`);
  const value = addInput(graph, `input${index}`, dtype, shape);
  const target = computeType(dtype);
  if (value.type === target) return makeTensor(value, dtype);
  const attributes = { to: ELEMENT_TYPES[target].code };
  return makeTensor(add(graph, 'Cast', [value], attributes, shape, target), dtype);
}

/** An output in its nominal type. */
function outputValue(graph: Graph, tensor: Tensor): Value {
  const value = last(graph, tensor);
  const type = tensor.dtype === 'bfloat16' ? 'float32' : tensor.dtype;
  if (value.type === type) return value;
  return add(
    graph,
    'Cast',
    [castValue(graph, value, tensor.dtype, tensor.dtype)],
    { to: ELEMENT_TYPES[type].code },
    value.shape,
    type,
  );
}

/**
 * The model as a graph for inputs of the given shapes and types. Throws a Refusal, or NeededValue where
 * elements have to be known first.
 */
export function lower(
  keras: KerasModel,
  weightFile: WeightFile,
  inputs: readonly EngineTensor[],
  known: ReadonlyMap<string, TensorData>,
): Lowered {
  const graph = makeGraph(known);
  const warnings = new Set<string>();
  const { version, weights, model } = keras;
  const lowering: Lowering = {
    graph,
    version,
    weights,
    weightFile,
    warnings,
    inDouble: false,
    runLayer: (node, args, named) => runLayer(lowering, node, args, named),
  };
  const tensors = inputs.map((input, index) => inputTensor(graph, input, index));
  const outputs = runModel(lowering, model, tensors).map((tensor, index) => ({
    name: `output${index}`,
    value: outputValue(graph, tensor),
  }));
  return {
    graph,
    inputs: graph.inputs,
    outputs,
    warnings: [...warnings],
    inSingle: lowering.inDouble,
  };
}
