import { REASONS, type TraceMessage } from '../../weights/state-dict/trace/messages.ts';
import { MODULE_NAME } from '../../weights/state-dict/trace/package-answer.ts';
import { type FieldTable, type Guard, isList, isText, readMessage } from '../message-guards.ts';

const MAX_KEYS = 100_000;

const isKeys: Guard = (value) => isList(value, isText) && (value as unknown[]).length <= MAX_KEYS;

/** Calls and outputs are checked when they are carried out. */
const FIELDS: FieldTable = {
  needs: {
    name: (value) => isText(value) && (value as string).length < 64,
    calls: Array.isArray,
  },
  wants: { module: (value) => isText(value) && MODULE_NAME.test(value as string) },
  traced: { calls: Array.isArray, outputs: Array.isArray, missing: isKeys, unexpected: isKeys },
  failed: {
    reason: (value) => REASONS.some((reason) => reason === value),
    message: isText,
    line: (value) => value === null || Number.isSafeInteger(value),
  },
};

/** Reads one line of the process that traces; null for anything that is not exactly a message. */
export function readTraceMessage(line: string): TraceMessage | null {
  return readMessage(line, FIELDS) as TraceMessage | null;
}
