/** @jest-environment ./scripts/jest-engine-environment.cjs */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as ort from 'onnxruntime-node';
import type { ConvertResult } from '../../src/cli/commands/convert-result.ts';
import { installation } from '../../src/settings/installation.ts';
import { temporaryFolders } from '../temporary.ts';
import { run } from './command.ts';

const folderWith = temporaryFolders();

/** What a written file gives for an image of these sizes. */
async function runFile(path: string, shape: number[]): Promise<ort.Tensor> {
  const session = await ort.InferenceSession.create(path);
  const count = shape.reduce((product, size) => product * size, 1);
  const image = Float32Array.from({ length: count }, (_, i) => Math.sin(i * 0.37) * 2);
  const made = await session.run({ image: new ort.Tensor('float32', image, shape) });
  return made.segmentation as ort.Tensor;
}

/** The shipped ONNX file has the channels first, these the channels last. */
function channelsLast({ data, dims }: ort.Tensor): number[] {
  const [batch = 0, channels = 0, y = 0, x = 0] = dims;
  const numbers = data as Float32Array;
  return Array.from({ length: numbers.length }, (_, i) => {
    const [channel, pixel] = [i % channels, Math.floor(i / channels)];
    const [image, within] = [Math.floor(pixel / (y * x)), pixel % (y * x)];
    expect(image).toBeLessThan(batch);
    return numbers[(image * channels + channel) * y * x + within] ?? Number.NaN;
  });
}

test.each(['keras_hdf5', 'keras_v3', 'tensorflow_saved_model_bundle', 'tensorflow_js'])(
  '%s weights become an ONNX file with open sizes that computes what the network of PyTorch does',
  async (format) => {
    const folder = folderWith();
    cpSync(join(installation().root, 'test-models/nuclei-2d'), folder, { recursive: true });
    const words = [
      'tensorflow.bioimageio.yaml',
      '--weights-format',
      format,
      '--output',
      'made.onnx',
    ];
    const { stdout, status } = await run(['convert', '--to', 'onnx', ...words, '--json', '-'], {
      folder,
    });
    const result = JSON.parse(stdout) as ConvertResult;
    expect(result).toMatchObject({
      status: 'passed',
      weights: { source: 'made.onnx', parent: format },
      inputs: [{ id: 'image', shape: ['batch', 'y', 'x', 1] }],
      outputs: [{ id: 'segmentation', shape: ['batch', 'y', 'x', 2] }],
      fixed: [],
    });
    expect(status).toBe(0);
    // One channel: the same image in both orders.
    const made = await runFile(join(folder, 'made.onnx'), [2, 68, 100, 1]);
    const wanted = channelsLast(await runFile(join(folder, 'weights.onnx'), [2, 1, 68, 100]));
    expect(made.dims).toEqual([2, 68, 100, 2]);
    const numbers = made.data as Float32Array;
    const worst = wanted.reduce(
      (most, x, i) => Math.max(most, Math.abs(x - (numbers[i] ?? Number.NaN))),
      0,
    );
    expect(worst).toBeLessThan(1e-4);
  },
);
