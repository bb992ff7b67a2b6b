/** The Castagnoli polynomial, its bits reversed. */
const POLYNOMIAL = 0x82f63b78;
const LANES = 8;

/** Entry [lane · 256 + byte]: what a byte does to the checksum that many bytes later. */
const TABLE = makeTable();

function makeTable(): Uint32Array {
  const table = new Uint32Array(LANES * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    table[byte] = crc;
  }
  for (let i = 256; i < table.length; i += 1) {
    const before = table[i - 256] ?? 0;
    table[i] = (table[before & 255] ?? 0) ^ (before >>> 8);
  }
  return table;
}

/** CRC-32C of bytes, going on from `before`. Eight bytes at a time. */
export function crc32c(bytes: Uint8Array, before = 0): number {
  const lookUp = (lane: number, byte: number): number => TABLE[lane * 256 + byte] ?? 0;
  let crc = ~before;
  let at = 0;
  const end = bytes.length - (bytes.length % 8);
  for (; at < end; at += 8) {
    const low =
      crc ^
      ((bytes[at] ?? 0) |
        ((bytes[at + 1] ?? 0) << 8) |
        ((bytes[at + 2] ?? 0) << 16) |
        ((bytes[at + 3] ?? 0) << 24));
    crc =
      lookUp(7, low & 255) ^
      lookUp(6, (low >>> 8) & 255) ^
      lookUp(5, (low >>> 16) & 255) ^
      lookUp(4, low >>> 24) ^
      lookUp(3, bytes[at + 4] ?? 0) ^
      lookUp(2, bytes[at + 5] ?? 0) ^
      lookUp(1, bytes[at + 6] ?? 0) ^
      lookUp(0, bytes[at + 7] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = lookUp(0, (crc ^ (bytes[at] ?? 0)) & 255) ^ (crc >>> 8);
  return ~crc >>> 0;
}

const MASK_DELTA = 0xa282ead8;

/** A checksum as it is stored: rotated and shifted, so that checksums of checksums stay sound. */
export function maskedCrc32c(bytes: Uint8Array): number {
  const crc = crc32c(bytes);
  return (((crc >>> 15) | (crc << 17)) + MASK_DELTA) >>> 0;
}
