import { elementCount, type TensorData } from '../../onnx/element-type.ts';
import { computeType, DATA_TYPES, type DataType } from '../tensorflow/data-type.ts';
import { invalid } from '../tensorflow/refusal.ts';
import { bfloatToNumber, decodeElements, halfToNumber } from './decode-elements.ts';
import {
  bigintsOf,
  bytesOf,
  flag,
  floats,
  hasField,
  integer,
  type Message,
  message,
  messages,
  texts,
} from './message.ts';
import { numericType, typeName } from './type-names.ts';

/** A tensor that is read when it is asked for, in the type that the graph computes in. */
export interface StoredTensor {
  kind: 'stored';
  dtype: DataType;
  shape: number[];
  load: () => TensorData;
}

/** Texts: file names and the like, never computed with. */
export interface StoredTexts {
  kind: 'texts';
  shape: number[];
  texts: string[];
}

/** A tensor that is written as fewer elements than it has may not have more than this. */
const MAX_REPEATED = 2 ** 24;

/** TensorShapeProto; null for a shape of unknown rank, -1 for an unknown size. */
export function readShape(proto: Message | null): number[] | null {
  if (!proto || flag(proto, 3)) return null;
  return messages(proto, 2).map((dimension) => integer(dimension, 1));
}

/** A shape of known sizes. */
export function readFullShape(proto: Message | null): number[] {
  const shape = readShape(proto) ?? [];
  const count = elementCount(shape);
  if (shape.some((size) => size < 0) || !Number.isSafeInteger(count))
    throw invalid(`A tensor is said to have the shape [${shape}].`);
  return shape;
}

/** Field of the values of a type that are written out one by one. */
const VALUE_FIELD: Record<DataType, number> = {
  float32: 5,
  float64: 6,
  int32: 7,
  uint8: 7,
  int16: 7,
  int8: 7,
  uint16: 7,
  int64: 10,
  bool: 11,
  float16: 13,
  bfloat16: 13,
  uint32: 16,
};

function listedFloats(proto: Message, dtype: DataType): number[] {
  const field = VALUE_FIELD[dtype];
  if (dtype === 'float32') return floats(proto, field);
  if (dtype === 'float64') return floats(proto, field, 8);
  const convert = dtype === 'float16' ? halfToNumber : bfloatToNumber;
  return bigintsOf(proto, field).map((bits) => convert(Number(BigInt.asUintN(16, bits))));
}

/** Values written one by one; the last one stands for all that are missing. */
function listedElements(proto: Message, dtype: DataType, count: number): TensorData {
  if (count > MAX_REPEATED) throw invalid(`A constant of ${count} elements is not written out.`);
  const type = computeType(dtype);
  if (type === 'float32') {
    const listed = listedFloats(proto, dtype).slice(0, count);
    const result = new Float32Array(count).fill(listed.at(-1) ?? 0);
    result.set(listed);
    return result;
  }
  const listed = bigintsOf(proto, VALUE_FIELD[dtype]).slice(0, count);
  if (type === 'bool') {
    const result = new Uint8Array(count).fill(listed.at(-1) ? 1 : 0);
    result.set(listed.map((x) => (x ? 1 : 0)));
    return result;
  }
  const result = new BigInt64Array(count).fill(listed.at(-1) ?? 0n);
  result.set(listed);
  return result;
}

/** TensorProto (tensorflow/core/framework/tensor.proto). */
export function readTensorProto(proto: Message): StoredTensor | StoredTexts {
  const code = integer(proto, 1);
  const shape = readFullShape(message(proto, 2));
  if (typeName(code) === 'string') return { kind: 'texts', shape, texts: texts(proto, 8) };
  const dtype = numericType(code);
  const count = elementCount(shape);
  if (!hasField(proto, 4)) {
    let data: TensorData | null = null;
    const load = (): TensorData => {
      data ??= listedElements(proto, dtype, count);
      return data;
    };
    return { kind: 'stored', dtype, shape, load };
  }
  const content = bytesOf(proto, 4).at(-1) ?? new Uint8Array();
  if (content.length !== count * DATA_TYPES[dtype].bytes)
    throw invalid(`A constant of shape [${shape}] has ${content.length} bytes.`);
  return { kind: 'stored', dtype, shape, load: () => decodeElements(content, dtype) };
}
