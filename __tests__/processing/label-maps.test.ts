import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { postprocess } from '../../src/processing/apply-steps.ts';
import { readNpy } from '../../src/tensor/npy.ts';
import type { Tensor } from '../../src/tensor/tensor.ts';
import { modelWith, step } from './fixtures.ts';

interface LabelCase {
  name: string;
  input: string;
  axes: string[];
  step: { id: string; kwargs: Record<string, unknown> };
  /** Absent where the reference refuses. */
  expected?: string;
}

const FOLDER = fileURLToPath(new URL('label-fixtures/', import.meta.url));
const CASES: LabelCase[] = JSON.parse(readFileSync(`${FOLDER}cases.json`, 'utf8'));

function load(name: string, axes: string[]): Tensor {
  return { ...readNpy(gunzipSync(readFileSync(`${FOLDER}${name}.npy.gz`))), axes };
}

function run({ input, axes, step: { id, kwargs } }: LabelCase): Tensor | undefined {
  const outputs = new Map([['out', load(input, axes)]]);
  return postprocess(outputs, new Map(), modelWith([], [step(id, kwargs)])).get('out');
}

const made = CASES.filter(({ expected }) => expected !== undefined);

test('some cases have many objects, some none', () => {
  const counts = made.map(
    ({ expected = '' }) => new Set<number | bigint>(load(expected, []).data).size - 1,
  );
  expect(Math.max(...counts)).toBeGreaterThan(10);
  expect(counts).toContain(0);
  expect(counts).toContain(1);
});

test.each(made)('gives the labels of the reference: $name', (labelCase) => {
  const expected = load(labelCase.expected ?? '', labelCase.axes);
  const produced = run(labelCase);
  expect({ ...produced, data: null }).toEqual({ ...expected, data: null });
  expect(produced?.data).toEqual(expected.data);
});
