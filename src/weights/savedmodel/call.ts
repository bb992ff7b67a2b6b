import type { Graph } from '../../onnx/graph.ts';
import { type DataType, isDataType } from '../tensorflow/data-type.ts';
import { neededElements } from '../tensorflow/elements.ts';
import { failedInModel, invalid, unsupported } from '../tensorflow/refusal.ts';
import { rankOf, type Tensor } from '../tensorflow/tensor.ts';
import { type Attribute, readAttribute } from './attributes.ts';
import { defaultOf } from './default-attributes.ts';
import type { Item, TensorList } from './items.ts';
import type { Machine } from './machine.ts';
import type { GraphNode } from './node-graph.ts';

/** A node at work: its inputs are there, its attributes are noted as they are read. */
export interface Call {
  machine: Machine;
  graph: Graph;
  node: GraphNode;
  inputs: readonly Item[];
  read: Set<string>;
}

export type OperatorFunction = (call: Call) => Item | readonly Item[];
export type OperatorTable = Readonly<Record<string, OperatorFunction>>;

/** Input `index`, counted from the end where negative, as a tensor. */
export function tensor(call: Call, index: number): Tensor {
  const item = call.inputs.at(index);
  if (item?.kind === 'tensor') return item;
  if (item?.kind === 'absent') throw unsupported(item.why);
  if (item?.kind === 'texts') throw unsupported('The operator works on text');
  throw item
    ? failedInModel(`Its input ${index} is a ${item.kind} instead of a tensor`)
    : invalid(`It lacks its input ${index}`);
}

/** All inputs from `from` to before `to` as tensors. */
export function tensors(call: Call, from = 0, to = call.inputs.length): Tensor[] {
  return call.inputs.slice(from, to).map((_, i) => tensor(call, from + i));
}

export function list(call: Call, index: number): TensorList {
  const item = call.inputs.at(index);
  if (item?.kind !== 'list') throw failedInModel(`Its input ${index} is no list of tensors`);
  return item;
}

/** The elements of an input that decides about shapes or flow. */
export function numbers(call: Call, index: number): number[] {
  return neededElements(call.graph, tensor(call, index));
}

/** An input of one element that decides about shapes or flow. */
export function number(call: Call, index: number): number {
  const found = numbers(call, index);
  const [first] = found;
  if (first === undefined || found.length !== 1)
    throw failedInModel(`Its input ${index} is not one number`);
  return first;
}

type Kind = Attribute['kind'];
type ValueOf<K extends Kind> = Extract<Attribute, { kind: K }>['value'];

function find(call: Call, name: string): Attribute | null {
  const { node, machine } = call;
  call.read.add(name);
  const bytes =
    node.attributes.get(name) ??
    machine.model.saved.operators.get(node.operator)?.defaults.get(name);
  return bytes ? readAttribute(bytes) : defaultOf(node.operator, name);
}

function get<K extends Kind>(call: Call, name: string, kind: K): ValueOf<K> {
  const found = find(call, name);
  if (!found) throw unsupported(`It does not say its attribute ${name}`);
  // An empty list does not say what it is a list of.
  if (found.kind === 'integers' && found.value.length === 0) return [] as unknown as ValueOf<K>;
  if (found.kind !== kind) throw invalid(`Its attribute ${name} is a ${found.kind}, not a ${kind}`);
  return found.value as ValueOf<K>;
}

export const flagOf = (call: Call, name: string): boolean => get(call, name, 'flag');
export const integerOf = (call: Call, name: string): number => get(call, name, 'integer');
export const integersOf = (call: Call, name: string): number[] => get(call, name, 'integers');
export const floatOf = (call: Call, name: string): number => get(call, name, 'float');
export const floatsOf = (call: Call, name: string): number[] => get(call, name, 'floats');
export const textOf = (call: Call, name: string): string => get(call, name, 'text');
export const functionOf = (call: Call, name: string): string => get(call, name, 'function');
export const functionsOf = (call: Call, name: string): string[] => get(call, name, 'functions');
export const storedOf = (call: Call, name: string) => get(call, name, 'tensor');
export const shapeOf = (call: Call, name: string): number[] | null => get(call, name, 'shape');

/** An attribute that names a numeric type. */
export function typeOf(call: Call, name: string): DataType {
  const type = get(call, name, 'type');
  if (!isDataType(type)) throw unsupported(`It is about tensors of type ${type}`);
  return type;
}

/** Refuses a setting that is not implemented. */
export function refuseUnless(condition: boolean, what: string): void {
  if (!condition) throw unsupported(what);
}

/** Refuses a tensor that has not the number of axes that the operator works on. */
export function checkRank(x: Tensor, ...ranks: number[]): void {
  if (!ranks.includes(rankOf(x)))
    throw failedInModel(
      `It works on ${ranks.join(' or ')} axes and was given the shape [${x.shape}]`,
    );
}

/**
 * Attributes that say nothing about the numbers: types and counts that the inputs say as well,
 * names, hints for placement and speed.
 */
const WITHOUT_EFFECT = new Set([
  ...[
    'T',
    'Ta',
    'Tb',
    'T1',
    'T2',
    'TI',
    'TX',
    'U',
    'S',
    'N',
    'Tidx',
    'Tdim',
    'Tlen',
    'Tperm',
    'Tshape',
  ],
  ...['Tin', 'Tout', 'Tcond', 'Tcrops', 'Tblock_shape', 'Tpaddings', 'Tmultiples', 'Tindices'],
  ...[
    'Tparams',
    'Tindex',
    'Taxis',
    'Targmax',
    'Tlabels',
    'Tnumsegments',
    'Index',
    'SrcT',
    'Toutput_types',
  ],
  ...['output_shapes', 'shared_name', 'container', 'validate_indices', 'validate_shape'],
  ...['use_cudnn_on_gpu', 'config', 'config_proto', 'executor_type', 'parallel_iterations'],
  ...['use_locking', 'dtype', 'element_dtype', 'shape_type', 'allowed_devices', 'debug_name'],
  ...['message', 'shape', 'element_shape', 'identical_element_shapes', 'tensor_array_name'],
  ...[
    'dynamic_size',
    'clear_after_read',
    'element_shape_except0',
    'num',
    'T_threshold',
    'Tsegmentids',
  ],
  ...['incompatible_shape_error', 'Tshift', 'is_constant', 'frame_name', 'grad_a', 'grad_b', 'K'],
]);

/** Refuses a node of which an attribute was not looked at: it could change the numbers. */
export function refuseUnread(call: Call): void {
  for (const name of call.node.attributes.keys()) {
    if (name.startsWith('_') || WITHOUT_EFFECT.has(name) || call.read.has(name)) continue;
    throw unsupported(`Its attribute ${name} is not known here`);
  }
}
