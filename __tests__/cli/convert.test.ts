/** @jest-environment ./scripts/jest-engine-environment.cjs */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import * as ort from 'onnxruntime-node';
import { ZipFile } from 'yazl';
import type { ConvertResult } from '../../src/cli/commands/convert-result.ts';
import { installation } from '../../src/settings/installation.ts';
import { readNpy } from '../../src/tensor/npy.ts';
import { kerasImporter } from '../../src/weights/keras/keras-importer.ts';
import type { Importer } from '../../src/weights/program.ts';
import { savedModelImporter } from '../../src/weights/savedmodel/savedmodel-importer.ts';
import { torchscriptImporter } from '../../src/weights/torchscript/torchscript-importer.ts';
import { closeZip, openZip, readMember } from '../../src/weights/torchscript/zip-directory.ts';
import { testReal } from '../real.ts';
import { temporaryFolders } from '../temporary.ts';
import { run as runOpened } from '../weights/torchscript/check-archive.ts';
import { run } from './command.ts';

/** Files of the further descriptions of a model, with other weights. */
const FURTHER = /[\\/](?:(?:pytorch|tensorflow)\.bioimageio\.yaml|state_dict\.pt|unet\.py)$/;

const folderWith = temporaryFolders();

function testModel(name: string): string {
  const folder = folderWith();
  cpSync(join(installation().root, 'test-models', name), folder, {
    recursive: true,
    filter: (file) => !FURTHER.test(file),
  });
  return folder;
}

async function convert(folder: string, ...words: string[]) {
  const ended = await run(['convert', '--to', 'onnx', ...words, '--json', '-'], { folder });
  const result = ended.stdout === '' ? null : (JSON.parse(ended.stdout) as ConvertResult);
  return { ...ended, result };
}

/** Numbers that differ from place to place. */
function waves(shape: readonly number[]): ort.Tensor {
  const count = shape.reduce((product, size) => product * size, 1);
  return new ort.Tensor(
    'float32',
    Float32Array.from({ length: count }, (_, i) => Math.sin(i * 0.37) * 2),
    [...shape],
  );
}

/** Runs a file on `waves` of these shapes, one an input. */
async function runFile(path: string, shapes: readonly (readonly number[])[]) {
  const session = await ort.InferenceSession.create(path);
  const feeds = session.inputNames.map((name, i) => [name, waves(shapes[i] ?? [])] as const);
  const results = await session.run(Object.fromEntries(feeds));
  return {
    metadata: session.inputMetadata.map((input) => (input.isTensor ? [...input.shape] : [])),
    outputs: session.outputNames.map((name) => results[name] as ort.Tensor),
  };
}

function largestDifference(a: ort.Tensor | undefined, b: ort.Tensor | undefined): number {
  expect(a?.dims).toEqual(b?.dims);
  const [x, y] = [a?.data as Float32Array, b?.data as Float32Array];
  expect(x.length).toBeGreaterThan(0);
  return x.reduce((most, value, i) => Math.max(most, Math.abs(value - (y[i] ?? Number.NaN))), 0);
}

/** What the weights themselves give for `waves` of these shapes, read anew for them. */
async function runWeights(folder: string, file: string, importer: Importer, shapes: number[][]) {
  const weights = { path: join(folder, file), size: 0, sha256: '', name: file };
  const context = { siblings: [], scratchFolder: folderWith(), inputIds: ['input'] };
  const opened = await importer.open({ weights, ...context, outputIds: ['dist', 'prob'] });
  const inputs = shapes.map((shape) => {
    const data = Float32Array.from(waves(shape).data as Float32Array);
    return { dtype: 'float32' as const, shape, data };
  });
  return (await runOpened(opened, inputs)).map(
    ({ data, shape }) => new ort.Tensor('float32', data as Float32Array, shape),
  );
}

