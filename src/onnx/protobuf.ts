/**
 * Writes the protocol-buffer wire format: https://protobuf.dev/programming-guides/encoding/.
 * Large byte arrays are kept by reference and copied once, when the message is joined.
 */
export interface Message {
  parts: (Uint8Array | StreamedBytes)[];
  length: number;
}

/** Bytes of a known length that are read piece by piece, only when they are written. */
export interface StreamedBytes {
  length: number;
  pieces: () => Iterable<Uint8Array>;
}

export function message(): Message {
  return { parts: [], length: 0 };
}

const WIRE = { varint: 0, bytes: 2, fixed32: 5 } as const;
const encoder = new TextEncoder();

function append(target: Message, bytes: Uint8Array | StreamedBytes): Message {
  target.parts.push(bytes);
  target.length += bytes.length;
  return target;
}

function varint(value: number | bigint): Uint8Array {
  const bytes: number[] = [];
  if (typeof value === 'number' && value >= 0 && value < 2 ** 31) {
    let rest = value;
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  } else {
    let rest = BigInt.asUintN(64, BigInt(value));
    for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
    bytes.push(Number(rest));
  }
  return Uint8Array.from(bytes);
}

function tag(target: Message, field: number, wire: number): Message {
  return append(target, varint(field * 8 + wire));
}

/** Appends an integer field (int32, int64 or enum). */
export function putInteger(target: Message, field: number, value: number | bigint): Message {
  return append(tag(target, field, WIRE.varint), varint(value));
}

/** Appends a 32-bit float field. */
export function putFloat(target: Message, field: number, value: number): Message {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return append(tag(target, field, WIRE.fixed32), bytes);
}

export function putBytes(
  target: Message,
  field: number,
  bytes: Uint8Array | StreamedBytes,
): Message {
  tag(target, field, WIRE.bytes);
  return append(append(target, varint(bytes.length)), bytes);
}

export function putText(target: Message, field: number, text: string): Message {
  return putBytes(target, field, encoder.encode(text));
}

export function putMessage(target: Message, field: number, inner: Message): Message {
  tag(target, field, WIRE.bytes);
  append(target, varint(inner.length));
  for (const part of inner.parts) target.parts.push(part);
  target.length += inner.length;
  return target;
}

/** The bytes of a message in order, piece by piece. */
export function* messagePieces({ parts }: Message): Generator<Uint8Array> {
  for (const part of parts) {
    if (part instanceof Uint8Array) yield part;
    else yield* part.pieces();
  }
}

/** Joins the parts of a message into one array. */
export function messageBytes(source: Message): Uint8Array {
  const bytes = new Uint8Array(source.length);
  let offset = 0;
  for (const piece of messagePieces(source)) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return bytes;
}
