import { CAUSES, type Cause } from '../contract/causes.ts';
import { STAGES, type Stage } from '../contract/status.ts';

/**
 * What the child tells, one JSON line each, on a pipe of its own, so that whatever a native
 * library prints can't be taken for it. Times in milliseconds, memory in bytes.
 */
export type ChildMessage =
  | { type: 'engine'; engine: string; import: number }
  | { type: 'loaded'; engine: string; load: number }
  | { type: 'ran'; run: number }
  | { type: 'finished'; outputs: string[]; peakMemory: number }
  | ExportedMessage
  | ChildFailure;

/** An ONNX file was written. A size is a number, or a name where it was left open. */
export interface ExportedMessage {
  type: 'exported';
  /** Names: the file, and one beside it that holds the weights where one is too small. */
  files: string[];
  opset: number;
  inputs: (number | string)[][];
  outputs: (number | string)[][];
  /** Dimensions that could not be left open, and why. */
  fixed: { name: string; reason: string }[];
  peakMemory: number;
}

export interface ChildFailure {
  type: 'failed';
  stage: Stage;
  cause: Cause;
  message: string;
  hint: string;
  peakMemory: number;
}

export type AnswerType = 'finished' | 'exported' | 'failed';

/** Whether a message is the child's last word. */
export function isAnswer(
  message: ChildMessage,
): message is Extract<ChildMessage, { type: AnswerType }> {
  return ['finished', 'exported', 'failed'].includes(message.type);
}

/** File descriptor of the child on which it tells. */
export const MESSAGE_FD = 3;
/** Bytes that one line may have. */
export const MAX_LINE = 1024 * 1024;
/** More than any case tells. */
export const MAX_MESSAGES = 16;

const MAX_TEXT = 64 * 1024;

type Guard = (value: unknown) => boolean;

const isTime: Guard = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isBytes: Guard = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isText: Guard = (value) => typeof value === 'string' && value.length <= MAX_TEXT;
const isName: Guard = (value) =>
  typeof value === 'string' && /^[\w.-]{1,200}$/.test(value) && !value.startsWith('.');

const isShapes: Guard = (value) =>
  isList(value, (shape) => isList(shape, (size) => isBytes(size) || isText(size)));
const isFixed: Guard = (value) =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).sort().join() === 'name,reason' &&
  Object.values(value).every(isText);

function isList(value: unknown, isItem: Guard): boolean {
  return Array.isArray(value) && value.every(isItem);
}

/** Each message's fields; a message with a missing, a wrong or another field is refused. */
const FIELDS: Record<ChildMessage['type'], Record<string, Guard>> = {
  engine: { engine: isText, import: isTime },
  loaded: { engine: isText, load: isTime },
  ran: { run: isTime },
  finished: {
    outputs: (value) => isList(value, isName),
    peakMemory: isBytes,
  },
  exported: {
    files: (value) => isList(value, isName),
    opset: isBytes,
    inputs: isShapes,
    outputs: isShapes,
    fixed: (value) => isList(value, isFixed),
    peakMemory: isBytes,
  },
  failed: {
    stage: (value) => STAGES.some((stage) => stage === value),
    cause: (value) => typeof value === 'string' && Object.hasOwn(CAUSES, value),
    message: isText,
    hint: isText,
    peakMemory: isBytes,
  },
};

/** Reads one line of the child; null for anything that is not exactly a message. The child is not trusted. */
export function parseMessage(line: string): ChildMessage | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { type, ...rest } = value as Record<string, unknown>;
  if (typeof type !== 'string' || !Object.hasOwn(FIELDS, type)) return null;
  const fields = FIELDS[type as ChildMessage['type']];
  const names = Object.keys(fields);
  const fits =
    Object.keys(rest).length === names.length && names.every((name) => fields[name]?.(rest[name]));
  return fits ? (value as ChildMessage) : null;
}

/** The line that `parseMessage` reads; texts that are too long are cut. */
export function formatMessage(message: ChildMessage): string {
  const cut = (_key: string, value: unknown) =>
    typeof value === 'string' ? value.slice(0, MAX_TEXT) : value;
  return `${JSON.stringify(message, cut)}\n`;
}
