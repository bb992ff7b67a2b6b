import { CAUSES, type Cause } from '../contract/causes.ts';
import type { Remark } from '../contract/outcome.ts';
import { STAGES, type Stage } from '../contract/status.ts';
import { MODULE_NAME } from '../weights/state-dict/trace/package-answer.ts';
import {
  type Guard,
  hasFields,
  isBytes,
  isList,
  isName,
  isText,
  isTime,
  MAX_TEXT,
  readMessage,
} from './message-guards.ts';

/**
 * What the child tells, one JSON line each, on a pipe of its own, so that whatever a native
 * library prints can't be taken for it. Times in milliseconds, memory in bytes.
 */
export type ChildMessage =
  | { type: 'engine'; engine: string; import: number }
  | { type: 'loaded'; engine: string; load: number }
  /** Something that decides nothing. */
  | ({ type: 'noticed' } & Omit<Remark, 'line'>)
  /** A package that an architecture imports is waited for. */
  | { type: 'wants'; module: string }
  | { type: 'ran'; run: number }
  /** The engine, and where it ran what, read back from it. */
  | { type: 'placed'; engine: string }
  /** Outputs of the first run, where further ones follow. */
  | { type: 'gave'; outputs: string[] }
  | { type: 'again'; outputs: string[]; run: number }
  | { type: 'again-failed'; stage: Stage; cause: Cause; message: string; hint: string }
  | { type: 'finished'; outputs: string[]; peakMemory: number }
  | ExportedMessage
  | { type: 'named'; names: string[]; peakMemory: number }
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

export type AnswerType = 'finished' | 'exported' | 'named' | 'failed';

/** Whether a message is the child's last word. */
export function isAnswer(
  message: ChildMessage,
): message is Extract<ChildMessage, { type: AnswerType }> {
  return ['finished', 'exported', 'named', 'failed'].includes(message.type);
}

/** File descriptor of the child on which it tells. */
export const MESSAGE_FD = 3;
/** Bytes that one line may have. */
export const MAX_LINE = 1024 * 1024;
/** More than any case tells. */
export const MAX_MESSAGES = 256;

const isShapes: Guard = (value) =>
  isList(value, (shape) => isList(shape, (size) => isBytes(size) || isText(size)));
const isFixed: Guard = (value) => hasFields(value, { name: isText, reason: isText });

const SEVERITIES = ['error', 'warning', 'info'];
const isNames: Guard = (value) => isList(value, isName);
const PROBLEM_FIELDS: Record<string, Guard> = {
  stage: (value) => STAGES.some((stage) => stage === value),
  cause: (value) => typeof value === 'string' && Object.hasOwn(CAUSES, value),
  message: isText,
  hint: isText,
};

/** Each message's fields; a message with a missing, a wrong or another field is refused. */
const FIELDS: Record<ChildMessage['type'], Record<string, Guard>> = {
  engine: { engine: isText, import: isTime },
  loaded: { engine: isText, load: isTime },
  noticed: {
    code: isName,
    severity: (value) => SEVERITIES.some((severity) => severity === value),
    message: isText,
    hint: isText,
  },
  wants: { module: (value) => typeof value === 'string' && MODULE_NAME.test(value) },
  ran: { run: isTime },
  placed: { engine: isText },
  gave: { outputs: isNames },
  again: { outputs: isNames, run: isTime },
  'again-failed': PROBLEM_FIELDS,
  finished: { outputs: isNames, peakMemory: isBytes },
  exported: {
    files: isNames,
    opset: isBytes,
    inputs: isShapes,
    outputs: isShapes,
    fixed: (value) => isList(value, isFixed),
    peakMemory: isBytes,
  },
  named: { names: (value) => isList(value, isText), peakMemory: isBytes },
  failed: { ...PROBLEM_FIELDS, peakMemory: isBytes },
};

/** Reads one line of the child; null for anything that is not exactly a message. The child is not trusted. */
export function parseMessage(line: string): ChildMessage | null {
  return readMessage(line, FIELDS) as ChildMessage | null;
}

/** The line that `parseMessage` reads; texts that are too long are cut. */
export function formatMessage(message: ChildMessage): string {
  const cut = (_key: string, value: unknown) =>
    typeof value === 'string' ? value.slice(0, MAX_TEXT) : value;
  return `${JSON.stringify(message, cut)}\n`;
}
