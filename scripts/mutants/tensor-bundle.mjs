// Checksums of TensorFlow's checkpoints, which a changed array needs anew: tensor_bundle.proto and LevelDB's table format.

const TABLE = Uint32Array.from({ length: 256 }, (_, i) => {
  let value = i;
  for (let k = 0; k < 8; k++) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value;
});

/** CRC-32C, turned and moved as LevelDB stores it. */
function masked(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ TABLE[(crc ^ byte) & 0xff];
  crc = ~crc >>> 0;
  const result = Buffer.alloc(4);
  result.writeUInt32LE((((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0);
  return result;
}

function varint(bytes, at) {
  let [value, shift] = [0, 0];
  for (;;) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
    shift += 7;
  }
}

/** Offset and size of each block of data. */
function blocksOf(index) {
  const footer = index.length - 48;
  let at = footer;
  const handle = [];
  for (let i = 0; i < 4; i++) {
    let value;
    [value, at] = varint(index, at);
    handle.push(value);
  }
  const [, , start, size] = handle;
  const blocks = [];
  // Entries end where the list of restarts begins.
  const restarts = index.readUInt32LE(start + size - 4);
  for (at = start; at < start + size - 4 * (restarts + 1); ) {
    let [rest, length] = [0, 0];
    // How much of the key the entry shares with the one before.
    [, at] = varint(index, at);
    [rest, at] = varint(index, at);
    [length, at] = varint(index, at);
    const value = at + rest;
    const [offset, next] = varint(index, value);
    blocks.push([offset, varint(index, next)[0]]);
    at = value + length;
  }
  return blocks;
}

/** The index of a checkpoint in which an array has other bytes. */
export function withChecksum(index, before, after) {
  const copy = Buffer.from(index);
  const at = copy.indexOf(masked(before));
  if (at < 0) throw new Error('the index has no checksum of the array');
  masked(after).copy(copy, at);
  for (const [offset, size] of blocksOf(copy))
    if (at >= offset && at < offset + size)
      masked(copy.subarray(offset, offset + size + 1)).copy(copy, offset + size + 1);
  return copy;
}
