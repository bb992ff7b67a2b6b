/** @jest-environment ./scripts/jest-engine-environment.cjs */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { WeightsError } from '../../../src/weights/program.ts';
import { testReal } from '../../real.ts';
import { difference, engineTensor, runSavedModel } from './check-case.ts';

interface Entry {
  name: string;
  file: string;
  format: string;
  inputs: string[];
  outputs: string[];
  expect: 'pass' | 'refuse' | 'pass_or_refuse';
  /** What a refusal names. */
  why?: string;
}

testReal('saved models of several writers give what TensorFlow gave', async (real) => {
  const folder = join(real, 'tensorflow');
  const read = (name: string) => engineTensor(readFileSync(join(folder, `${name}.npy`)));
  const index: Entry[] = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  const entries = index.filter(({ format }) => format === 'tensorflow_saved_model_bundle');
  expect(entries.length).toBeGreaterThan(10);
  const ends: Record<string, string> = {};
  for (const { name, file, inputs, outputs, ...entry } of entries) {
    try {
      const given = inputs.map((_, i) => read(`${name}.in${i}`));
      const [made = []] = await runSavedModel(join(folder, file), { inputs, outputs }, [given]);
      const faults = outputs.flatMap((_, i) => difference(made[i], read(`${name}.out${i}`)) ?? []);
      ends[name] = faults.length === 0 ? 'pass' : faults.join('; ');
    } catch (error) {
      if (!(error instanceof WeightsError)) throw error;
      const named = entry.why === undefined || error.message.includes(entry.why);
      ends[name] = named && entry.expect !== 'pass' ? entry.expect : error.message;
    }
  }
  // What may be refused runs here.
  const wanted = entries.map(({ name, expect: end }) => [
    name,
    end === 'pass_or_refuse' ? 'pass' : end,
  ]);
  expect(ends).toEqual(Object.fromEntries(wanted));
});
