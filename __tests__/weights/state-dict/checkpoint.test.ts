import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { ZipFile } from 'yazl';
import { openStateDict } from '../../../src/weights/state-dict/state-dict.ts';
import { Refusal } from '../../../src/weights/torchscript/refusal.ts';
import { closeZip, openZip, readMember } from '../../../src/weights/torchscript/zip-directory.ts';
import { temporaryFolders } from '../../temporary.ts';

const newFolder = temporaryFolders();
const folder = fileURLToPath(new URL('fixtures/checkpoints', import.meta.url));

const EXPECTED: Record<string, [dtype: string, shape: number[], numbers: number[]]> = {
  weight: ['float32', [2, 3], [0.5, 1.5, 2.5, 3.5, 4.5, 5.5]],
  turned: ['float32', [3, 2], [0, 3, 1, 4, 2, 5]],
  part: ['float32', [3], [2, 4, 6]],
  half: ['float16', [3], [0.5, -2, 65504]],
  brain: ['bfloat16', [2], [1, -3]],
  double: ['float64', [1], [Math.fround(0.1)]],
  count: ['int64', [], [7]],
  mask: ['bool', [2], [1, 0]],
  byte: ['uint8', [2], [250, 3]],
  empty: ['float32', [0, 4], []],
};

const LAYOUTS = ['zipped.pt', 'legacy.pt', 'plain.safetensors', 'big-endian.pt'];

