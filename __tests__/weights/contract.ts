import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { InferenceJob } from '../../src/contract/case.ts';
import type { Cause } from '../../src/contract/causes.ts';
import type { WeightsFormat } from '../../src/contract/description.ts';
import type { Outcome } from '../../src/contract/outcome.ts';
import { runCase } from '../../src/inference/run-case.ts';
import { readNpy } from '../../src/tensor/npy.ts';
import { jobs, LIMITS, localFile, whileTicking } from '../inference/cases.ts';
import { seededRandom } from '../seeded-random.ts';
import { temporaryFolders } from '../temporary.ts';

/** Weights with what goes in and what must come out: paths of files. */
export interface Example {
  weights: string;
  siblings?: string[];
  inputs: string[];
  /** .npy files with the expected outputs, made by another engine. */
  outputs: string[];
}

export interface Refusal {
  /** As in "refuses an operator that nobody knows". */
  name: string;
  example: Omit<Example, 'outputs'>;
  cause: Cause;
  /** What the message must name. */
  says: RegExp;
}

/** What a format's test file gives. */
export interface ImporterContract {
  format: WeightsFormat;
  /** Largest absolute difference from the expected outputs. */
  tolerance: number;
  good: Example;
  /** The same weights with another batch size, and with another size in space. */
  otherBatch: Example;
  otherSize: Example;
  severalInputsAndOutputs: Example;
  refusals: Refusal[];
  /** Weights that never come to an end; inputs as for `good`. */
  endless: Omit<Example, 'outputs'>;
  /** Weights that fill the memory bit by bit. */
  hog: Omit<Example, 'outputs'>;
  /** How many randomly damaged copies of the good weights are tried. */
  mutations: number;
}

/** What no damaged file may end in. */
const UNEXPLAINED: Cause[] = ['internal-error', 'crashed', 'timeout', 'engine-missing'];

/** What holds for each weights format, run through the real child process. */
export function runImporterContract(contract: ImporterContract): void {
  const { format, good, tolerance } = contract;
  const makeJob = jobs();
  const folder = temporaryFolders();

  function jobFor(example: Omit<Example, 'outputs'>, outputs: number): InferenceJob {
    return makeJob(example.weights, example.inputs, {
      weightsFormat: format,
      siblings: (example.siblings ?? []).map(localFile),
      outputs: Array.from({ length: outputs }, (_, index) => `output ${index}`),
    });
  }

  /** The outcome of running these bytes in place of the good weights. */
  function runBytes(bytes: Uint8Array): Promise<Outcome> {
    const weights = join(folder(), `weights${/\.\w+$/.exec(good.weights)?.[0] ?? ''}`);
    writeFileSync(weights, bytes);
    return runCase(jobFor({ ...good, weights }, good.outputs.length), LIMITS);
  }

  async function expectRight(example: Example): Promise<void> {
    const outcome = await runCase(jobFor(example, example.outputs.length), LIMITS);
    if (!outcome.ok) throw new Error(`${outcome.cause}: ${outcome.message}\n${outcome.log}`);
    expect(outcome.engine).toMatch(/^onnxruntime-node \d+\.\d+\.\d+ \(cpu\)$/);
    expect(Object.keys(outcome.durations)).toEqual(['start', 'import', 'load', 'run', 'total']);
    expect(outcome.peakMemory).toBeGreaterThan(30e6);
    for (const [index, output] of outcome.outputs.entries())
      expectClose(output.path, example.outputs[index] ?? '', tolerance);
  }

  describe(`${format} weights`, () => {
    test('run, and give what they should', () => expectRight(good));
    test('run with another batch size', () => expectRight(contract.otherBatch));
    test('run with another size in space', () => expectRight(contract.otherSize));
    test('keep the order of several inputs and outputs', () =>
      expectRight(contract.severalInputsAndOutputs));

    test('that give fewer outputs than described are found out', async () => {
      const job = jobFor(good, good.outputs.length + 1);
      const outcome = await runCase(job, LIMITS);
      expect(outcome).toMatchObject({ ok: false, stage: 'compare', cause: 'output-missing' });
    });

    test.each(contract.refusals)('refuse $name', async ({ example, cause, says }) => {
      const outcome = await runCase(jobFor(example, 1), LIMITS);
      expect(outcome).toMatchObject({ ok: false, cause, message: expect.stringMatching(says) });
    });

    const bytes = () => readFileSync(good.weights);
    test.each([
      ['random bytes', () => randomBytes(4096)],
      ['an empty file', () => Buffer.alloc(0)],
      ['a text', () => Buffer.from('these are not weights\n')],
      ['a truncated file', () => bytes().subarray(0, Math.floor(bytes().length / 2))],
    ])('that are %s are called invalid', async (_name, make) => {
      const outcome = await runBytes(make());
      expect(outcome).toMatchObject({ ok: false, stage: 'load', cause: 'weights-invalid' });
    });

    test('that are damaged anywhere never break this program', async () => {
      const random = seededRandom(1);
      const faults: Outcome[] = [];
      for (let round = 0; round < contract.mutations; round++) {
        const damaged = Buffer.from(bytes());
        for (let byte = 0; byte < 3; byte++)
          damaged[Math.floor(random() * damaged.length)] = Math.floor(random() * 256);
        const outcome = await runBytes(damaged);
        if (!outcome.ok && UNEXPLAINED.includes(outcome.cause)) faults.push(outcome);
      }
      expect(faults).toEqual([]);
    }, 120_000);

    test('that never end are ended, while this process stays responsive', async () => {
      const timeout = 3000;
      const work = runCase(jobFor(contract.endless, 1), { ...LIMITS, timeout });
      const { result, ticks, longestGap } = await whileTicking(work);
      expect(result).toMatchObject({ ok: false, stage: 'run', cause: 'timeout' });
      expect(result.durations.total).toBeGreaterThanOrEqual(timeout - 1);
      expect(result.durations.total).toBeLessThan(timeout + 5000);
      expect(ticks).toBeGreaterThan(30);
      expect(longestGap).toBeLessThan(1500);
    });

    test('that fill the memory are ended at the limit', async () => {
      const memory = 400 * 2 ** 20;
      const work = runCase(jobFor(contract.hog, 1), { ...LIMITS, memory });
      const { result, ticks } = await whileTicking(work);
      expect(result).toMatchObject({ ok: false, stage: 'run', cause: 'out-of-memory' });
      // Loading alone stays far below; what comes between two looks of the watcher goes above.
      expect(result.peakMemory).toBeGreaterThan(0.5 * memory);
      expect(result.peakMemory).toBeLessThan(memory + 450 * 2 ** 20);
      expect(ticks).toBeGreaterThan(5);
    });
  });
}

function expectClose(path: string, expectedPath: string, tolerance: number): void {
  const [got, expected] = [readNpy(readFileSync(path)), readNpy(readFileSync(expectedPath))];
  expect({ shape: got.shape, dtype: got.dtype }).toEqual({
    shape: expected.shape,
    dtype: expected.dtype,
  });
  let largest = 0;
  for (let index = 0; index < expected.data.length; index++) {
    const difference = Math.abs(Number(got.data[index]) - Number(expected.data[index]));
    // NaN compares with nothing, so it must not slip through.
    largest = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : Math.max(largest, difference);
  }
  expect(largest).toBeLessThanOrEqual(tolerance);
}
