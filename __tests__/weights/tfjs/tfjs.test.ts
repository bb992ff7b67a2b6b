/** @jest-environment ./scripts/jest-engine-environment.cjs */
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import yazl from 'yazl';
import { readNpy } from '../../../src/tensor/npy.ts';
import { type EngineTensor, WeightsError } from '../../../src/weights/program.ts';
import { tfjsImporter } from '../../../src/weights/tfjs/tfjs-importer.ts';
import { closeZip, openZip, readMember } from '../../../src/weights/torchscript/zip-directory.ts';
import { seededRandom } from '../../seeded-random.ts';
import { expectAllBorne, roundsOr } from '../damage/damaged-files.ts';
import { run } from '../torchscript/check-archive.ts';
import { difference } from '../torchscript/compare-tensors.ts';

const FIXTURES = fileURLToPath(new URL('fixtures', import.meta.url));

interface Model {
  name: string;
  /** model.json and the files with weights, by name. */
  files: Map<string, Buffer>;
  inputs: EngineTensor[];
  expected: EngineTensor[];
}

let folder = '';
let count = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'model-hub-ci-tfjs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Models of an archive that scripts/fixtures/tfjs wrote: a folder each, with its tensors. */
function readModels(archive: string): Model[] {
  const zip = openZip(join(FIXTURES, archive));
  const models = new Map<string, Model>();
  for (const [path, member] of zip.members) {
    const [name = '', file = ''] = path.split('/');
    const model = models.get(name) ?? { name, files: new Map(), inputs: [], expected: [] };
    models.set(name, model);
    const bytes = readMember(zip, member, 2 ** 30);
    const [, kind, index] = /^(in|out)(\d+)\.npy$/.exec(file) ?? [];
    if (kind === undefined) model.files.set(file, bytes);
    else {
      const { data, shape, dtype } = readNpy(bytes);
      const list = kind === 'in' ? model.inputs : model.expected;
      list[Number(index)] = { data, shape, dtype } as EngineTensor;
    }
  }
  closeZip(zip);
  return [...models.values()];
}

const local = (path: string, name: string) => ({ path, name, size: 0, sha256: '' });

/** Opens a model as bare files, model.json and what was fetched beside it. */
function openFiles({ files, inputs, expected }: Model) {
  const scratchFolder = mkdtempSync(join(folder, 'case-'));
  const paths = [...files].map(([name, bytes]) => {
    const path = join(scratchFolder, name);
    writeFileSync(path, bytes);
    return local(path, name);
  });
  const weights = paths.find(({ name }) => name === 'model.json') ?? local('', '');
  const siblings = paths.filter((file) => file !== weights);
  const ids = (tensors: EngineTensor[]) => tensors.map((_, index) => `tensor ${index}`);
  const [inputIds, outputIds] = [ids(inputs), ids(expected)];
  return tfjsImporter.open({ weights, siblings, scratchFolder, inputIds, outputIds });
}

async function zipped(files: ReadonlyMap<string, Buffer>, prefix: string): Promise<string> {
  count += 1;
  const path = join(folder, `model-${count}.zip`);
  const archive = new yazl.ZipFile();
  for (const [name, bytes] of files) archive.addBuffer(bytes, `${prefix}${name}`);
  archive.end();
  await pipeline(archive.outputStream, createWriteStream(path));
  return path;
}

async function faultsOf(model: Model): Promise<string[]> {
  const made = await run(await openFiles(model), model.inputs);
  const faults = model.expected.flatMap((tensor, index) => {
    const got = made[index];
    return (got ? difference(got, tensor, model.name) : 'missing') ?? [];
  });
  return made.length === model.expected.length ? faults : [`${made.length} outputs`];
}

const layersModels = readModels('layers.zip');
const graphModels = readModels('graphs.zip');
const byName = (models: Model[], name: string): Model => {
  const found = models.find((model) => model.name === name);
  if (!found) throw new Error(`no fixture ${name}`);
  return found;
};

test.each(layersModels.map((model) => [model.name, model] as const))(
  'the layers model %s gives what TensorFlow.js gives',
  async (_, model) => {
    expect(await faultsOf(model)).toEqual([]);
  },
);

test.each(graphModels.map((model) => [model.name, model] as const))(
  'the graph model %s gives what TensorFlow gives',
  async (_, model) => {
    expect(await faultsOf(model)).toEqual([]);
  },
);

test.each(['', 'folder/'])('an archive is read with its files under "%s"', async (prefix) => {
  const { files, inputs, expected } = byName(layersModels, 'unet');
  const scratchFolder = mkdtempSync(join(folder, 'case-'));
  const weights = local(await zipped(files, prefix), 'model.zip');
  const context = { weights, siblings: [], scratchFolder, inputIds: ['x'], outputIds: ['y'] };
  const [made] = await run(await tfjsImporter.open(context), inputs);
  const [wanted] = expected;
  if (!made || !wanted) throw new Error('the model gives one output');
  expect(difference(made, wanted, 'unet')).toBeNull();
});

