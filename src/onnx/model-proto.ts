import { ELEMENT_TYPES, type ElementType } from './element-type.ts';
import {
  type Message,
  message,
  messageBytes,
  putBytes,
  putFloat,
  putInteger,
  putMessage,
  putText,
  type StreamedBytes,
} from './protobuf.ts';

/** An attribute of a node: integers are plain, floats are said to be ones. */
export type Attribute = number | string | readonly number[] | { float: number };
export type Attributes = Readonly<Record<string, Attribute | undefined>>;

export interface NodeProto {
  operator: string;
  /** Names; '' where an optional input is left out. */
  inputs: string[];
  outputs: string[];
  attributes: Attributes;
}

/**
 * Where the bytes of an initializer stand: here, in another file from `offset` for `length` bytes, or
 * elsewhere, to be read when this model is written into a file.
 */
export type InitializerBytes =
  | { kind: 'inline'; bytes: Uint8Array }
  | { kind: 'streamed'; bytes: StreamedBytes }
  | { kind: 'external'; location: string; offset: number; length: number };

export interface InitializerProto {
  name: string;
  type: ElementType;
  shape: readonly number[];
  content: InitializerBytes;
}

/** A dimension is a size, or a name where the size is left open. */
export interface PortProto {
  name: string;
  type: ElementType;
  shape: readonly (number | string)[];
}

export interface ModelProto {
  producer: string;
  producerVersion: string;
  opset: number;
  nodes: NodeProto[];
  initializers: InitializerProto[];
  inputs: PortProto[];
  outputs: PortProto[];
}

/** Version 9 of the intermediate representation came with operator set 20. */
const IR_VERSION = 9;
const ATTRIBUTE_TYPE = { float: 1, int: 2, string: 3, ints: 7 } as const;
const DATA_LOCATION_EXTERNAL = 1;

function attributeMessage(name: string, value: Attribute): Message {
  const result = putText(message(), 1, name);
  if (typeof value === 'string')
    return putInteger(putText(result, 4, value), 20, ATTRIBUTE_TYPE.string);
  if (typeof value === 'number')
    return putInteger(putInteger(result, 3, value), 20, ATTRIBUTE_TYPE.int);
  if ('float' in value)
    return putInteger(putFloat(result, 2, value.float), 20, ATTRIBUTE_TYPE.float);
  for (const item of value) putInteger(result, 8, item);
  return putInteger(result, 20, ATTRIBUTE_TYPE.ints);
}

function nodeMessage(node: NodeProto): Message {
  const result = message();
  for (const input of node.inputs) putText(result, 1, input);
  for (const output of node.outputs) putText(result, 2, output);
  putText(result, 4, node.operator);
  for (const [name, value] of Object.entries(node.attributes))
    if (value !== undefined) putMessage(result, 5, attributeMessage(name, value));
  return result;
}

function initializerMessage(initializer: InitializerProto): Message {
  const result = message();
  for (const size of initializer.shape) putInteger(result, 1, size);
  putInteger(result, 2, ELEMENT_TYPES[initializer.type].code);
  putText(result, 8, initializer.name);
  const { content } = initializer;
  if (content.kind !== 'external') return putBytes(result, 9, content.bytes);
  const entries = {
    location: content.location,
    offset: String(content.offset),
    length: String(content.length),
  };
  for (const [key, value] of Object.entries(entries))
    putMessage(result, 13, putText(putText(message(), 1, key), 2, value));
  return putInteger(result, 14, DATA_LOCATION_EXTERNAL);
}

function portMessage(port: PortProto): Message {
  const shape = message();
  for (const size of port.shape)
    putMessage(
      shape,
      1,
      typeof size === 'number' ? putInteger(message(), 1, size) : putText(message(), 2, size),
    );
  const tensor = putInteger(message(), 1, ELEMENT_TYPES[port.type].code);
  putMessage(tensor, 2, shape);
  return putMessage(putText(message(), 1, port.name), 2, putMessage(message(), 1, tensor));
}

/** An ONNX file (`ModelProto` of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto). */
export function modelMessage(model: ModelProto): Message {
  const graph = message();
  for (const node of model.nodes) putMessage(graph, 1, nodeMessage(node));
  putText(graph, 2, 'main');
  for (const initializer of model.initializers)
    putMessage(graph, 5, initializerMessage(initializer));
  for (const input of model.inputs) putMessage(graph, 11, portMessage(input));
  for (const output of model.outputs) putMessage(graph, 12, portMessage(output));
  const result = putInteger(message(), 1, IR_VERSION);
  putText(result, 2, model.producer);
  putText(result, 3, model.producerVersion);
  putMessage(result, 7, graph);
  return putMessage(result, 8, putInteger(putText(message(), 1, ''), 2, model.opset));
}

/** The bytes of an ONNX file without streamed parts. */
export function writeModel(model: ModelProto): Uint8Array {
  return messageBytes(modelMessage(model));
}
