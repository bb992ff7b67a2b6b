import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import type { ResourceReport } from '../../src/contract/report.ts';
import type { Resource } from '../../src/contract/resource.ts';
import type { Verdict } from '../../src/contract/verdict.ts';
import { fetchFile } from '../../src/files/fetch-file.ts';
import { fileProblem } from '../../src/files/file-result.ts';
import { runCase } from '../../src/inference/run-case.ts';
import { startChild } from '../../src/inference/start-child.ts';
import { readNpy, writeNpy } from '../../src/tensor/npy.ts';
import { testReal } from '../real.ts';
import { makeTensor } from './make-tensor.ts';
import { onnxFixture, packages, run, runOne, smoothModel } from './packages.ts';

const makePackage = packages();
const TEST_MODELS = fileURLToPath(new URL('../../test-models', import.meta.url));

function shipped(folder: string, file = 'bioimageio.yaml'): Resource {
  const place = join(TEST_MODELS, folder);
  return {
    id: folder,
    source: `test-models/${folder}/${file}`,
    folder: place,
    descriptionFile: join(place, file),
    state: 'present',
    changedBy: [],
  };
}

function verdictOf(report: ResourceReport, format = 'onnx'): Verdict {
  const verdict = report.verdicts.find(({ weightsFormat }) => weightsFormat === format);
  if (!verdict) throw new Error(`no verdict on ${format}: ${JSON.stringify(report)}`);
  return verdict;
}

test('a model whose outputs agree passes, and says on what that rests', async () => {
  const report = await runOne(makePackage());
  expect(report).toMatchObject({
    status: 'passed',
    type: 'model',
    formatVersion: '0.5.4',
    name: 'Smoothing model',
    verdicts: [
      { weightsFormat: 'onnx', device: 'cpu', status: 'passed', blame: null, cause: null },
    ],
  });
  const { evidence, durations, peakMemory } = verdictOf(report);
  expect(evidence.engine).toMatch(/^onnxruntime-node .*\(cpu\)$/);
  expect(evidence.outputs?.[0]).toMatchObject({ output: 'y', agrees: true, totalElements: 64 });
  expect(Object.keys(durations)).toEqual(expect.arrayContaining(['load', 'run', 'total']));
  expect(peakMemory).toBeGreaterThan(2 ** 20);
});

test('the models of this repository get the verdicts that they are made for', async () => {
  const { reports } = await run([
    shipped('nuclei-2d'),
    shipped('nuclei-2d', 'v0_4.bioimageio.yaml'),
    shipped('cells-3d'),
    shipped('nuclei-2d', 'tensorflow.bioimageio.yaml'),
    shipped('cells-3d', 'tensorflow.bioimageio.yaml'),
    shipped('nuclei-2d-broken'),
  ]);
  for (const report of reports.slice(0, 3)) expect(verdictOf(report).status).toBe('passed');
  for (const report of reports.slice(3, 5)) {
    expect(report.status).toBe('passed');
    const formats = report.verdicts.map(({ weightsFormat }) => weightsFormat);
    expect(new Set(formats).size).toBe(4);
  }
  const broken = reports[5] as ResourceReport;
  expect(broken.status).toBe('failed');
  expect(verdictOf(broken, 'onnx').cause).toBe('output-differs');
  expect(verdictOf(broken, 'pytorch_state_dict').cause).toBe('file-missing');
  expect(verdictOf(broken, 'torchscript').cause).toBe('sha256-mismatch');
}, 120_000);

testReal('a published U-Net agrees to five digits', async (folder) => {
  const place = join(folder, 'models/unet2d_nuclei_broad');
  const resource: Resource = {
    id: 'unet',
    source: 'unet/bioimageio.yaml',
    folder: place,
    descriptionFile: join(place, 'bioimageio.yaml'),
    state: 'present',
    changedBy: [],
  };
  const report = await runOne(resource);
  expect(verdictOf(report)).toMatchObject({ status: 'passed' });
  expect(verdictOf(report).evidence.outputs?.[0]?.maxAbsoluteDifference).toBeLessThan(1e-5);
  for (const file of ['v0_4_0', 'v0_4_9']) {
    const descriptionFile = join(place, `${file}.bioimageio.yaml`);
    const older = await runOne({ ...resource, descriptionFile }, { weightsFormats: ['onnx'] });
    expect(verdictOf(older).status).toBe('passed');
  }
});

test('events tell each step, and each planned case ends with its verdict', async () => {
  const resource = makePackage(
    smoothModel({ weights: { keras_hdf5: { source: 'weights.onnx', tensorflow_version: '2.1' } } }),
  );
  const { events, reports } = await run([resource], { weightsFormats: ['onnx'] });
  expect(events.map(({ kind }) => kind)).toEqual([
    'resource-started',
    'cases-planned',
    'case-finished',
    'case-started',
    'case-finished',
    'resource-finished',
  ]);
  const finished = events.flatMap((event) =>
    event.kind === 'case-finished' ? [event.verdict] : [],
  );
  expect(finished.map(({ status }) => status)).toEqual(['skipped', 'passed']);
  expect(reports[0]?.verdicts).toEqual(finished);
  expect(reports[0]?.status).toBe('passed');
});

