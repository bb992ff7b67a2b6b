/** @jest-environment ./scripts/jest-engine-environment.cjs */
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as ort from 'onnxruntime-node';
import { add, addInput, integers, makeGraph } from '../../src/onnx/graph.ts';
import { graphDigest } from '../../src/onnx/graph-digest.ts';
import { writeOnnxFile } from '../../src/onnx/write-onnx-file.ts';
import { temporaryFolders } from '../temporary.ts';

const folderWith = temporaryFolders();

/** x [n, 1, 4] → [n, 3, 4] → [n, 12] → [n, 2, 6] → [n, 2, `size`], with all sizes written out. */
function sized(n: number, size: number) {
  const graph = makeGraph();
  const x = addInput(graph, 'x', 'float32', [n, 1, 4]);
  const to = (operator: string, value: typeof x, shape: number[]) =>
    add(graph, operator, [value, integers(graph, shape)], {}, shape, 'float32');
  const pairs = to('Reshape', to('Reshape', to('Expand', x, [n, 3, 4]), [n, 12]), [n, 2, 6]);
  const target = [n, 2, size];
  const attributes = {
    mode: 'nearest',
    coordinate_transformation_mode: 'asymmetric',
    nearest_mode: 'floor',
  };
  const inputs = [pairs, null, null, integers(graph, target)];
  return [{ name: 'y', value: add(graph, 'Resize', inputs, attributes, target, 'float32') }];
}

test('a batch whose size is written into constants is free of them', async () => {
  expect(graphDigest(sized(2, 12))).toBe(graphDigest(sized(5, 12)));
  expect(graphDigest(sized(2, 12))).not.toBe(graphDigest(sized(2, 18)));
  const folder = folderWith();
  writeOnnxFile(sized(2, 12), {
    producer: 'test',
    producerVersion: '0',
    folder,
    name: 'm.onnx',
    weightsFolder: null,
    maxBytes: 2 ** 20,
    openShapes: new Map([
      ['x', ['n', 1, 4]],
      ['y', ['n', 2, 12]],
    ]),
  });
  const session = await ort.InferenceSession.create(join(folder, 'm.onnx'));
  const data = Float32Array.from({ length: 28 }, (_, i) => i);
  const { y } = await session.run({ x: new ort.Tensor('float32', data, [7, 1, 4]) });
  expect(y?.dims).toEqual([7, 2, 12]);
  const last = Array.from((y?.data ?? []) as Float32Array).slice(-24);
  const row = [24, 25, 26, 27, 24, 25, 26, 27, 24, 25, 26, 27].flatMap((value) => [value, value]);
  expect(last).toEqual(row);
});

test('a size without an exact factor stays a size', () => {
  expect(graphDigest(sized(2, 7))).not.toBe(graphDigest(sized(5, 7)));
});
