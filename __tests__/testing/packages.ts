import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Resource } from '../../src/contract/resource.ts';
import type { TestEvent } from '../../src/contract/test-event.ts';
import { testResources } from '../../src/testing/test-resources.ts';
import type { TestSettings } from '../../src/testing/test-settings.ts';
import { DEFAULT_TOOLS, type Tools } from '../../src/testing/tools.ts';
import { temporaryFolders } from '../temporary.ts';

const FIXTURES = fileURLToPath(new URL('../weights/onnx/fixtures', import.meta.url));

export function onnxFixture(name: string): Buffer {
  return readFileSync(join(FIXTURES, name));
}

type Json = Record<string, unknown>;

const AXES = [
  { type: 'batch' },
  { type: 'channel', channel_names: ['grey'] },
  { type: 'space', id: 'y', size: 8 },
  { type: 'space', id: 'x', size: 8 },
];

/** A valid model description of spec 0.5 for smooth.onnx, as the object that its YAML holds. */
export function smoothModel(changes: { input?: Json; output?: Json; weights?: Json } & Json = {}) {
  const { input, output, weights, ...rest } = changes;
  return {
    format_version: '0.5.4',
    type: 'model',
    name: 'Smoothing model',
    inputs: [{ id: 'x', axes: AXES, test_tensor: { source: 'x.npy' }, ...input }],
    outputs: [{ id: 'y', axes: AXES, test_tensor: { source: 'y.npy' }, ...output }],
    weights: { onnx: { source: 'weights.onnx', opset_version: 17 }, ...weights },
    ...rest,
  };
}

/** Makes packages in folders of their own, as resources; what is not said is that of smooth.onnx. */
export function packages() {
  const folderWith = temporaryFolders();
  let count = 0;
  return (
    description: unknown = smoothModel(),
    files: Record<string, Uint8Array> = {},
  ): Resource => {
    const folder = folderWith({
      // JSON is YAML too.
      'rdf.yaml':
        typeof description === 'string' ? description : JSON.stringify(description, null, 1),
      'x.npy': onnxFixture('smooth.x.npy'),
      'y.npy': onnxFixture('smooth.y.npy'),
      'weights.onnx': onnxFixture('smooth.onnx'),
      ...files,
    });
    const id = `models/m${++count}`;
    return {
      id,
      source: `${id}/rdf.yaml`,
      folder,
      descriptionFile: join(folder, 'rdf.yaml'),
      state: 'present',
      changedBy: [],
    };
  };
}

export const SETTINGS: TestSettings = {
  weightsFormats: [],
  device: 'cpu',
  timeout: 25_000,
  memory: 2 ** 31,
  files: { cacheFolder: join(FIXTURES, 'no-cache-is-needed'), maxBytes: 1e8 },
};

/** Tests resources and gives the events as well. */
export async function run(
  resources: Resource[],
  settings: Partial<TestSettings> = {},
  tools: Partial<Tools> = {},
) {
  const events: TestEvent[] = [];
  const reports = await testResources(
    resources,
    { ...SETTINGS, ...settings },
    (event) => events.push(event),
    { ...DEFAULT_TOOLS, ...tools },
  );
  return { reports, events };
}

/** The only report of a run with one resource. */
export async function runOne(
  resource: Resource,
  settings: Partial<TestSettings> = {},
  tools: Partial<Tools> = {},
) {
  const [report] = (await run([resource], settings, tools)).reports;
  if (!report) throw new Error('no report');
  return report;
}