describe('a scripted model with open sizes', () => {
  test('agrees at a third shape with the weights that its package ships', async () => {
    const folder = testModel('nuclei-2d');
    const words = ['bioimageio.yaml', '--weights-format', 'torchscript', '--output', 'made.onnx'];
    const { status, stderr, result } = await convert(folder, ...words);
    expect(result).toMatchObject({
      status: 'passed',
      file: 'made.onnx',
      weights: { source: 'made.onnx', opset_version: 20, parent: 'torchscript' },
      inputs: [{ id: 'image', shape: ['batch', 1, 'y', 'x'] }],
      outputs: [{ id: 'segmentation', shape: ['batch', 2, 'y', 'x'] }],
      fixed: [],
      verdict: { status: 'passed', weightsFormat: 'onnx' },
    });
    expect(status).toBe(0);
    expect(stderr).toContain(`sha256: ${result?.weights?.sha256}`);

    const shape = [[3, 1, 100, 132]];
    const made = await runFile(join(folder, 'made.onnx'), shape);
    const shipped = await runFile(join(folder, 'weights.onnx'), shape);
    expect(made.metadata).toEqual([['batch', 1, 'y', 'x']]);
    expect(made.outputs[0]?.dims).toEqual([3, 2, 100, 132]);
    expect(largestDifference(made.outputs[0], shipped.outputs[0])).toBeLessThan(1e-4);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('the printed entry makes the description one that passes', async () => {
    const folder = testModel('nuclei-2d');
    const path = join(folder, 'bioimageio.yaml');
    const { stdout } = await run(['convert', path, '--weights-format', 'torchscript', '--force'], {
      folder,
    });
    const entry = stdout.slice(stdout.indexOf('weights:\n') + 'weights:\n'.length);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(/ {2}onnx:[\s\S]*?(?= {2}torchscript:)/, entry);
    expect(after).not.toBe(before);
    writeFileSync(path, after);
    const tested = await run(['test', path], { folder });
    expect(tested.stdout).toContain('2 of 2 formats pass');
    expect(tested.status).toBe(0);
  });
});

test('a traced model of two inputs that grow together', async () => {
  const folder = testModel('cells-3d');
  const { result } = await convert(folder, '.', '--output', 'made.onnx');
  expect(result).toMatchObject({
    status: 'passed',
    weights: { parent: 'torchscript' },
    inputs: [{ shape: ['batch', 1, 'z', 'y', 'x'] }, { shape: ['batch', 1, 'z', 'y', 'x'] }],
  });
  const shape = [2, 1, 12, 40, 56];
  const made = await runFile(join(folder, 'made.onnx'), [shape, shape]);
  const shipped = await runFile(join(folder, 'weights.onnx'), [shape, shape]);
  expect(made.outputs.map(({ dims }) => dims)).toEqual([shape, shape]);
  for (const [i, output] of made.outputs.entries())
    expect(largestDifference(output, shipped.outputs[i])).toBeLessThan(1e-4);
});

describe('a file that is there already', () => {
  test('is never overwritten', async () => {
    const folder = testModel('cells-3d');
    const before = readFileSync(join(folder, 'weights.onnx'));
    const { status, stderr, stdout } = await convert(folder, '.');
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain("'weights.onnx' is there already");
    expect(readFileSync(join(folder, 'weights.onnx'))).toEqual(before);
  });

  test('is overwritten with --force', async () => {
    const folder = testModel('cells-3d');
    const before = readFileSync(join(folder, 'weights.onnx'));
    expect((await convert(folder, '.', '--force')).status).toBe(0);
    expect(readFileSync(join(folder, 'weights.onnx'))).not.toEqual(before);
  });
});

test('a broken model fails, and nothing is written', async () => {
  const folder = testModel('nuclei-2d');
  const shifted = readFileSync(join(folder, 'test_output.npy'));
  for (let i = 128; i + 4 <= shifted.length; i += 4)
    shifted.writeFloatLE(1 - shifted.readFloatLE(i), i);
  writeFileSync(join(folder, 'test_output.npy'), shifted);
  const path = join(folder, 'bioimageio.yaml');
  const text = readFileSync(path, 'utf8').replace(/(test_output\.npy)\n +sha256: \w+/, '$1');
  writeFileSync(path, text);
  const words = ['bioimageio.yaml', '--weights-format', 'torchscript', '--output', 'made.onnx'];
  const { status, result } = await convert(folder, ...words);
  expect(result).toMatchObject({ status: 'failed', file: null });
  expect(result?.verdict.cause).toBe('output-differs');
  expect(status).toBe(1);
  expect(readdirSync(folder).filter((name) => /made|^\./.test(name))).toEqual([]);
});

test('damaged weights fail', async () => {
  const folder = testModel('cells-3d');
  writeFileSync(join(folder, 'weights.pt'), 'not an archive');
  const path = join(folder, 'bioimageio.yaml');
  const text = readFileSync(path, 'utf8').replace(/(weights\.pt)\n +sha256: \w+/, '$1');
  writeFileSync(path, text);
  const { status, result } = await convert(folder, '.', '--output', 'made.onnx');
  expect(result).toMatchObject({ file: null, verdict: { cause: 'weights-invalid' } });
  expect(status).toBe(1);
});

test('a package is read, and written to only where that is said', async () => {
  const folder = testModel('cells-3d');
  const zip = new ZipFile();
  for (const name of readdirSync(folder))
    if (name !== 'weights.onnx') zip.addFile(join(folder, name), name);
  zip.end();
  const place = folderWith({ 'm.zip': await buffer(zip.outputStream) });
  const refused = await convert(place, 'm.zip');
  expect(refused.status).toBe(3);
  expect(refused.stderr).toContain("'m.zip' is a package, which is not written to");
  expect((await convert(place, 'm.zip', '--output', 'made.onnx')).status).toBe(0);
  expect(readdirSync(place).sort()).toEqual(['m.zip', 'made.onnx']);
});

describe('misuse', () => {
  test.each([
    [[], 'No path is given'],
    [['.'], 'There are 2 descriptions'],
    [['bioimageio.yaml', '--weights-format', 'onnx'], 'onnx cannot be converted'],
    [['bioimageio.yaml', '--output', 'there/x.onnx'], 'does not exist'],
    [['bioimageio.yaml', '--output', 'x.pt'], 'no name for an ONNX file'],
  ])('%j', async (words, message) => {
    const { status, stdout, stderr } = await convert(testModel('nuclei-2d'), ...words);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain(message);
  });
});

/** A package around weights whose inputs and outputs are channels-last. */
function tensorFlowPackage(
  real: string,
  name: string,
  [file, format]: [string, string],
  ports: { inputs: string[]; outputs: string[]; step: number },
): string {
  const folder = folderWith();
  const from = join(real, 'tensorflow');
  cpSync(join(from, file), join(folder, file));
  const sizesOf = (npy: string) => readNpy(readFileSync(join(from, npy))).shape;
  const first = sizesOf(`${name}.in0.npy`);
  const port = (id: string, kind: 'in' | 'out', index: number) => {
    const npy = `${name}.${kind}${index}.npy`;
    cpSync(join(from, npy), join(folder, npy));
    const shape = sizesOf(npy);
    const channels = Array.from({ length: shape.at(-1) ?? 0 }, (_, c) => `c${c}`);
    const spatial = ['y', 'x'].map((letter, i) => {
      const [size = 1, own = 1] = [first[i + 1], shape[i + 1]];
      return kind === 'in'
        ? { type: 'space', id: letter, size: { min: size, step: ports.step } }
        : {
            type: 'space',
            id: letter,
            scale: size / own,
            size: { tensor_id: ports.inputs[0], axis_id: letter },
          };
    });
    const axes = [{ type: 'batch' }, ...spatial, { type: 'channel', channel_names: channels }];
    return { id, axes, data: { type: 'float32' }, test_tensor: { source: npy } };
  };
  const description = {
    format_version: '0.5.4',
    type: 'model',
    name: 'A network of TensorFlow',
    inputs: ports.inputs.map((id, i) => port(id, 'in', i)),
    outputs: ports.outputs.map((id, i) => port(id, 'out', i)),
    weights: { [format]: { source: file, tensorflow_version: '2.21.0' } },
  };
  writeFileSync(join(folder, 'rdf.yaml'), JSON.stringify(description, null, 1));
  return folder;
}

interface TorchPort {
  type: string;
  axes: unknown[];
}

/** A package around an archive that torch wrote, with its own input and output as test tensors. */
function torchPackage(
  collection: string,
  name: string,
  ports: { inputs: TorchPort[]; outputs: TorchPort[] },
): string {
  const fixtures = '__tests__/weights/torchscript/fixtures';
  const zip = openZip(join(installation().root, fixtures, `${collection}.zip`));
  const member = (name: string) => {
    const found = zip.members.get(name);
    if (!found) throw new Error(`no ${name} in ${collection}`);
    return readMember(zip, found, 2 ** 26);
  };
  const folder = folderWith({
    'weights.pt': member(`${name}.pt`),
    'values.npz': member(`${name}.npz`),
  });
  closeZip(zip);
  const values = openZip(join(folder, 'values.npz'));
  for (const [file, found] of values.members)
    writeFileSync(join(folder, file), readMember(values, found, 2 ** 26));
  closeZip(values);
  const described = (kind: 'in' | 'out') => (port: TorchPort, index: number) => ({
    id: `${kind}${index}`,
    axes: port.axes,
    data: { type: port.type },
    test_tensor: { source: `${kind}${index}.npy` },
  });
  const description = {
    format_version: '0.5.4',
    type: 'model',
    name: 'A network of torch',
    inputs: ports.inputs.map(described('in')),
    outputs: ports.outputs.map(described('out')),
    weights: { torchscript: { source: 'weights.pt', pytorch_version: '2.13.0' } },
  };
  writeFileSync(join(folder, 'rdf.yaml'), JSON.stringify(description, null, 1));
  return folder;
}

const imageAxes = (channels: number, size: (axis: string) => unknown) => [
  { type: 'batch' },
  { type: 'channel', channel_names: Array.from({ length: channels }, (_, c) => `c${c}`) },
  ...['y', 'x'].map((id) => ({ type: 'space', id, size: size(id) })),
];
const asInput = (id: string) => ({ tensor_id: 'in0', axis_id: id });

test.each([
  ['saved_channels_last.scripted', 'float32'],
  ['saved_double.scripted', 'float64'],
])('weights that are not stored as the file holds them: %s', async (name, type) => {
  const folder = torchPackage('networks', name, {
    inputs: [{ type, axes: imageAxes(1, (id) => (id === 'y' ? 16 : { min: 8, step: 8 })) }],
    outputs: [{ type, axes: imageAxes(2, asInput) }],
  });
  const { status, result, stderr } = await convert(folder, '.');
  expect(result?.verdict.message).toContain('agrees with its test tensor');
  expect(result).toMatchObject({ inputs: [{ id: 'in0', shape: ['batch', 1, 16, 'x'] }] });
  expect(stderr).toContain('output out0: batch × 2 × 16 × x');
  expect(status).toBe(0);
});

test('a size that constants of the graph depend on stays fixed, and is said to', async () => {
  const folder = torchPackage('networks', 'crop_unet.scripted', {
    inputs: [
      { type: 'float32', axes: imageAxes(1, (id) => ({ min: id === 'y' ? 41 : 50, step: 1 })) },
    ],
    outputs: [{ type: 'float32', axes: imageAxes(2, (id) => ({ ...asInput(id), offset: -12 })) }],
  });
  const { status, result, stderr } = await convert(folder, '.');
  expect(status).toBe(0);
  expect(result?.inputs[0]?.shape.slice(2)).toEqual([41, 50]);
  expect(result?.fixed.map(({ name }) => name)).toEqual(expect.arrayContaining(['y', 'x']));
  expect(stderr).toContain('fixed y: ');
});

test('a model whose output has a size that its data decides is refused, with the reason', async () => {
  const size = () => 6;
  const rows = (count: number) => [
    { type: 'index', size: count },
    { type: 'channel', channel_names: ['a', 'b', 'c', 'd'] },
  ];
  const folder = torchPackage('operators', 'op_argwhere', {
    inputs: [
      { type: 'uint8', axes: imageAxes(3, size) },
      { type: 'int64', axes: imageAxes(3, size) },
    ],
    outputs: [
      { type: 'int64', axes: rows(115) },
      { type: 'int64', axes: rows(47) },
    ],
  });
  // The specification has no bool; NumPy's bytes are the same.
  const npy = readFileSync(join(folder, 'in0.npy'));
  npy.write('|u1', npy.indexOf('|b1'));
  writeFileSync(join(folder, 'in0.npy'), npy);
  const { status, result } = await convert(folder, '.');
  expect(result?.verdict.message).toMatch(/depends on the values of its inputs/);
  expect(result).toMatchObject({ file: null, weights: null, status: 'unsupported' });
  expect(status).toBe(2);
  expect(existsSync(join(folder, 'weights.onnx'))).toBe(false);
});

testReal('a published U-Net of fixed sizes', async (real) => {
  const folder = folderWith();
  cpSync(join(real, 'models', 'unet2d_nuclei_broad'), folder, { recursive: true });
  const words = ['bioimageio.yaml', '--output', 'made.onnx'];
  const { status, result } = await convert(folder, ...words);
  expect(status).toBe(0);
  expect(result?.inputs).toEqual([{ id: 'raw', shape: [1, 1, 512, 512] }]);
});

testReal('inputs that the model joins grow together, although described as free', async (real) => {
  const folder = folderWith();
  cpSync(join(real, 'models', 'unet2d_multi_tensor'), folder, { recursive: true });
  const { status, result } = await convert(folder, '.', '--output', 'made.onnx');
  expect(status).toBe(0);
  const shape = result?.inputs.map((input) => input.shape.slice(2));
  expect(shape).toEqual([
    ['y', 'x'],
    ['y', 'x'],
  ]);
  const size = [1, 1, 288, 320];
  const { outputs } = await runFile(join(folder, 'made.onnx'), [size, size]);
  expect(outputs.map(({ dims }) => dims)).toEqual([size, size]);
  const file = 'weights_torchscript_traced.pt';
  const wanted = await runWeights(folder, file, torchscriptImporter, [size, size]);
  for (const [i, output] of outputs.entries())
    expect(largestDifference(output, wanted[i])).toBeLessThan(1e-5);
});

testReal('Keras weights', async (real) => {
  const name = 'k231_care_residual';
  const folder = tensorFlowPackage(real, name, [`${name}.h5`, 'keras_hdf5'], {
    inputs: ['raw'],
    outputs: ['restored'],
    step: 8,
  });
  const { status, result } = await convert(folder, '.');
  expect(result).toMatchObject({
    status: 'passed',
    file: 'weights.onnx',
    weights: { parent: 'keras_hdf5' },
    inputs: [{ shape: ['batch', 'y', 'x', 1] }],
    fixed: [],
  });
  expect(status).toBe(0);
  const { outputs } = await runFile(join(folder, 'weights.onnx'), [[2, 40, 64, 1]]);
  expect(outputs[0]?.dims).toEqual([2, 40, 64, 1]);
  const wanted = await runWeights(folder, `${name}.h5`, kerasImporter, [[2, 40, 64, 1]]);
  expect(largestDifference(outputs[0], wanted[0])).toBeLessThan(1e-5);
});

testReal('a SavedModel', async (real) => {
  const name = 'tf2k2_stardist2d';
  const format = 'tensorflow_saved_model_bundle';
  const folder = tensorFlowPackage(real, name, [`${name}.zip`, format], {
    inputs: ['input'],
    outputs: ['dist', 'prob'],
    step: 16,
  });
  const { result } = await convert(folder, '.');
  expect(result).toMatchObject({
    status: 'passed',
    weights: { parent: format },
    inputs: [{ shape: ['batch', 'y', 'x', 1] }],
    outputs: [{ shape: ['batch', 'dist_1', 'dist_2', 8] }, {}],
  });
  const { outputs } = await runFile(join(folder, 'weights.onnx'), [[2, 64, 80, 1]]);
  expect(outputs.map(({ dims }) => dims)).toEqual([
    [2, 32, 40, 8],
    [2, 32, 40, 1],
  ]);
  const wanted = await runWeights(folder, `${name}.zip`, savedModelImporter, [[2, 64, 80, 1]]);
  for (const [i, output] of outputs.entries())
    expect(largestDifference(output, wanted[i])).toBeLessThan(1e-5);
  expect(existsSync(join(folder, 'weights.onnx.data'))).toBe(false);
});
