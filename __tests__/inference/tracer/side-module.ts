/**
 * A library for `dlopen` as Emscripten knows it, by hand: its `run` has the system carry out a command.
 * Its sections as https://webassembly.github.io/spec/core/binary/ and the tool conventions of dynamic linking say.
 */
export function sideModule(command: string): Uint8Array {
  const text = [...Buffer.from(`${command}\0`)];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    // Memory that it needs, as a power of two to align to; no table.
    ...section(0, [...name('dylink.0'), 1, ...sized([...leb(text.length), 2, 0, 0])]),
    // (i32) -> i32 and () -> i32
    ...section(1, [2, 0x60, 1, 0x7f, 1, 0x7f, 0x60, 0, 1, 0x7f]),
    ...section(2, [
      3,
      ...[...name('env'), ...name('memory'), 2, 0, 1],
      ...[...name('env'), ...name('__memory_base'), 3, 0x7f, 0],
      ...[...name('env'), ...name('system'), 0, 0],
    ]),
    ...section(3, [1, 1]),
    ...section(7, [1, ...name('run'), 0, 1]),
    // system(__memory_base)
    ...section(10, [1, ...sized([0, 0x23, 0, 0x10, 0, 0x0b])]),
    ...section(11, [1, 0, 0x23, 0, 0x0b, ...leb(text.length), ...text]),
  ]);
}

function leb(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)];
}

const sized = (bytes: number[]) => [...leb(bytes.length), ...bytes];
const name = (text: string) => sized([...Buffer.from(text)]);
const section = (id: number, bytes: number[]) => [id, ...sized(bytes)];
