import type { TensorData } from '../../../onnx/element-type.ts';
import type { DataType } from '../../torchscript/data-type.ts';

/** What the process that traces is asked: everything that it ever learns of a package. */
export interface TraceRequest {
  /** Text of the architecture file; null: `import_from` names a module. */
  source: string | null;
  import_from: string | null;
  callable: string;
  kwargs: Record<string, unknown>;
  strict: boolean;
  state: { key: string; dtype: DataType; shape: readonly number[] }[];
  /** Entries of the state dict that are no tensors, with Python's name of their type. */
  others: [key: string, type: string][];
  inputs: { dtype: string; shape: readonly number[] }[];
  /** Names of the outputs that have to be tensors. */
  outputs: readonly string[];
}

/** Elements on their way between processes. */
export interface WireTensor {
  type: 'float32' | 'int64' | 'bool' | string;
  bytes: string;
}

const KINDS = {
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  Int32Array,
  Uint32Array,
  Int16Array,
  Uint16Array,
  Int8Array,
  Uint8Array,
} as const;

export function encodeElements(data: TensorData): WireTensor {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64');
  return { type: data.constructor.name, bytes };
}

export function decodeElements({ type, bytes }: WireTensor): TensorData {
  const Kind = Object.hasOwn(KINDS, type) ? KINDS[type as keyof typeof KINDS] : undefined;
  if (!Kind) throw new Error(`There are no elements of type ${type}.`);
  const copy = Uint8Array.from(Buffer.from(bytes, 'base64'));
  return new Kind(copy.buffer) as TensorData;
}

/** Keys that do not fit where `strict: false` lets that pass. */
export interface UnfitKeys {
  missing: string[];
  unexpected: string[];
}

const REASONS = [
  'refusal',
  'state-dict',
  'architecture',
  'operator',
  'output',
  'exception',
] as const;

/** What the process that traces tells. */
export type TraceMessage =
  | { type: 'needs'; name: string; calls: unknown[] }
  | { type: 'traced'; calls: unknown[]; outputs: unknown[]; unfit: UnfitKeys }
  | { type: 'failed'; reason: (typeof REASONS)[number]; message: string; line: number | null };

const MAX_TEXT = 20_000;
const MAX_KEYS = 100_000;

function isKeys(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.length <= MAX_KEYS &&
    value.every((key) => typeof key === 'string' && key.length <= MAX_TEXT)
  );
}

/** Reads one line; null for anything that is not exactly a message. Calls in it are checked when they are carried out. */
export function parseTraceMessage(line: string): TraceMessage | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const {
    type,
    calls,
    outputs,
    name,
    reason,
    message,
    line: at,
    missing,
    unexpected,
  } = value as Record<string, unknown>;
  if (type === 'needs' && Array.isArray(calls) && typeof name === 'string' && name.length < 64)
    return { type, name, calls };
  if (type === 'traced' && Array.isArray(calls) && Array.isArray(outputs)) {
    if (!isKeys(missing) || !isKeys(unexpected)) return null;
    return { type, calls, outputs, unfit: { missing, unexpected } };
  }
  const known = REASONS.find((each) => each === reason);
  if (type !== 'failed' || !known || typeof message !== 'string' || message.length > MAX_TEXT)
    return null;
  return { type, reason: known, message, line: Number.isSafeInteger(at) ? Number(at) : null };
}
