import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { writeModel } from '../../src/onnx/model-proto.ts';
import { readNpy, writeNpy } from '../../src/tensor/npy.ts';
import { packages, runOne } from './packages.ts';

const FOLDER = fileURLToPath(new URL('../processing/label-fixtures/', import.meta.url));

interface LabelCase {
  name: string;
  input: string;
  expected: string;
  axes: string[];
  step: { id: string; kwargs: Record<string, unknown> };
}

const CASES: LabelCase[] = JSON.parse(readFileSync(`${FOLDER}cases.json`, 'utf8'));
const makePackage = packages();

function caseNamed(name: string): LabelCase {
  const found = CASES.find((one) => one.name === name);
  if (!found) throw new Error(`no case ${name}`);
  return found;
}

function load(name: string) {
  return readNpy(gunzipSync(readFileSync(`${FOLDER}${name}.npy.gz`)));
}

/** A network that gives what it is fed. */
function identity(rank: number): Uint8Array {
  const port = (name: string) => ({
    name,
    type: 'float32' as const,
    shape: Array.from({ length: rank }, (_, axis) => `${name}${axis}`),
  });
  return writeModel({
    producer: 'test',
    producerVersion: '1',
    opset: 17,
    nodes: [{ operator: 'Identity', inputs: ['x'], outputs: ['y'], attributes: {} }],
    initializers: [],
    inputs: [port('x')],
    outputs: [port('y')],
  });
}

/** A package whose network gives the input of a case, with the case's step after it. */
function packageOf(labelCase: LabelCase, { kwargs = {}, labels = load(labelCase.expected) } = {}) {
  const { axes, step } = labelCase;
  const input = load(labelCase.input);
  const grid = (step.kwargs.grid as number[] | undefined) ?? axes.slice(2).map(() => 1);
  const axis = (id: string, i: number, isOutput: boolean) => {
    if (id === 'batch') return { type: 'batch' };
    const names = Array.from({ length: isOutput ? 1 : (input.shape[i] ?? 1) }, (_, c) => `c${c}`);
    if (id === 'channel') return { type: 'channel', channel_names: names };
    const size = isOutput ? { tensor_id: 'x', axis_id: id } : { min: input.shape[i], step: 2 };
    return { type: 'space', id, size, scale: isOutput ? 1 / (grid[i - 2] ?? 1) : 1 };
  };
  const description = {
    format_version: '0.5.4',
    type: 'model',
    name: 'Objects',
    inputs: [
      { id: 'x', axes: axes.map((id, i) => axis(id, i, false)), test_tensor: { source: 'x.npy' } },
    ],
    outputs: [
      {
        id: 'y',
        axes: axes.map((id, i) => axis(id, i, true)),
        data: { type: labels.dtype },
        test_tensor: { source: 'y.npy' },
        postprocessing: [{ ...step, kwargs: { ...step.kwargs, ...kwargs } }],
      },
    ],
    weights: { onnx: { source: 'weights.onnx', opset_version: 17 } },
  };
  return makePackage(description, {
    'weights.onnx': identity(axes.length),
    'x.npy': writeNpy(input),
    'y.npy': writeNpy(labels),
  });
}

const TIME = 120_000;
const STAR = caseNamed('stardist 2-D: steps of 2');

test.each([
  STAR,
  caseNamed('stardist 3-D: steps of 1, 2 and 2'),
  caseNamed('cellpose 2-D: flows that are unsure'),
])(
  'a network that ends so is tested with labels and sizes: $name',
  async (labelCase) => {
    const report = await runOne(packageOf(labelCase), { shapes: 'all' });
    expect(report.verdicts.map(({ status, message }) => ({ status, message }))).toEqual(
      report.verdicts.map(() => ({ status: 'passed', message: expect.any(String) })),
    );
    expect(report.verdicts.length).toBeGreaterThan(1);
  },
  TIME,
);

test(
  'its output is judged as a label map',
  async () => {
    const labels = load(STAR.expected);
    const most = Math.max(...Array.from(labels.data as Int32Array));
    const turned = (labels.data as Int32Array).map((label) => (label === 0 ? 0 : most + 1 - label));
    const permuted = packageOf(STAR, { labels: { ...labels, data: turned } });
    const [verdict] = (await runOne(permuted, { shapes: 'test' })).verdicts;
    expect(verdict).toMatchObject({ status: 'failed', cause: 'labels-permuted' });
    const threshold = packageOf(STAR, { kwargs: { prob_threshold: 0.75 } });
    const [fewer] = (await runOne(threshold, { shapes: 'test' })).verdicts;
    expect(fewer).toMatchObject({ status: 'failed', cause: 'labels-differ' });
  },
  TIME,
);

test.each([
  [
    { n_rays: 7 },
    'processing-failed',
    'it needs 8 channels, a probability and 7 distances, and the tensor has 9.',
  ],
  [{ anisotropy: [1, 1, 1] }, 'description-invalid', 'expected at least 3 items'],
  [{ nms_threshold: undefined }, 'description-invalid', 'nms_threshold'],
])(
  'what cannot be applied is the fault of the package: %j',
  async (kwargs, cause, words) => {
    const report = await runOne(packageOf(STAR, { kwargs }), { shapes: 'test' });
    expect(report.status).toBe('failed');
    expect(report.verdicts[0]).toMatchObject({ cause, blame: 'contributor' });
    expect(JSON.stringify([report.verdicts, report.findings])).toContain(words);
  },
  TIME,
);