function refusalOf(path: string): Refusal {
  try {
    openStateDict(path);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error(`${path} was read.`);
}

describe('checkpoints', () => {
  test.each(LAYOUTS)('%s: every tensor', (name) => {
    const { tensors, others } = openStateDict(join(folder, name));
    expect(others).toEqual([]);
    const found = tensors.map(({ key, dtype, shape, load }) => [
      key,
      [dtype, [...shape], Array.from(load() as ArrayLike<number | bigint>, Number)],
    ]);
    expect(Object.fromEntries(found)).toEqual(EXPECTED);
    expect(tensors.map(({ key }) => key)).toEqual(Object.keys(EXPECTED));
  });

  test.each(['zipped.pt', 'legacy.pt', 'plain.safetensors'])('%s: bytes for the engine', (name) => {
    const path = join(folder, name);
    const weight = openStateDict(path).tensors.find(({ key }) => key === 'weight');
    const range = weight?.range();
    expect(range).toMatchObject({ location: name, length: 24 });
    const bytes = readFileSync(path).subarray(range?.offset, (range?.offset ?? 0) + 24);
    expect(bytes.readFloatLE(20)).toBe(5.5);
  });

  test('elements of a big-endian machine are turned, so that the engine cannot read them itself', () => {
    const { tensors } = openStateDict(join(folder, 'big-endian.pt'));
    expect(tensors.map(({ range }) => range())).toEqual(tensors.map(() => null));
  });

  test('tensors that share a storage have each their own part of it', () => {
    const { tensors } = openStateDict(join(folder, 'shared.pt'));
    const found = tensors.map(({ key, load }) => [key, Array.from(load(), Number)]);
    const whole = Array.from({ length: 12 }, (_, index) => index);
    expect(Object.fromEntries(found)).toEqual({
      whole,
      first: [0, 1, 2, 3],
      matrix: whole,
      every: [1, 4, 7, 10],
      column: [2, 6, 10],
      again: whole,
    });
    const lengths = tensors.map(({ key, range }) => [key, range()?.length ?? null]);
    expect(Object.fromEntries(lengths)).toEqual({
      ...{ whole: 48, first: 16, matrix: 48, every: null, column: null, again: 48 },
    });
  });

  test('a zip64 archive is read', async () => {
    const zip = new ZipFile();
    const archive = openZip(join(folder, 'zipped.pt'));
    for (const [name, member] of archive.members)
      zip.addBuffer(readMember(archive, member, 2 ** 20), name, {
        compress: false,
        forceZip64Format: true,
      });
    closeZip(archive);
    zip.end({ forceZip64Format: true, comment: '' });
    const path = join(newFolder(), 'zip64.pt');
    writeFileSync(path, await buffer(zip.outputStream));
    const weight = openStateDict(path).tensors.find(({ key }) => key === 'weight');
    const { offset = 0, length } = weight?.range() ?? {};
    expect(length).toBe(24);
    expect(readFileSync(path).readFloatLE(offset + 20)).toBe(5.5);
  });

  test('weights of gigabytes are pointed to, not read', () => {
    const elements = 1_200_000_000;
    const entry = (from: number, count: number) => ({
      dtype: 'F32',
      shape: [count],
      data_offsets: [from, from + 4 * count],
    });
    const header = JSON.stringify({ large: entry(0, elements), last: entry(4 * elements, 2) });
    const start = Buffer.alloc(8 + header.length);
    start.writeBigUInt64LE(BigInt(header.length));
    start.write(header, 8);
    const path = join(newFolder(), 'large.safetensors');
    writeFileSync(path, start);
    // A hole: it takes no room on the disk.
    truncateSync(path, start.length + 4 * elements + 8);
    const before = process.memoryUsage().rss;
    const { tensors } = openStateDict(path);
    expect(tensors.map(({ range }) => range())).toEqual([
      { location: 'large.safetensors', offset: start.length, length: 4 * elements },
      { location: 'large.safetensors', offset: start.length + 4 * elements, length: 8 },
    ]);
    expect(process.memoryUsage().rss - before).toBeLessThan(2 ** 28);
    expect(Array.from(tensors[1]?.load() ?? [], Number)).toEqual([0, 0]);
  });

  test('a tensor that does not lie in C order is read, not pointed to', () => {
    const { tensors } = openStateDict(join(folder, 'zipped.pt'));
    expect(tensors.find(({ key }) => key === 'turned')?.range()).toBeNull();
    expect(tensors.find(({ key }) => key === 'half')?.range()).toBeNull();
  });

  test('wrappings are named with their remedy', () => {
    const wrapped = openStateDict(join(folder, 'wrapped.pt'));
    expect(wrapped.wrapping).toMatch(/state dict stands under "state_dict"/);
    expect(wrapped.others.map(({ key, type }) => `${key} ${type}`)).toContain(
      "epoch <class 'int'>",
    );
    expect(openStateDict(join(folder, 'nested.pt')).wrapping).toMatch(
      /stands under "model"\."state_dict"\. .*torch\.load\(file\)\["model"\]\["state_dict"\]/,
    );
    expect(openStateDict(join(folder, 'parallel.pt')).wrapping).toMatch(/"module\."/);
    expect(openStateDict(join(folder, 'module.pt')).wrapping).toBeNull();
  });

  test.each([
    ['whole-module.pt', 'pickle-refused', /class torch\.nn\.modules\.container\.Sequential/],
    ['gadget.pt', 'pickle-refused', /would use (posix|nt)\.system/],
    ['list.pt', 'weights-invalid', /dict-like, got <class 'list'>/],
    ['sparse.pt', 'unknown-operator', /a sparse tensor \(torch\._utils\._rebuild_sparse_tensor\)/],
    ['sparse-csr.pt', 'unknown-operator', /a sparse tensor/],
    ['quantised.pt', 'unknown-operator', /a quantised tensor \(torch\._utils\._rebuild_qtensor\)/],
    ['meta.pt', 'unknown-operator', /without elements \(device meta\)/],
    ['complex.pt', 'unknown-operator', /tensor of type ComplexFloatStorage/],
    ['uint16.pt', 'unknown-operator', /uint16|type that is not known here/],
    ['float8.pt', 'unknown-operator', /float8|type that is not known here/],
    ['tar.pt', 'unknown-operator', /tar layout that torch wrote before version 0\.1\.11/],
    ['plain-pickle.pkl', 'weights-invalid', /pickle that torch\.save did not write/],
  ])('%s is refused', (name, reason, message) => {
    const refusal = refusalOf(join(folder, name));
    expect(refusal.reason).toBe(reason);
    expect(refusal.message).toMatch(message);
    expect(existsSync('/tmp/must-not-exist')).toBe(false);
  });

  test('files that are cut off or damaged anywhere end with a refusal', () => {
    const place = newFolder();
    for (const name of ['zipped.pt', 'legacy.pt', 'plain.safetensors']) {
      const bytes = readFileSync(join(folder, name));
      for (let cut = 0; cut < bytes.length; cut += 37) {
        const path = join(place, `cut-${name}`);
        writeFileSync(path, bytes.subarray(0, cut));
        expect(() => openStateDict(path).tensors.map(({ load }) => load())).toThrow(Refusal);
        const damaged = Buffer.from(bytes);
        damaged[cut] = (damaged[cut] ?? 0) ^ 0xff;
        writeFileSync(path, damaged);
        try {
          for (const { load } of openStateDict(path).tensors) load();
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }
    }
  });
});
