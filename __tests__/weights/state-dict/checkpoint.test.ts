import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { openStateDict } from '../../../src/weights/state-dict/state-dict.ts';
import { Refusal } from '../../../src/weights/torchscript/refusal.ts';
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
  test.each(['zipped.pt', 'legacy.pt', 'plain.safetensors'])('%s: every tensor', (name) => {
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
    expect(openStateDict(join(folder, 'parallel.pt')).wrapping).toMatch(/"module\."/);
    expect(openStateDict(join(folder, 'module.pt')).wrapping).toBeNull();
  });

  test.each([
    ['whole-module.pt', 'pickle-refused', /class torch\.nn\.modules\.container\.Sequential/],
    ['gadget.pt', 'pickle-refused', /would use (posix|nt)\.system/],
    ['list.pt', 'weights-invalid', /dict-like, got <class 'list'>/],
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
