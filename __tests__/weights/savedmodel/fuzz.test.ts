/** @jest-environment ./scripts/jest-engine-environment.cjs */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { unpackZip } from '../../../src/files/unpack-zip.ts';
import { GraphLimitError } from '../../../src/onnx/graph.ts';
import { NeededValue } from '../../../src/weights/known-values.ts';
import type { EngineTensor } from '../../../src/weights/program.ts';
import { lower } from '../../../src/weights/savedmodel/lower.ts';
import { openModelFiles } from '../../../src/weights/savedmodel/model-files.ts';
import { restoredVariables } from '../../../src/weights/savedmodel/restored-variables.ts';
import { readSavedModel } from '../../../src/weights/savedmodel/saved-model.ts';
import { savedModelImporter } from '../../../src/weights/savedmodel/savedmodel-importer.ts';
import { Refusal } from '../../../src/weights/tensorflow/refusal.ts';
import { temporaryFolders } from '../../temporary.ts';

const folderOf = temporaryFolders();
const MODEL = fileURLToPath(new URL('./fixtures/contract/network.zip', import.meta.url));
const INPUT: EngineTensor = {
  dtype: 'float32',
  shape: [1, 6, 7, 1],
  data: new Float32Array(42).fill(0.5),
};
const SLOWEST = 2000;

/** Mulberry32: the same damage on each run. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Damage = (bytes: Buffer, random: () => number) => Buffer;

const at = (bytes: Buffer, random: () => number): number => Math.floor(random() * bytes.length);

const DAMAGES: readonly Damage[] = [
  (bytes, random) => {
    const damaged = Buffer.from(bytes);
    for (let i = 0; i < 1 + Math.floor(random() * 8); i += 1)
      damaged[at(bytes, random)] = Math.floor(random() * 256);
    return damaged;
  },
  (bytes, random) => bytes.subarray(0, at(bytes, random)),
  (bytes, random) => {
    // Lengths and sizes at their limits.
    const start = at(bytes, random);
    return Buffer.concat([bytes.subarray(0, start), Buffer.alloc(9, 255), bytes.subarray(start)]);
  },
  (bytes, random) => {
    const [from, to] = [at(bytes, random), at(bytes, random)].sort((a, b) => a - b);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
];

const EXPECTED = [Refusal, NeededValue, GraphLimitError];

/** Reads all of a saved model in a folder and lowers it, weights and all. */
async function readAll(folder: string): Promise<void> {
  const saved = readSavedModel(await openModelFiles(folder, folder));
  const model = { saved, restored: restoredVariables(saved) };
  const { outputs } = lower(model, { inputIds: ['x'], outputIds: ['y'] }, [INPUT], new Map());
  for (const { value } of outputs) {
    const seen = new Set([value]);
    for (const { source } of seen) {
      if (source.kind === 'node')
        for (const input of source.node.inputs) if (input) seen.add(input);
      if (source.kind === 'weights') source.load();
    }
  }
}

test.each([
  ['saved_model.pb', 1500],
  ['variables/variables.index', 1500],
  ['variables/variables.data-00000-of-00001', 200],
])('damage in %s ends in a refusal, in time', async (name, rounds) => {
  const folder = folderOf();
  expect(await unpackZip(MODEL, folder)).toEqual({ ok: true });
  const path = join(folder, name);
  const whole = readFileSync(path);
  const random = seededRandom(7);
  const faults: string[] = [];
  let refused = 0;
  for (let round = 0; round < rounds; round += 1) {
    const damage = DAMAGES[round % DAMAGES.length];
    writeFileSync(path, damage ? damage(whole, random) : whole);
    const started = performance.now();
    try {
      await readAll(folder);
    } catch (error) {
      refused += 1;
      if (!EXPECTED.some((kind) => error instanceof kind))
        faults.push(`round ${round}: ${(error as Error).stack}`);
    }
    const took = performance.now() - started;
    if (took > SLOWEST) faults.push(`round ${round}: ${took} ms`);
  }
  expect(faults.slice(0, 3)).toEqual([]);
  expect(refused).toBeGreaterThan(rounds / 4);
  writeFileSync(path, whole);
  await readAll(folder);
});

test('a damaged variable is found by its checksum', async () => {
  const folder = folderOf();
  await unpackZip(MODEL, folder);
  const path = join(folder, 'variables/variables.data-00000-of-00001');
  const bytes = readFileSync(path);
  bytes[5] = (bytes[5] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  const opened = await savedModelImporter.open({
    weights: { path: folder, size: 0, sha256: '' },
    siblings: [],
    scratchFolder: folderOf(),
    inputIds: ['x'],
    outputIds: ['y'],
  });
  await expect(opened.program([INPUT], () => Promise.reject(new Error()))).rejects.toMatchObject({
    problem: { cause: 'weights-invalid', message: expect.stringMatching(/variable.*checksum/) },
  });
});
