import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from '@jest/globals';
import type { InferenceJob, Limits, LocalFile } from '../../src/contract/case.ts';

const FIXTURES = fileURLToPath(new URL('../weights/onnx/fixtures', import.meta.url));

const MIB = 2 ** 20;
/** Generous enough for a busy machine. */
export const LIMITS: Limits = { timeout: 25_000, memory: 2048 * MIB, output: 64 * MIB };

export function fixture(name: string): string {
  return join(FIXTURES, name);
}

export function localFile(path: string): LocalFile {
  return { path, size: 0, sha256: '', name: basename(path) };
}

/** Makes jobs whose outputs go to folders that are removed after the tests of the file. */
export function jobs(): (
  weights: string,
  inputs: string[],
  changes?: Partial<InferenceJob>,
) => InferenceJob {
  const root = mkdtempSync(join(tmpdir(), 'model-hub-ci-test-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  let count = 0;
  return (weights, inputs, changes = {}) => ({
    caseId: `case-${++count}`,
    weightsFormat: 'onnx',
    device: 'cpu',
    weights: localFile(weights),
    siblings: [],
    inputs: inputs.map((path) => ({ id: basename(path, '.npy'), path })),
    outputs: ['y'],
    outputFolder: join(root, String(count)),
    threads: 2,
    ...changes,
  });
}

/** Counts how often this process's event loop comes round every 10 ms while `work` is under way. */
export async function whileTicking<Result>(
  work: Promise<Result>,
): Promise<{ result: Result; ticks: number; longestGap: number }> {
  let ticks = 0;
  let longestGap = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longestGap = Math.max(longestGap, now - last);
    last = now;
    ticks++;
  }, 10);
  const result = await work.finally(() => clearInterval(timer));
  return { result, ticks, longestGap };
}

/** In the order of the inputs of every-type.onnx. */
export const EVERY_DTYPE = [
  'float32',
  'float64',
  'float16',
  'int8',
  'int16',
  'int32',
  'int64',
  'uint8',
  'uint16',
  'uint32',
  'uint64',
  'bool',
];
