import { invalid, unsupported } from '../tensorflow/refusal.ts';
import {
  bytesOf,
  flag,
  floats,
  hasField,
  integer,
  integersOf,
  type Message,
  message,
  messages,
  parseMessage,
  text,
  texts,
} from './message.ts';
import { readShape, readTensorProto, type StoredTensor, type StoredTexts } from './tensor-proto.ts';
import { typeName } from './type-names.ts';

/** A value of a node's attribute (tensorflow/core/framework/attr_value.proto). */
export type Attribute =
  | { kind: 'text'; value: string }
  | { kind: 'integer'; value: number }
  | { kind: 'float'; value: number }
  | { kind: 'flag'; value: boolean }
  /** The name of a type. */
  | { kind: 'type'; value: string }
  | { kind: 'shape'; value: number[] | null }
  | { kind: 'tensor'; value: StoredTensor | StoredTexts }
  | { kind: 'function'; value: string }
  | { kind: 'texts'; value: string[] }
  | { kind: 'integers'; value: number[] }
  | { kind: 'floats'; value: number[] }
  | { kind: 'flags'; value: boolean[] }
  | { kind: 'types'; value: string[] }
  | { kind: 'shapes'; value: (number[] | null)[] }
  | { kind: 'functions'; value: string[] };

type Reader = (proto: Message, field: number) => Attribute;

const ONE: Record<number, Reader> = {
  2: (proto, field) => ({ kind: 'text', value: text(proto, field) }),
  3: (proto, field) => ({ kind: 'integer', value: integer(proto, field) }),
  4: (proto, field) => ({ kind: 'float', value: floats(proto, field).at(-1) ?? 0 }),
  5: (proto, field) => ({ kind: 'flag', value: flag(proto, field) }),
  6: (proto, field) => ({ kind: 'type', value: typeName(integer(proto, field)) }),
  7: (proto, field) => ({ kind: 'shape', value: readShape(message(proto, field)) }),
  8: (proto, field) => {
    const tensor = message(proto, field);
    if (!tensor) throw invalid('An attribute is damaged.');
    return { kind: 'tensor', value: readTensorProto(tensor) };
  },
  10: (proto, field) => ({ kind: 'function', value: functionName(message(proto, field)) }),
};

const LIST: Record<number, Reader> = {
  2: (proto, field) => ({ kind: 'texts', value: texts(proto, field) }),
  3: (proto, field) => ({ kind: 'integers', value: integersOf(proto, field) }),
  4: (proto, field) => ({ kind: 'floats', value: floats(proto, field) }),
  5: (proto, field) => ({ kind: 'flags', value: integersOf(proto, field).map(Boolean) }),
  6: (proto, field) => ({ kind: 'types', value: integersOf(proto, field).map(typeName) }),
  7: (proto, field) => ({ kind: 'shapes', value: messages(proto, field).map(readShape) }),
  9: (proto, field) => ({ kind: 'functions', value: messages(proto, field).map(functionName) }),
};

/** The name of a function; functions with attributes of their own would be templates. */
function functionName(proto: Message | null): string {
  return proto ? text(proto, 1) : '';
}

/** Reads an AttrValue. A list without elements is one of integers. */
export function readAttribute(bytes: Uint8Array): Attribute {
  const proto = parseMessage(bytes);
  if (hasField(proto, 9)) throw unsupported(`The attribute is left open (${text(proto, 9)})`);
  const list = bytesOf(proto, 1).at(-1);
  const [source, readers] = list ? [parseMessage(list), LIST] : [proto, ONE];
  for (const field of source.fields.keys()) {
    const read = readers[field];
    if (read) return read(source, field);
  }
  if (list) return { kind: 'integers', value: [] };
  throw invalid('An attribute of a node holds nothing.');
}