test('a dataset has nothing to run', async () => {
  const dataset = {
    format_version: '0.3.0',
    type: 'dataset',
    name: 'Some images',
    description: 'None',
    license: 'CC0-1.0',
    authors: [{ name: 'A' }],
    cite: [{ text: 'a', url: 'https://example.org' }],
  };
  const never = () => {
    throw new Error('a process was started');
  };
  const report = await runOne(makePackage(dataset), {}, { startChild: never, runCase: never });
  expect(report).toMatchObject({ status: 'valid', type: 'dataset', verdicts: [] });
});

test('removed and unreadable resources have their rows', async () => {
  const base = { ...makePackage(), descriptionFile: null };
  const problem = { message: 'It is not here.', hint: 'Put it here.' };
  const { reports } = await run([
    { ...base, state: 'removed', changedBy: ['a/rdf.yaml'], renamedFrom: 'b/rdf.yaml' },
    { ...base, state: 'unreadable', problem: { ...problem, cause: 'path-not-found' } },
    { ...base, state: 'unreadable', problem: { ...problem, cause: 'checkout-incomplete' } },
    { ...base, state: 'unreadable', problem: { ...problem, cause: 'not-a-resource' } },
  ]);
  expect(reports.map(({ status }) => status)).toEqual([
    'removed',
    'failed',
    'inconclusive',
    'valid',
  ]);
  expect(reports[0]).toMatchObject({
    descriptionFile: null,
    changedBy: ['a/rdf.yaml'],
    renamedFrom: 'b/rdf.yaml',
  });
  expect(reports[1]?.verdicts).toMatchObject([
    { weightsFormat: '', status: 'failed', cause: 'path-not-found', message: 'It is not here.' },
  ]);
  expect(reports[3]?.verdicts).toMatchObject([{ status: 'not-applicable', blame: null }]);
});

test('an invalid description fails with its findings, and nothing is run', async () => {
  const report = await runOne(makePackage(smoothModel({ name: 'No' })));
  expect(report.status).toBe('failed');
  expect(report.findings.some(({ severity }) => severity === 'error')).toBe(true);
  expect(report.verdicts).toMatchObject([
    { weightsFormat: '', cause: 'description-invalid', blame: 'contributor' },
  ]);
  const broken = await runOne(makePackage('a: ['));
  expect(broken).toMatchObject({
    status: 'failed',
    type: null,
    verdicts: [{ cause: 'description-unreadable', blame: 'contributor' }],
  });
  const list = await runOne(makePackage('- a'));
  expect(list.verdicts).toMatchObject([{ cause: 'description-unreadable' }]);
});

test('a description that cannot be read is not decided, and nobody is blamed', async () => {
  const resource = makePackage();
  const missing = { ...resource, descriptionFile: join(resource.folder, 'gone.yaml') };
  const report = await runOne(missing);
  expect(report).toMatchObject({ status: 'inconclusive', findings: [] });
  expect(report.verdicts).toMatchObject([
    { status: 'error', cause: 'file-unreadable', blame: 'environment' },
  ]);
});

