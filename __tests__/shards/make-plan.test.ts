import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { resolvePaths } from '../../src/collection/resolve-paths.ts';
import { makePlan, type PlanOptions } from '../../src/shards/make-plan.ts';
import { readPlan } from '../../src/shards/plan-file.ts';
import { temporaryFolders } from '../temporary.ts';

const temporary = temporaryFolders();

const OPTIONS: Omit<PlanOptions, 'root'> = {
  weightsFormats: [],
  devices: ['cpu'],
  shards: 4,
  runners: { cpu: ['ubuntu-latest'], gpu: ['gpu'] },
  toolVersion: '1.0.0',
  environment: { engine: 'a' },
  createdAt: '2026-11-20T12:30:00.000Z',
  commit: 'c'.repeat(40),
  reason: 'Testing every resource.',
  run: {
    engine: 'auto',
    shapes: 'test',
    compareFormats: false,
    allowPickle: false,
    environments: 'declared',
    python: null,
  },
  known: () => ({ durations: {}, decided: null }),
  mayReuse: () => true,
  isWanted: () => true,
};

function collection(): string {
  const root = temporary();
  for (const model of ['nuclei-2d', 'cells-3d'])
    cpSync(join('test-models', model), join(root, model), { recursive: true });
  return root;
}

async function planOf(root: string, overrides: Partial<PlanOptions> = {}) {
  return makePlan(await resolvePaths(['.'], root), { ...OPTIONS, root, ...overrides });
}

async function keyOf(root: string, overrides: Partial<PlanOptions> = {}) {
  const { resources } = await planOf(root, overrides);
  const found = resources.find(({ id }) => id.startsWith('nuclei-2d'));
  if (!found?.key) throw new Error('no key');
  return found.key;
}

test('a plan is what its own reader takes, and names no path of this machine', async () => {
  const root = collection();
  const plan = await planOf(root);
  const text = JSON.stringify(plan);
  expect(readPlan(text)).toEqual({ ok: true, plan: JSON.parse(text) });
  expect(text).not.toContain(root);
  const tasks = plan.shards.flatMap((shard) => shard.tasks.map(({ resource }) => resource));
  expect(new Set(tasks).size).toBe(plan.resources.length);
});

test('the key of a result changes with everything that the result depends on', async () => {
  const root = collection();
  const before = await keyOf(root);
  expect(await keyOf(root)).toBe(before);
  const { run } = OPTIONS;
  const others: Partial<PlanOptions>[] = [
    { toolVersion: '1.0.1' },
    { environment: { engine: 'b' } },
    { devices: ['gpu'] },
    { runners: { cpu: ['self-hosted'], gpu: ['gpu'] } },
    { weightsFormats: ['onnx'] },
    { run: { ...run, engine: 'both' } },
    { run: { ...run, shapes: 'all' } },
    { run: { ...run, compareFormats: true } },
    { run: { ...run, allowPickle: true } },
    { run: { ...run, environments: 'ready' } },
    { run: { ...run, python: 'python3.11' } },
  ];
  const keys = await Promise.all(others.map((one) => keyOf(root, one)));
  expect(new Set([before, ...keys]).size).toBe(others.length + 1);
});

test.each(['bioimageio.yaml', 'weights.onnx', 'test_input.npy', 'README.md', 'beside.py'])(
  'the key changes with the file %s',
  async (file) => {
    const root = collection();
    const before = await keyOf(root);
    const path = join(root, 'nuclei-2d', file);
    const content = file === 'beside.py' ? Buffer.from('') : readFileSync(path);
    writeFileSync(path, Buffer.concat([content, Buffer.from('\n')]));
    expect(await keyOf(root)).not.toBe(before);
  },
);

test('an unchanged resource is not planned again, and says since when it holds', async () => {
  const root = collection();
  const keys = new Map((await planOf(root)).resources.map(({ id, key }) => [id, key]));
  const date = '2026-11-01T00:00:00.000Z';
  const known: PlanOptions['known'] = (id) => ({
    durations: {},
    decided: { key: keys.get(id) ?? null, date },
  });
  const again = await planOf(root, { known });
  expect(again.shards).toEqual([]);
  expect(again.resources.map(({ reused }) => reused)).toEqual(
    again.resources.map(() => ({ date })),
  );
  const anew = await planOf(root, { known, mayReuse: () => false });
  expect(anew.resources.every(({ reused }) => reused === undefined)).toBe(true);
});

test('CPU and GPU cases go to the runners that were named for them', async () => {
  const plan = await planOf(collection(), { devices: ['cpu', 'gpu'] });
  expect(new Set(plan.shards.map(({ device, runner }) => `${device} ${runner}`))).toEqual(
    new Set(['cpu ubuntu-latest', 'gpu gpu']),
  );
});

test('formats that are to be compared with each other are run by one shard, however long that takes', async () => {
  const durations = { 'onnx/cpu': 600_000, 'torchscript/cpu': 600_000 };
  const known = () => ({ durations, decided: null });
  const root = collection();
  const shardsOfEach = async (compareFormats: boolean) => {
    const run = { ...OPTIONS.run, compareFormats };
    const { resources, shards } = await planOf(root, { known, run, shards: 8 });
    return resources.map(
      (_, index) =>
        shards.filter(({ tasks }) => tasks.some(({ resource }) => resource === index)).length,
    );
  };
  expect(Math.max(...(await shardsOfEach(false)))).toBe(2);
  expect(await shardsOfEach(true)).toEqual((await shardsOfEach(true)).map(() => 1));
});
