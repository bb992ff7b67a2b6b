/** @jest-environment ./scripts/jest-engine-environment.cjs */
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as ort from 'onnxruntime-node';
import { add, addInput, makeGraph, weights } from '../../src/onnx/graph.ts';
import { graphDigest } from '../../src/onnx/graph-digest.ts';
import { OnnxFileTooLargeError, writeOnnxFile } from '../../src/onnx/write-onnx-file.ts';
import { temporaryFolders } from '../temporary.ts';

const folderWith = temporaryFolders();
const SIZE = 700;
const OPTIONS = { producer: 'test', producerVersion: '0', name: 'm.onnx', maxBytes: 2 ** 20 };

/** x + stored + made, where the first stand in the file `stored.bin` from byte 12 on. */
function sum(rows: number) {
  const graph = makeGraph();
  const x = addInput(graph, 'x', 'float32', [rows, SIZE]);
  const range = { location: 'stored.bin', offset: 12, length: SIZE * 4 };
  const fail = () => {
    throw new Error('read where it stands');
  };
  const stored = weights(graph, 'float32', [SIZE], fail, range);
  const made = weights(graph, 'float32', [SIZE], () => new Float32Array(SIZE).fill(0.5), null);
  const first = add(graph, 'Add', [x, stored], {}, [rows, SIZE], 'float32');
  const value = add(graph, 'Add', [first, made], {}, [rows, SIZE], 'float32');
  return [{ name: 'y', value }];
}

function folderWithStored(): string {
  const bytes = new Float32Array(SIZE + 3).map((_, i) => (i < 3 ? Number.NaN : i - 3));
  const folder = folderWith();
  writeFileSync(join(folder, 'stored.bin'), new Uint8Array(bytes.buffer));
  return folder;
}

test.each([
  ['one file', 2 ** 20, null],
  ['two files', 4000, 'm.onnx.data'],
])('weights of %s are those of the graph, at another size too', async (_, fileLimit, data) => {
  const [folder, weightsFolder] = [folderWith(), folderWithStored()];
  const openShapes = new Map([
    ['image', ['rows', SIZE]],
    ['y', ['rows', SIZE]],
  ]);
  const inputNames = new Map([['x', 'image']]);
  const options = { ...OPTIONS, folder, weightsFolder, fileLimit, openShapes, inputNames };
  expect(writeOnnxFile(sum(1), options)).toEqual({ externalData: data });
  expect(readdirSync(folder)).toEqual(['m.onnx', ...(data ? [data] : [])]);
  if (data) expect(statSync(join(folder, 'm.onnx')).size).toBeLessThan(2000);
  const session = await ort.InferenceSession.create(join(folder, 'm.onnx'));
  const image = new ort.Tensor('float32', new Float32Array(3 * SIZE).fill(1), [3, SIZE]);
  const { y } = await session.run({ image });
  expect(y?.dims).toEqual([3, SIZE]);
  expect([0, 1, SIZE - 1, 3 * SIZE - 1].map((i) => y?.data[i])).toEqual([1.5, 2.5, 700.5, 700.5]);
});

test('what would be too large is not begun', () => {
  const [folder, weightsFolder] = [folderWith(), folderWithStored()];
  const options = { ...OPTIONS, folder, weightsFolder, maxBytes: 4000 };
  expect(() => writeOnnxFile(sum(1), options)).toThrow(OnnxFileTooLargeError);
  expect(existsSync(join(folder, 'm.onnx'))).toBe(false);
});

test('a digest tells other weights, operators and attributes, not other sizes', () => {
  const one = (alpha: number, size: number, weight: number, operator = 'Elu') => {
    const graph = makeGraph();
    const x = addInput(graph, 'x', 'float32', [size]);
    const w = weights(graph, 'float32', [1], () => Float32Array.of(weight), null);
    const sum = add(graph, 'Add', [x, w], {}, [size], 'float32');
    const attributes = { alpha: { float: alpha } };
    const value = add(graph, operator, [sum], attributes, [size], 'float32');
    return graphDigest([{ name: 'y', value }]);
  };
  expect(one(1, 4, 2)).toBe(one(1, 8, 2));
  const others = [one(2, 4, 2), one(1, 4, 3), one(1, 4, 2, 'Celu'), one(Number.NaN, 4, 2)];
  expect(new Set([one(1, 4, 2), ...others]).size).toBe(5);
  expect(one(1, 4, 2, 'RandomNormalLike')).toBeNull();
});
