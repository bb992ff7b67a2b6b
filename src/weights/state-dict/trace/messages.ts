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

/** Why a trace failed. */
export const REASONS = [
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
  /** A module is imported that is neither Python's own nor there already. */
  | { type: 'wants'; module: string }
  | ({ type: 'traced'; calls: unknown[]; outputs: unknown[] } & UnfitKeys)
  | { type: 'failed'; reason: (typeof REASONS)[number]; message: string; line: number | null };
