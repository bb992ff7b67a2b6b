import { invalid, unsupported } from '../../tensorflow/refusal.ts';
import type { ByteSource } from './byte-source.ts';
import {
  type Cursor,
  cursor,
  signature,
  skip,
  take,
  u8,
  u16,
  u32,
  u64,
  unsigned,
} from './cursor.ts';

/** A piece of an object's description. Types by number as in the HDF5 file format specification, IV.A.2. */
export interface Message {
  type: number;
  body: Buffer;
}

export const MESSAGE = {
  dataspace: 0x01,
  linkInfo: 0x02,
  datatype: 0x03,
  link: 0x06,
  layout: 0x08,
  filters: 0x0b,
  attribute: 0x0c,
  continuation: 0x10,
  symbolTable: 0x11,
  attributeInfo: 0x15,
} as const;

const SHARED = 2;
const MAX_MESSAGES = 70_000;
const MAX_BLOCKS = 10_000;
const MAX_BLOCK = 2 ** 26;

interface Block {
  at: number;
  length: number;
}

interface Reading {
  source: ByteSource;
  messages: Message[];
  blocks: Block[];
}

function keep(reading: Reading, type: number, flags: number, body: Buffer): void {
  if (type === MESSAGE.continuation) {
    const from = cursor(body);
    reading.blocks.push({ at: u64(from), length: u64(from) });
    if (reading.blocks.length > MAX_BLOCKS)
      throw invalid('The HDF5 file is damaged: endless header');
    return;
  }
  const isRead = Object.values(MESSAGE).some((known) => known === type);
  if (isRead && flags & SHARED) throw unsupported('Shared types in an HDF5 file');
  if (reading.messages.length >= MAX_MESSAGES)
    throw invalid('The HDF5 file is damaged: endless header');
  reading.messages.push({ type, body });
}

function block(source: ByteSource, { at, length }: Block): Cursor {
  if (length > MAX_BLOCK) throw invalid('The HDF5 file is damaged: an object header too large');
  return cursor(source.read(at, length));
}

function readVersion1(reading: Reading, address: number): void {
  const from = cursor(reading.source.read(address, 16), 8);
  reading.blocks.push({ at: address + 16, length: u32(from) });
  for (let next = reading.blocks.shift(); next; next = reading.blocks.shift()) {
    const body = block(reading.source, next);
    while (body.at + 8 <= body.bytes.length) {
      const [type, size, flags] = [u16(body), u16(body), u8(body)];
      skip(body, 3);
      keep(reading, type, flags, take(body, size));
    }
  }
}

const FLAG = { sizeBits: 3, order: 4, phases: 0x10, times: 0x20 } as const;
const CHECKSUM = 4;

function readVersion2(reading: Reading, address: number): void {
  const head = reading.source.read(address, Math.min(64, reading.source.size - address));
  const from = cursor(head);
  signature(from, 'OHDR');
  if (u8(from) !== 2) throw invalid('The HDF5 file is damaged: an object header of no version');
  const flags = u8(from);
  if (flags & FLAG.times) skip(from, 16);
  if (flags & FLAG.phases) skip(from, 4);
  const length = unsigned(from, 1 << (flags & FLAG.sizeBits));
  const messageHead = flags & FLAG.order ? 6 : 4;
  const readMessages = (body: Cursor, end: number): void => {
    while (body.at + messageHead <= end) {
      const [type, size, messageFlags] = [u8(body), u16(body), u8(body)];
      if (flags & FLAG.order) skip(body, 2);
      if (type === 0 && size === 0 && body.at >= end) return;
      keep(reading, type, messageFlags, take(body, size));
    }
  };
  const first = block(reading.source, { at: address + from.at, length });
  readMessages(first, length);
  for (let next = reading.blocks.shift(); next; next = reading.blocks.shift()) {
    const body = block(reading.source, next);
    signature(body, 'OCHK');
    readMessages(body, next.length - CHECKSUM);
  }
}

/** The messages that describe the object at an address. */
export function readObjectHeader(source: ByteSource, address: number): Message[] {
  const reading: Reading = { source, messages: [], blocks: [] };
  const version = source.read(address, 1).readUInt8();
  if (version === 1) readVersion1(reading, address);
  else if (version === 'O'.charCodeAt(0)) readVersion2(reading, address);
  else throw invalid('The HDF5 file is damaged: an object header is missing');
  return reading.messages;
}