test.each([
  [
    'missing weights',
    smoothModel({ weights: { onnx: { source: 'no.onnx', opset_version: 17 } } }),
    {},
    'file-missing',
  ],
  [
    'weights of another kind',
    smoothModel(),
    { 'weights.onnx': Buffer.from('not a model') },
    'weights-invalid',
  ],
  [
    'a missing test tensor file',
    smoothModel({ input: { test_tensor: { source: 'no.npy' } } }),
    {},
    'file-missing',
  ],
  ['no test tensor', smoothModel({ output: { test_tensor: null } }), {}, 'test-tensor-missing'],
  [
    'a damaged test tensor',
    smoothModel(),
    { 'x.npy': onnxFixture('smooth.x.npy').subarray(0, 200) },
    'tensor-unreadable',
  ],
  [
    'a pickled test tensor',
    smoothModel({ input: { test_tensor: { source: 'x.pkl' } } }),
    { 'x.pkl': Buffer.from('x') },
    'tensor-unreadable',
  ],
  [
    'a test tensor of other rank',
    smoothModel(),
    { 'y.npy': writeNpy(makeTensor('float32', [8, 8], [1])) },
    'tensor-shape-mismatch',
  ],
  [
    'a test tensor of another size',
    smoothModel(),
    { 'y.npy': writeNpy(makeTensor('float32', [1, 1, 8, 9], [1])) },
    'tensor-shape-mismatch',
  ],
  [
    'a test tensor of another type',
    smoothModel({ output: { data: { type: 'uint8', values: [0, 1] } } }),
    {},
    'tensor-dtype-mismatch',
  ],
  [
    'another output',
    smoothModel(),
    { 'y.npy': writeNpy(makeTensor('float32', [1, 1, 8, 8], [7])) },
    'output-differs',
  ],
  [
    'steps for another axis',
    smoothModel({
      input: { preprocessing: [{ id: 'scale_linear', kwargs: { axis: 'channel', gain: [1, 2] } }] },
    }),
    {},
    'processing-failed',
  ],
])(
  '%s is told as what it is, and the contributor can mend it',
  async (_what, description, files, cause) => {
    const report = await runOne(makePackage(description, files));
    expect(report.status).toBe('failed');
    const verdict = verdictOf(report);
    expect(verdict).toMatchObject({ status: 'failed', blame: 'contributor', cause });
    expect(verdict.message).toMatch(/^[A-Z'].*\.$/s);
    expect(verdict.hint).not.toBe('');
  },
);

test('a step that is not carried out here is unsupported, not a fault', async () => {
  const kwargs = {
    ...{ prob_threshold: 0.5, nms_threshold: 0.4, n_rays: 4, b: 2 },
    ...{ grid: [1, 1, 1], anisotropy: [1, 1, 1] },
  };
  const postprocessing = [{ id: 'stardist_postprocessing', kwargs }];
  const report = await runOne(makePackage(smoothModel({ output: { postprocessing } })));
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(verdictOf(report)).toMatchObject({
    status: 'unsupported',
    cause: 'unsupported-processing',
    blame: 'tool',
  });
  expect(verdictOf(report).message).toContain('stardist_postprocessing');
  expect(report.status).toBe('inconclusive');
});

test('a model that never ends is ended, blamed on nobody, and the next resource is tested', async () => {
  const description = smoothModel({
    inputs: [{ id: 'x', axes: [{ type: 'index', size: 1 }], test_tensor: { source: 'x.npy' } }],
    outputs: [{ id: 'y', axes: [{ type: 'index', size: 1 }], test_tensor: { source: 'x.npy' } }],
  });
  const loop = makePackage(description, {
    'weights.onnx': onnxFixture('endless-loop.onnx'),
    'x.npy': onnxFixture('one.npy'),
  });
  const { reports } = await run([loop, makePackage()], { timeout: 3000 });
  expect(verdictOf(reports[0] as ResourceReport)).toMatchObject({
    status: 'error',
    cause: 'timeout',
    blame: 'environment',
  });
  expect(reports.map(({ status }) => status)).toEqual(['inconclusive', 'passed']);
});

test('a fault of our own is a verdict with the place where it happened; the other resources are tested', async () => {
  const [first, second, third] = [makePackage(), makePackage(), makePackage()];
  const { reports, events } = await run(
    [first, second, third],
    {},
    {
      readDescription: async (path, name) => {
        if (path === first.descriptionFile) throw new Error('a fault');
        return (await import('../../src/description/read-description.ts')).readDescriptionFile(
          path,
          name,
        );
      },
      runCase: async (job, limits, options) => {
        if (job.caseId.startsWith(second.id)) throw new TypeError('another fault');
        return runCase(job, limits, options);
      },
    },
  );
  expect(reports.map(({ status }) => status)).toEqual(['inconclusive', 'inconclusive', 'passed']);
  expect(reports[0]?.verdicts).toMatchObject([
    { weightsFormat: '', status: 'error', cause: 'internal-error', blame: 'tool' },
  ]);
  expect(reports[0]?.verdicts[0]?.message).toBe('model-hub-ci itself failed: a fault.');
  expect(reports[0]?.verdicts[0]?.evidence.log).toMatch(
    /^Error: a fault\n +at .*test-resources\.test\.ts/,
  );
  expect(verdictOf(reports[1] as ResourceReport)).toMatchObject({ cause: 'internal-error' });
  expect(events.filter(({ kind }) => kind === 'resource-finished')).toHaveLength(3);
});

test('another file that is missing fails the resource; a server out of reach only leaves it undecided', async () => {
  const covered = (cover: string) => smoothModel({ covers: [{ source: cover }] });
  const missing = await runOne(makePackage(covered('no.png')));
  expect(missing.status).toBe('failed');
  const errors = missing.findings.filter(({ severity }) => severity === 'error');
  expect(errors).toMatchObject([
    { code: 'file-missing', severity: 'error', path: ['covers', 0, 'source'] },
  ]);
  expect(verdictOf(missing).status).toBe('passed');
  const unreachable = await runOne(
    makePackage(covered('https://example.org/cover.png')),
    {},
    {
      fetchFile: async (reference, ...rest) =>
        reference.source.startsWith('https:')
          ? fileProblem('network-unreachable', 'example.org cannot be reached.', 'Try again.')
          : fetchFile(reference, ...rest),
    },
  );
  expect(unreachable.status).toBe('partial');
  expect(unreachable.verdicts.find(({ weightsFormat }) => weightsFormat === '')).toMatchObject({
    status: 'error',
    blame: 'network',
  });
});

test('the GPU is not replaced by the CPU unless that is asked for', async () => {
  const withoutGpu: typeof runCase = async (job, limits, options) => {
    const outcome = await runCase({ ...job, device: 'cpu' }, limits, options);
    return job.device === 'cpu'
      ? outcome
      : {
          ...outcome,
          ok: false,
          stage: 'load',
          cause: 'device-missing',
          message: 'No GPU.',
          hint: 'Buy one.',
        };
  };
  const { reports } = await run([makePackage()], { device: 'gpu' }, { runCase: withoutGpu });
  expect(verdictOf(reports[0] as ResourceReport)).toMatchObject({
    device: 'gpu',
    status: 'error',
    cause: 'device-missing',
  });
  const auto = await run(
    [makePackage(), makePackage()],
    { device: 'auto' },
    { runCase: withoutGpu },
  );
  for (const report of auto.reports)
    expect(verdictOf(report)).toMatchObject({ device: 'cpu', status: 'passed' });
});

test('several at a time give the same verdicts in the same order', async () => {
  const resources = [
    makePackage(),
    makePackage(smoothModel(), { 'weights.onnx': Buffer.from('no') }),
    makePackage(),
  ];
  const { reports } = await run(resources, { concurrency: 3 });
  expect(reports.map(({ id, status }) => [id, status])).toEqual([
    [resources[0]?.id, 'passed'],
    [resources[1]?.id, 'failed'],
    [resources[2]?.id, 'passed'],
  ]);
});

test('no process is left over and no tensor stays behind, whatever happened', async () => {
  const children: Awaited<ReturnType<typeof startChild>>[] = [];
  const folders: string[] = [];
  const notAModel = makePackage('type: model\nweights:\n  onnx:\n    source: a\n');
  const broken = makePackage(smoothModel(), { 'weights.onnx': Buffer.from('no') });
  const faulty = makePackage();
  await run(
    [makePackage(), broken, faulty, notAModel],
    {},
    {
      startChild: async (...args) => {
        const child = await startChild(...args);
        children.push(child);
        return child;
      },
      runCase: async (job, ...rest) => {
        folders.push(dirname(job.outputFolder), ...job.inputs.map(({ path }) => path));
        if (job.caseId.startsWith(faulty.id)) throw new Error('a fault');
        return runCase(job, ...rest);
      },
    },
  );
  expect(children.length).toBeGreaterThan(2);
  for (const child of children) expect(existsSync(child.scratchFolder)).toBe(false);
  for (const child of children) expect(child.isAlive()).toBe(false);
  expect(folders).toHaveLength(6);
  for (const folder of folders) expect(existsSync(folder)).toBe(false);
});

test('the tensors on their way to the engine are for this user only, and preprocessed once', async () => {
  const seen: string[] = [];
  const description = smoothModel({
    input: { preprocessing: [{ id: 'scale_linear', kwargs: { gain: 2 } }] },
  });
  // A constant output differs, and nothing is tried to explain it.
  const files = { 'y.npy': writeNpy(makeTensor('float32', [1, 1, 8, 8], [9])) };
  const resource = makePackage(description, files);
  await runOne(
    resource,
    {},
    {
      runCase: async (job, limits, options) => {
        const [input] = job.inputs;
        if (!input) throw new Error('no input');
        seen.push(input.path);
        const sent = readNpy(readFileSync(join(resource.folder, 'x.npy')));
        const got = readNpy(readFileSync(input.path));
        expect(got.data[5]).toBeCloseTo(2 * Number(sent.data[5]), 5);
        if (process.platform !== 'win32') {
          const { statSync } = await import('node:fs');
          expect(statSync(input.path).mode & 0o077).toBe(0);
          expect(statSync(join(input.path, '../..')).mode & 0o077).toBe(0);
        }
        return runCase(job, limits, options);
      },
    },
  );
  expect(new Set(seen).size).toBe(1);
});

test('a model that has none of the weights that were asked for was not tested, and it is said', async () => {
  const { findings, status } = await runOne(makePackage(), { weightsFormats: ['keras_hdf5'] });
  expect(status).toBe('valid');
  expect(findings.map(({ code, severity }) => [code, severity])).toContainEqual([
    'weights-format-absent',
    'warning',
  ]);
  const { findings: others } = await runOne(makePackage(), { weightsFormats: ['onnx'] });
  expect(others.map(({ code }) => code)).not.toContain('weights-format-absent');
});
