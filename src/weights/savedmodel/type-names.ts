import { DATA_TYPES, type DataType } from '../tensorflow/data-type.ts';
import { unsupported } from '../tensorflow/refusal.ts';

const NUMERIC = new Map<number, DataType>(
  Object.entries(DATA_TYPES).map(([name, { code }]) => [code, name as DataType]),
);

/** Types that no tensor of the graph has, by their number in types.proto. */
const OTHERS: Record<number, string> = {
  7: 'string',
  8: 'complex64',
  11: 'qint8',
  12: 'quint8',
  13: 'qint32',
  15: 'qint16',
  16: 'quint16',
  18: 'complex128',
  20: 'resource',
  21: 'variant',
  23: 'uint64',
};

/** Types that stand in the same variables as references have numbers from here. */
const REFERENCE = 100;

/** The name of a type's number. */
export function typeName(code: number): string {
  const plain = code > REFERENCE ? code - REFERENCE : code;
  return NUMERIC.get(plain) ?? OTHERS[plain] ?? `type ${plain}`;
}

/** A numeric type by its number. */
export function numericType(code: number): DataType {
  const plain = code > REFERENCE ? code - REFERENCE : code;
  const found = NUMERIC.get(plain);
  if (!found) throw unsupported(`The model uses tensors of type ${typeName(code)}`);
  return found;
}
