import {
  type Message,
  message,
  messageBytes,
  putBytes,
  putFloat,
  putInteger,
  putMessage,
} from '../../onnx/protobuf.ts';
import { arrayOf, isObject, type Json, type JsonObject, shown } from '../keras/json.ts';
import { invalid, unsupported } from '../tensorflow/refusal.ts';
import type { TfjsWeight } from './weights-manifest.ts';

/** Numbers of types in TensorFlow's DataType. */
const TYPE_CODES: Readonly<Record<string, number>> = {
  DT_FLOAT: 1,
  DT_DOUBLE: 2,
  DT_INT32: 3,
  DT_UINT8: 4,
  DT_INT16: 5,
  DT_INT8: 6,
  DT_STRING: 7,
  DT_INT64: 9,
  DT_BOOL: 10,
  DT_RESOURCE: 20,
  DT_VARIANT: 21,
};
const STORED_CODES = { float32: 1, int32: 3, bool: 10 } as const;

/** Some converters write the number, some the name. */
export function typeCode(json: Json | undefined): number {
  if (typeof json === 'number') return json;
  const code = typeof json === 'string' ? TYPE_CODES[json] : undefined;
  if (code === undefined) throw unsupported(`The type ${shown(json)}`);
  return code;
}

/** An int64: JSON of protobuf writes it as text, some converters as a number. */
function integerOf(json: Json | undefined): number | bigint {
  if (typeof json === 'string' && /^-?\d{1,19}$/.test(json)) return BigInt(json);
  if (typeof json === 'number' && Number.isSafeInteger(json)) return json;
  throw invalid(`An attribute of a node is ${shown(json)}`);
}

const bytesOf = (json: Json | undefined): Buffer => Buffer.from(String(json ?? ''), 'base64');

/** TensorShapeProto. */
export function shapeProto(json: Json | undefined): Message {
  const result = message();
  if (!isObject(json)) return result;
  if (json.unknownRank === true) return putInteger(result, 3, 1);
  for (const dimension of arrayOf(json.dim ?? [], 'shape of an attribute'))
    putMessage(
      result,
      2,
      putInteger(message(), 1, isObject(dimension) ? integerOf(dimension.size ?? 0) : 0),
    );
  return result;
}

type Put = (target: Message, value: Json | undefined) => void;

const VALUES: Readonly<Record<string, Put>> = {
  s: (target, value) => putBytes(target, 2, bytesOf(value)),
  i: (target, value) => putInteger(target, 3, integerOf(value)),
  f: (target, value) => putFloat(target, 4, Number(value)),
  b: (target, value) => putInteger(target, 5, value === true ? 1 : 0),
  type: (target, value) => putInteger(target, 6, typeCode(value)),
  shape: (target, value) => putMessage(target, 7, shapeProto(value)),
};

function listProto(list: JsonObject): Message {
  const result = message();
  for (const [key, values] of Object.entries(list)) {
    const put = Object.hasOwn(VALUES, key) ? VALUES[key] : undefined;
    if (!put) throw unsupported(`A list of the kind ${key} among the attributes of a node`);
    for (const value of arrayOf(values, 'list of an attribute')) put(result, value);
  }
  return result;
}

/** An attribute of a node as the bytes of an AttrValue, which the reader of graphs takes. */
export function attributeProto(json: Json): Uint8Array {
  if (!isObject(json)) throw invalid(`An attribute of a node is ${shown(json)}`);
  const result = message();
  for (const [key, value] of Object.entries(json)) {
    if (key === 'list') putMessage(result, 1, listProto(isObject(value) ? value : {}));
    else {
      const put = Object.hasOwn(VALUES, key) ? VALUES[key] : undefined;
      if (!put) throw unsupported(`The attribute ${shown(json)}`);
      put(result, value);
    }
  }
  return messageBytes(result);
}

/** The attribute `value` of a constant whose elements stand in the files with weights. */
export function constantProto({ dtype, shape, read }: TfjsWeight): Uint8Array {
  const data = read();
  const dimensions = message();
  for (const size of shape) putMessage(dimensions, 2, putInteger(message(), 1, size));
  const tensor = putMessage(putInteger(message(), 1, STORED_CODES[dtype]), 2, dimensions);
  putBytes(tensor, 4, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  return messageBytes(putMessage(message(), 8, tensor));
}
