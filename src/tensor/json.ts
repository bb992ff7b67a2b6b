import { MAX_TENSOR_BYTES } from './npy-header.ts';
import { DTYPES, type DType, sizeOf, type Tensor } from './tensor.ts';
import { TensorError } from './tensor-error.ts';

const HINT = 'Write nested lists of equal lengths that hold numbers, or true and false, only.';

/**
 * Reads nested JSON lists as an array, typed as numpy would: all truth values give `bool`,
 * all whole numbers `int64`, else `float64`.
 * @throws TensorError
 */
export function readJsonTensor(bytes: Uint8Array, maxBytes = MAX_TENSOR_BYTES): Tensor {
  const root = parsed(bytes);
  const shape: number[] = [];
  for (let level: unknown = root; Array.isArray(level); level = level[0]) shape.push(level.length);
  if (sizeOf(shape) * 8 > maxBytes)
    throw new TensorError('too-large', `The array is larger than ${maxBytes} bytes.`, HINT);
  const values: (number | boolean)[] = [];
  collect(root, shape, 0, values);
  const dtype = dtypeOf(values);
  const data = DTYPES[dtype].make(values.length);
  for (const [i, value] of values.entries())
    data[i] = (dtype === 'int64' ? BigInt(value) : Number(value)) as never;
  return { data, dtype, shape, axes: [] };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch (cause) {
    throw new TensorError('json-invalid', 'The file is not valid JSON.', HINT, { cause });
  }
}

function collect(value: unknown, shape: number[], level: number, into: (number | boolean)[]): void {
  if (level < shape.length) {
    if (!Array.isArray(value) || value.length !== shape[level]) throw irregular();
    for (const item of value) collect(item, shape, level + 1, into);
  } else if (typeof value === 'number' || typeof value === 'boolean') into.push(value);
  else throw irregular();
}

function dtypeOf(values: (number | boolean)[]): DType {
  if (values.length > 0 && values.every((value) => typeof value === 'boolean')) return 'bool';
  return values.length > 0 && values.every((value) => Number.isSafeInteger(value))
    ? 'int64'
    : 'float64';
}

function irregular(): TensorError {
  return new TensorError('json-invalid', 'The JSON value is not a regular array of numbers.', HINT);
}