/** The files of a model with the text of its description changed. */
function changed(model: Model, change: (text: string) => string): Map<string, Buffer> {
  const text = model.files.get('model.json')?.toString('utf8') ?? '';
  expect(change(text)).not.toBe(text);
  return new Map(model.files).set('model.json', Buffer.from(change(text)));
}

const without = (files: ReadonlyMap<string, Buffer>, name: string) =>
  new Map([...files].filter(([file]) => file !== name));

const dense = byName(layersModels, 'dense');
const graph = byName(graphModels, 'unet');

const description = (text: string): Map<string, Buffer> =>
  new Map([['model.json', Buffer.from(text)]]);

test.each<[string, Model, Map<string, Buffer>, string, RegExp]>([
  [
    'a missing shard',
    dense,
    without(dense.files, 'group1-shard2of2.bin'),
    'weights-invalid',
    /shard2of2/,
  ],
  [
    'a shard that is cut off',
    dense,
    new Map(dense.files).set('group1-shard2of2.bin', Buffer.alloc(7)),
    'weights-invalid',
    /end before/,
  ],
  [
    'a layer that nobody knows',
    dense,
    changed(dense, (text) => text.replace('"class_name":"Dropout"', '"class_name":"Frobnicate"')),
    'unknown-operator',
    /Frobnicate/,
  ],
  [
    'an operator that nobody knows',
    graph,
    changed(graph, (text) => text.replace('"op": "Softmax"', '"op": "Frobnicate"')),
    'unknown-operator',
    /Frobnicate/,
  ],
  [
    'a weight of no layer',
    dense,
    changed(dense, (text) => text.replace(/"name":"dense_\w+\/kernel"/, '"name":"other/kernel"')),
    'weights-invalid',
    /weights of it where 2/,
  ],
  ['a text', dense, description('no model'), 'weights-invalid', /no JSON/],
  ['a description of nothing', dense, description('{}'), 'weights-invalid', /modelTopology/],
])('%s is refused', async (_, model, files, cause, says) => {
  const running = openFiles({ ...model, files }).then((opened) => run(opened, model.inputs));
  const error = await running.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WeightsError);
  expect((error as WeightsError).problem).toMatchObject({
    cause,
    message: expect.stringMatching(says),
  });
});

test('damaged files are refused or read', () => {
  const models = [...layersModels, ...graphModels];
  const random = seededRandom(1);
  const pick = (limit: number): number => Math.floor(random() * limit);
  const refused = expectAllBorne('TensorFlow.js', roundsOr(2000), (round) => {
    const model = models[round % models.length] ?? dense;
    const names = [...model.files.keys()];
    // Mostly the description; a shard now and then, which is cut or changed.
    const name = round % 5 === 0 ? (names[pick(names.length)] ?? 'model.json') : 'model.json';
    const bytes = Buffer.from(model.files.get(name) ?? []);
    for (let i = 0; i <= pick(3); i += 1) bytes[pick(bytes.length)] = 0x20 + pick(0x5e);
    const damaged = round % 11 === 0 ? bytes.subarray(0, pick(bytes.length)) : bytes;
    return {
      format: 'tensorflow_js',
      main: 'model.json',
      files: new Map(model.files).set(name, damaged),
      inputs: model.inputs.map(({ dtype, shape }) => ({ dtype, shape })),
    };
  });
  expect(refused).toBeGreaterThan(200);
}, 600_000);

test('what TensorFlow.js itself does not have is refused: batch normalization of volumes', async () => {
  const layer = (class_name: string, config: object, inbound_nodes: unknown[]) => ({
    class_name,
    name: class_name,
    config: { name: class_name, ...config },
    inbound_nodes,
  });
  const config = {
    name: 'volume',
    layers: [
      layer('InputLayer', { batch_input_shape: [null, 2, 2, 2, 1], dtype: 'float32' }, []),
      layer('BatchNormalization', { axis: -1, epsilon: 1e-3 }, [[['InputLayer', 0, 0, {}]]]),
    ],
    input_layers: [['InputLayer', 0, 0]],
    output_layers: [['BatchNormalization', 0, 0]],
  };
  const names = ['gamma', 'beta', 'moving_mean', 'moving_variance'];
  const weights = names.map((name) => ({
    name: `BatchNormalization/${name}`,
    shape: [1],
    dtype: 'float32',
  }));
  const text = JSON.stringify({
    format: 'layers-model',
    modelTopology: { model_config: { class_name: 'Model', config } },
    weightsManifest: [{ paths: ['a.bin'], weights }],
  });
  const files = new Map([
    ['model.json', Buffer.from(text)],
    ['a.bin', Buffer.from(new Float32Array(4).fill(1).buffer)],
  ]);
  const data = new Float32Array(8);
  const inputs: EngineTensor[] = [{ dtype: 'float32', shape: [1, 2, 2, 2, 1], data }];
  const opened = await openFiles({ name: 'volume', files, inputs, expected: [] });
  await expect(run(opened, inputs)).rejects.toMatchObject({
    problem: {
      cause: 'unknown-operator',
      message: expect.stringMatching(/BatchNormalization of 5 dimensions/),
    },
  });
});
