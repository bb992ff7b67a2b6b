import type { Tensor } from '../../torchscript/tensor.ts';
import { isKind, list, type Value } from '../../torchscript/values.ts';

/** One operator call as Python writes it: the name, the arguments, those by keyword. */
export type WireCall = [name: string, args: unknown[], keywords: Record<string, unknown>];

/** Tensors by the numbers under which Python knows them. */
export interface Handles {
  tensors: Tensor[];
  numbers: Map<Tensor, number>;
}

/** A message that is not what it should be: the process that traces is not trusted. */
export class WireError extends Error {
  override readonly name = 'WireError';
}

const MAX_DEPTH = 32;
const MAX_NAME = 200;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function decodeTagged(value: Record<string, unknown>, { tensors }: Handles): Value {
  const [[tag, content] = []] = Object.entries(value);
  if (tag === 't') {
    const tensor = Number.isSafeInteger(content) ? tensors[Number(content)] : undefined;
    if (tensor) return tensor;
  }
  if (tag === 'f' && (typeof content === 'number' || typeof content === 'string'))
    return Number(String(content).replace('inf', 'Infinity'));
  if (tag === 'i' && typeof content === 'string' && /^-?\d{1,40}$/.test(content))
    return BigInt(content);
  if (tag === 'dev') return { kind: 'device', name: 'cpu' };
  throw new WireError('A value of a call is of no kind that is known.');
}

/** A value as Python wrote it. Whole numbers stay whole, floats carry a tag. */
export function decodeValue(value: unknown, handles: Handles, depth = 0): Value {
  if (depth > MAX_DEPTH) throw new WireError('A value of a call nests too deep.');
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return BigInt(value);
  } else if (Array.isArray(value))
    return list(value.map((item) => decodeValue(item, handles, depth + 1)));
  else if (isRecord(value)) return decodeTagged(value, handles);
  throw new WireError('A value of a call is of no kind that is known.');
}

/** Reads a call; throws WireError for anything that is not exactly one. */
export function parseCall(value: unknown): WireCall {
  if (!Array.isArray(value) || value.length !== 3) throw new WireError('A call is no call.');
  const [name, args, keywords] = value as unknown[];
  if (typeof name !== 'string' || name.length > MAX_NAME || !/^\w+::\w+$/.test(name))
    throw new WireError('A call names no operator.');
  if (!Array.isArray(args) || !isRecord(keywords))
    throw new WireError('A call has no list of arguments.');
  return [name, args, keywords];
}

/** The number of a tensor, which it gets when it is first told of. */
export function numberOf(tensor: Tensor, { tensors, numbers }: Handles): number {
  const known = numbers.get(tensor);
  if (known !== undefined) return known;
  numbers.set(tensor, tensors.length);
  return tensors.push(tensor) - 1;
}

/** A result as Python reads it. */
export function encodeValue(value: Value, handles: Handles): unknown {
  if (isKind(value, 'tensor'))
    return { t: numberOf(value, handles), s: value.shape, d: value.dtype };
  if (isKind(value, 'tuple')) return { u: value.items.map((item) => encodeValue(item, handles)) };
  if (isKind(value, 'list')) return value.items.map((item) => encodeValue(item, handles));
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : { i: String(value) };
  }
  if (typeof value === 'number') return { f: Number.isFinite(value) ? value : String(value) };
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  throw new WireError(`An operator gave a ${value.kind}.`);
}
