/**
 * TensorFlow's order-preserving encoding (tensorflow/core/lib/strings/ordered_code.cc), in which the
 * slices of a partitioned variable have their keys.
 */
function unsigned(number: number): number[] {
  const bytes: number[] = [];
  for (let rest = number; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [bytes.length, ...bytes];
}

const ESCAPE: Record<number, number[]> = { 0: [0, 255], 255: [255, 0] };

function escaped(name: string): number[] {
  return [...[...new TextEncoder().encode(name)].flatMap((byte) => ESCAPE[byte] ?? [byte]), 0, 1];
}

/** The leading bits say how many bytes follow; the first one of them also says the sign. */
function signed(number: number): number[] {
  const magnitude = number < 0 ? -number - 1 : number;
  let length = 1;
  while (magnitude >= 2 ** (7 * length - 1)) length += 1;
  const bits = BigInt.asUintN(8 * length, BigInt(number));
  const header = length === 1 ? 0x80n : (0xff00n >> BigInt(length)) & 0xffn;
  const whole = bits ^ (header << BigInt(8 * (length - 1)));
  return Array.from({ length }, (_, i) => Number((whole >> BigInt(8 * (length - 1 - i))) & 255n));
}

/** A stretch of one axis; length -1: the whole axis. */
export interface Stretch {
  start: number;
  length: number;
}

/** The key under which a slice of a variable is kept, as text of one character a byte. */
export function sliceKey(name: string, stretches: readonly Stretch[]): string {
  const bytes = [
    ...unsigned(0),
    ...escaped(name),
    ...unsigned(stretches.length),
    ...stretches.flatMap(({ start, length }) => [...signed(start), ...signed(length)]),
  ];
  return String.fromCharCode(...bytes);
}
