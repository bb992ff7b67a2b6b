import { refuseUnread } from '../../savedmodel/call.ts';
import type { Item } from '../../savedmodel/items.ts';
import type { Machine } from '../../savedmodel/machine.ts';
import type { GraphNode } from '../../savedmodel/node-graph.ts';
import { OPERATORS } from '../../savedmodel/operators/table.ts';
import { typeName } from '../../savedmodel/type-names.ts';
import { type DataType, isDataType } from '../../tensorflow/data-type.ts';
import { invalid, unsupported } from '../../tensorflow/refusal.ts';
import { constantTensor, type Tensor } from '../../tensorflow/tensor.ts';
import { attributeProto, typeCode } from '../../tfjs/attribute-proto.ts';
import { type Call, type LayerTable, tensorsIn } from '../call.ts';
import { isObject, type Json, type JsonObject, objectOf, shown } from '../json.ts';
import { option } from '../options.ts';

/** Attributes that say of which type a constant input is, by its place; the other inputs are of type T. */
const PLACES: Readonly<Record<string, readonly (string | null)[]>> = {
  StridedSlice: [null, 'Index', 'Index', 'Index'],
  Slice: [null, 'Index', 'Index'],
  Reshape: [null, 'Tshape'],
  Transpose: [null, 'Tperm'],
  ExpandDims: [null, 'Tdim'],
  Tile: [null, 'Tmultiples'],
  Pad: [null, 'Tpaddings'],
  PadV2: [null, 'Tpaddings'],
  MirrorPad: [null, 'Tpaddings'],
  Sum: [null, 'Tidx'],
  Mean: [null, 'Tidx'],
  Prod: [null, 'Tidx'],
  Max: [null, 'Tidx'],
  Min: [null, 'Tidx'],
  All: [null, 'Tidx'],
  Any: [null, 'Tidx'],
  ArgMax: [null, 'Tidx'],
  ArgMin: [null, 'Tidx'],
  Cumsum: [null, 'Tidx'],
  BroadcastTo: [null, 'Tidx'],
  GatherV2: [null, 'Tindices', 'Taxis'],
  ResizeBilinear: [null, 'size'],
  ResizeNearestNeighbor: [null, 'size'],
  Split: ['split_dim'],
};

function placeType(operator: string, index: number, attributes: JsonObject): DataType {
  const count = isObject(attributes.N) ? Number(attributes.N.i) : 0;
  // What follows a list is the axis that it is joined along.
  const joined = operator === 'ConcatV2' && index >= count ? 'Tidx' : null;
  const places = Object.hasOwn(PLACES, operator) ? PLACES[operator] : undefined;
  const key = joined ?? places?.[index] ?? 'T';
  const attribute = Object.hasOwn(attributes, key) ? attributes[key] : undefined;
  if (!isObject(attribute)) {
    if (key === 'T') throw unsupported(`A constant of a node ${operator} without a type`);
    return 'int32';
  }
  const name = typeName(typeCode(attribute.type));
  if (!isDataType(name)) throw unsupported(`A constant of type ${name}`);
  return name;
}

/** The numbers of nested lists and their shape. */
function flatten(json: Json): { shape: number[]; numbers: number[] } {
  if (typeof json === 'number') return { shape: [], numbers: [json] };
  if (typeof json === 'boolean') return { shape: [], numbers: [json ? 1 : 0] };
  if (!Array.isArray(json)) throw unsupported(`A constant ${shown(json)}`);
  const parts = json.map(flatten);
  const inner = parts[0]?.shape ?? [];
  if (parts.some(({ shape }) => String(shape) !== String(inner)))
    throw invalid('The lists of a constant have several lengths');
  return { shape: [json.length, ...inner], numbers: parts.flatMap(({ numbers }) => numbers) };
}

function constantInput(call: Call, json: Json, dtype: DataType): Tensor {
  const { shape, numbers } = flatten(json);
  return constantTensor(call.graph, numbers, dtype, shape);
}

/** A machine for one node: there are no variables and no functions. */
function machineFor({ graph, lowering }: Call): Machine {
  const saved = {
    main: { function: null, nodes: new Map() },
    functions: new Map(),
    operators: new Map(),
    signatures: new Map(),
    bundle: null,
    restoreNode: '',
    initNodes: [],
  };
  return {
    model: { saved, restored: new Map() },
    graph,
    variables: new Map(),
    weights: new Map(),
    warnings: lowering.warnings,
    inDouble: false,
    steps: 0,
    depth: 0,
    callFunction: (name) => {
      throw unsupported(`The function ${name}`);
    },
  };
}

/**
 * A node of TensorFlow's graph between the layers, as tf.keras 1.14 to 2.3 wrote what was computed with
 * tensors there. Its constants stand in the layer, by the place among the inputs.
 */
function operation(call: Call): Tensor[] {
  const node = objectOf(option(call.options, 'node_def'), 'node of the layer');
  const { op, name, attr } = node;
  if (typeof op !== 'string') throw invalid('The node of the layer has no operator');
  const attributes = isObject(attr) ? attr : {};
  const given = option(call.options, 'constants');
  const inputs: Tensor[] = call.args.flatMap(tensorsIn);
  const constants = Object.entries(isObject(given) ? given : {})
    .map(([index, json]) => [Number(index), json] as const)
    .sort(([a], [b]) => a - b);
  for (const [index, json] of constants)
    inputs.splice(index, 0, constantInput(call, json, placeType(op, index, attributes)));
  const run = Object.hasOwn(OPERATORS, op) ? OPERATORS[op] : undefined;
  if (!run) throw unsupported(`The operator ${op}`);
  const machine = machineFor(call);
  const graphNode: GraphNode = {
    name: typeof name === 'string' ? name : op,
    operator: op,
    inputs: [],
    controls: [],
    attributes: new Map(
      Object.entries(attributes)
        .filter(([key]) => !key.startsWith('_'))
        .map(([key, value]) => [key, attributeProto(value)]),
    ),
    graph: machine.model.saved.main,
  };
  const working = { machine, graph: call.graph, node: graphNode, inputs, read: new Set<string>() };
  const made = run(working);
  refuseUnread(working);
  const items: readonly Item[] = Array.isArray(made) ? made : [made as Item];
  return items.map((item) => {
    if (item.kind !== 'tensor') throw unsupported(`The operator ${op} gives a ${item.kind}`);
    return item;
  });
}

export const tensorFlowOperationLayers: LayerTable = { TensorFlowOpLayer: { run: operation } };
