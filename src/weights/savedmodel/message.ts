import { invalid } from '../tensorflow/refusal.ts';

/**
 * A protocol-buffer message as it stands on the wire
 * (https://protobuf.dev/programming-guides/encoding/): for each field number what was said about it,
 * a varint as bigint, the rest as bytes.
 */
export interface Message {
  readonly fields: ReadonlyMap<number, readonly (bigint | Uint8Array)[]>;
}

const DAMAGED = 'A part of the saved model is cut off or damaged';
const WIRE = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;
const FIXED_BYTES: Record<number, number> = { [WIRE.fixed64]: 8, [WIRE.fixed32]: 4 };
const MAX_VARINT_BYTES = 10;

/** A place in bytes that are read one after the other. */
export interface Cursor {
  bytes: Uint8Array;
  at: number;
}

/** Reads an unsigned integer of up to 64 bits. */
export function readVarint(cursor: Cursor): bigint {
  const { bytes } = cursor;
  let small = 0;
  let factor = 1;
  for (let count = 0; count < MAX_VARINT_BYTES; count += 1) {
    const byte = bytes[cursor.at];
    if (byte === undefined) throw invalid(DAMAGED);
    cursor.at += 1;
    // Exact up to 49 bits; longer ones are read again below.
    small += (byte & 127) * factor;
    factor *= 128;
    if (byte < 128)
      return count < 7
        ? BigInt(small)
        : longVarint(bytes.subarray(cursor.at - count - 1, cursor.at));
  }
  throw invalid(DAMAGED);
}

function longVarint(bytes: Uint8Array): bigint {
  let result = 0n;
  let shift = 0n;
  for (const byte of bytes) {
    result |= BigInt(byte & 127) << shift;
    shift += 7n;
  }
  return BigInt.asUintN(64, result);
}

/** Reads an unsigned integer that is a length or a position. */
export function readLength(cursor: Cursor): number {
  const byte = cursor.bytes[cursor.at];
  if (byte !== undefined && byte < 128) {
    cursor.at += 1;
    return byte;
  }
  const length = Number(readVarint(cursor));
  if (!Number.isSafeInteger(length)) throw invalid(DAMAGED);
  return length;
}

export function readBytes(cursor: Cursor, length: number): Uint8Array {
  if (length < 0 || cursor.at + length > cursor.bytes.length) throw invalid(DAMAGED);
  cursor.at += length;
  return cursor.bytes.subarray(cursor.at - length, cursor.at);
}

export function parseMessage(bytes: Uint8Array): Message {
  const fields = new Map<number, (bigint | Uint8Array)[]>();
  const cursor = { bytes, at: 0 };
  while (cursor.at < bytes.length) {
    const tag = readLength(cursor);
    const wire = tag % 8;
    const field = Math.floor(tag / 8);
    const fixed = FIXED_BYTES[wire];
    if (field === 0 || (wire !== WIRE.varint && wire !== WIRE.bytes && !fixed))
      throw invalid(DAMAGED);
    const content =
      wire === WIRE.varint ? readVarint(cursor) : readBytes(cursor, fixed ?? readLength(cursor));
    const known = fields.get(field);
    if (known) known.push(content);
    else fields.set(field, [content]);
  }
  return { fields };
}

function all(message: Message, field: number): readonly (bigint | Uint8Array)[] {
  return message.fields.get(field) ?? [];
}

export function hasField(message: Message, field: number): boolean {
  return message.fields.has(field);
}

/** All that a field says, as bytes. */
export function bytesOf(message: Message, field: number): Uint8Array[] {
  return all(message, field).map((content) => {
    if (typeof content === 'bigint') throw invalid(DAMAGED);
    return content;
  });
}

const decoder = new TextDecoder();

export function texts(message: Message, field: number): string[] {
  return bytesOf(message, field).map((bytes) => decoder.decode(bytes));
}

/** The last text of a field; '' where there is none. */
export function text(message: Message, field: number): string {
  return texts(message, field).at(-1) ?? '';
}

export function messages(message: Message, field: number): Message[] {
  return bytesOf(message, field).map(parseMessage);
}

export function message(parent: Message, field: number): Message | null {
  const bytes = bytesOf(parent, field).at(-1);
  return bytes ? parseMessage(bytes) : null;
}

/** Integers of a repeated field, written one by one or packed; signed. */
export function bigintsOf(message: Message, field: number): bigint[] {
  const result: bigint[] = [];
  for (const content of all(message, field)) {
    if (typeof content === 'bigint') result.push(BigInt.asIntN(64, content));
    else
      for (const cursor = { bytes: content, at: 0 }; cursor.at < content.length; )
        result.push(BigInt.asIntN(64, readVarint(cursor)));
  }
  return result;
}

/** As `bigintsOf`, where the integers are none that a number could not hold. */
export function integersOf(message: Message, field: number): number[] {
  return bigintsOf(message, field).map((integer) => {
    const number = Number(integer);
    if (!Number.isSafeInteger(number)) throw invalid(DAMAGED);
    return number;
  });
}

export function integer(message: Message, field: number): number {
  return integersOf(message, field).at(-1) ?? 0;
}

export function flag(message: Message, field: number): boolean {
  return integer(message, field) !== 0;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Floats of a repeated field, written one by one or packed. */
export function floats(message: Message, field: number, width: 4 | 8 = 4): number[] {
  return bytesOf(message, field).flatMap((bytes) => {
    if (bytes.length % width !== 0) throw invalid(DAMAGED);
    const source = view(bytes);
    return Array.from({ length: bytes.length / width }, (_, i) =>
      width === 4 ? source.getFloat32(i * 4, true) : source.getFloat64(i * 8, true),
    );
  });
}

/** A map from text to bytes: entries of key 1 and value 2. */
export function entries(message: Message, field: number): Map<string, Uint8Array> {
  return new Map(
    messages(message, field).map((entry) => [
      text(entry, 1),
      bytesOf(entry, 2).at(-1) ?? new Uint8Array(),
    ]),
  );
}
