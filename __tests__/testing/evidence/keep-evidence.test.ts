import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { decode } from 'fast-png';
import { readNpy, writeNpy } from '../../../src/tensor/npy.ts';
import { evidenceKeeper } from '../../../src/testing/evidence/evidence-keeper.ts';
import { temporaryFolders } from '../../temporary.ts';
import { onnxFixture, packages, runOne, smoothModel } from '../packages.ts';

const makePackage = packages();
const folderWith = temporaryFolders();
const expected = readNpy(onnxFixture('smooth.y.npy'));

/** The test output with its third element raised by 2. */
function raised(): Uint8Array {
  const data = expected.data.slice();
  data[2] = ((data[2] as number) + 2) as never;
  return writeNpy({ ...expected, data });
}

test('what a model gave is kept beside its difference and a picture, and the report names the files', async () => {
  const folder = folderWith({});
  const resource = makePackage(smoothModel(), { 'y.npy': raised() });
  const report = await runOne(resource, { evidence: evidenceKeeper(folder) });
  const place = 'models_m1/onnx-cpu/y';
  expect(report.verdicts[0]).toMatchObject({ status: 'failed', cause: 'output-differs' });
  expect(report.verdicts[0]?.evidence.outputs?.[0]?.files).toEqual({
    produced: `${place}.produced.npy`,
    difference: `${place}.difference.npy`,
    picture: `${place}.png`,
  });
  const read = (ending: string) => readFileSync(join(folder, `${place}${ending}`));
  const produced = readNpy(read('.produced.npy'));
  expect(produced.shape).toEqual(expected.shape);
  const difference = readNpy(read('.difference.npy'));
  expect(difference.dtype).toBe('float32');
  expect(difference.data[2]).toBeCloseTo(-2, 5);
  expect(Math.abs(Number(difference.data[3]))).toBeLessThan(1e-5);
  expect(decode(read('.png')).width).toBe(1252);
});

test('a shape that differs leaves no difference', async () => {
  const folder = folderWith({});
  const larger = {
    data: new Float32Array(128),
    dtype: 'float32' as const,
    shape: [1, 2, 8, 8],
    axes: [],
  };
  larger.data[0] = 1;
  const axes = [
    { type: 'batch' },
    { type: 'channel', channel_names: ['a', 'b'] },
    { type: 'space', id: 'y', size: 8 },
    { type: 'space', id: 'x', size: 8 },
  ];
  const resource = makePackage(smoothModel({ output: { axes } }), { 'y.npy': writeNpy(larger) });
  const report = await runOne(resource, { evidence: evidenceKeeper(folder) });
  expect(report.verdicts[0]?.cause).toBe('output-shape-differs');
  expect(Object.keys(report.verdicts[0]?.evidence.outputs?.[0]?.files ?? {}).sort()).toEqual([
    'picture',
    'produced',
  ]);
});

test('what there is no room for is said, and changes no verdict', async () => {
  const folder = folderWith({});
  const keeper = evidenceKeeper(folder, { file: 2 ** 22, all: 10_000 });
  const report = await runOne(makePackage(), { evidence: keeper });
  expect(report.status).toBe('passed');
  expect(report.verdicts[0]?.evidence.outputs?.[0]?.files).toEqual({
    difference: 'models_m3/onnx-cpu/y.difference.npy',
    produced: 'models_m3/onnx-cpu/y.produced.npy',
    leftOut: 'Not kept of y: all files together may have 10 kB.',
  });
});

test('without a folder nothing is kept and nothing is named', async () => {
  const report = await runOne(makePackage());
  expect(report.verdicts[0]?.evidence.outputs?.[0]).not.toHaveProperty('files');
});
